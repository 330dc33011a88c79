// The tag as one writes it in HTML and in each framework. Pure: attributes in, code out.

/** @typedef {Readonly<Record<string, string | true>>} Attributes `true` is an attribute without a value */

/** @type {Readonly<Record<string, { title: string, write: (attributes: Attributes) => string }>>} */
export const SNIPPETS = {
  html: { title: 'HTML', write: html },
  vue: { title: 'Vue', write: vue },
  angular: { title: 'Angular', write: angular },
  svelte: { title: 'Svelte', write: svelte },
  react: { title: 'React', write: react },
};

/** @param {Attributes} attributes */
function html(attributes) {
  return `<script type="module" src="okta-sign-in.js"></script>

${tag(attributes, [], '')}

<script type="module">
  document.querySelector('okta-sign-in').addEventListener('signed-in', ({ detail }) => console.log(detail.user.email));
</script>`;
}

/** @param {Attributes} attributes */
function vue(attributes) {
  return `<script setup lang="ts">
import 'okta-sign-in-element/vue';
import type { SignedInEvent } from 'okta-sign-in-element/vue';

const greet = ({ detail }: SignedInEvent) => console.log(detail.user.email);
</script>

<template>
${tag(attributes, ['@signed-in="greet"'], '  ')}
</template>`;
}

/** @param {Attributes} attributes */
function angular(attributes) {
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'okta-sign-in-element/define';
import type { SignedInEvent } from 'okta-sign-in-element';

@Component({
  selector: 'app-sign-in',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${tag(attributes, ['(signed-in)="greet($event)"'], '    ')}
  \`,
})
export class SignIn {
  greet({ detail }: SignedInEvent): void {
    console.log(detail.user.email);
  }
}`;
}

/** @param {Attributes} attributes */
function svelte(attributes) {
  return `<script lang="ts">
  import 'okta-sign-in-element/svelte';
  import type { SignedInEvent } from 'okta-sign-in-element/svelte';

  const greet = ({ detail }: SignedInEvent) => console.log(detail.user.email);
</script>

${tag(attributes, ['onsigned-in={greet}'], '')}`;
}

/** @param {Attributes} attributes */
function react(attributes) {
  return `import 'okta-sign-in-element/react';
import type { SignedInEvent } from 'okta-sign-in-element/react';

const greet = ({ detail }: SignedInEvent) => console.log(detail.user.email);

export function SignIn() {
  return (
${tag(attributes, ['onsigned-in={greet}'], '    ')}
  );
}`;
}

/** @param {Attributes} attributes @param {readonly string[]} listeners @param {string} indent */
function tag(attributes, listeners, indent) {
  const written = Object.entries(attributes).map(([name, value]) => (value === true ? name : `${name}="${escape(value)}"`));
  const lines = [
    '<okta-sign-in',
    ...[...written, ...listeners].map((line) => `  ${line}`),
    '>',
    '  <p slot="signed-in">',
    '    Hello <b data-claim="email"></b>',
    '    <button type="button" command="--sign-out">Sign out</button>',
    '  </p>',
    '</okta-sign-in>',
  ];
  return lines.map((line) => indent + line).join('\n');
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
