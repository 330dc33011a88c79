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

/** What the page listens to: who signed in; in `mode="server"`, which leaves the page for the backend, what went wrong. */
const GREETING = {
  event: 'signed-in',
  type: 'SignedInEvent',
  listener: 'greet',
  carries: 'detail',
  says: 'detail.user.email',
};
const COMPLAINT = {
  event: 'error',
  type: 'SignInErrorEvent',
  listener: 'explain',
  carries: 'error',
  says: 'error.code, error.hint',
};

/** @param {Attributes} attributes */
const heard = ({ mode }) => (mode === 'server' ? COMPLAINT : GREETING);

/** @param {Attributes} attributes */
function html(attributes) {
  const { event, carries, says } = heard(attributes);
  return `<script type="module" src="okta-sign-in.js"></script>

${tag(attributes, [], '')}

<script type="module">
  document.querySelector('okta-sign-in').addEventListener('${event}', ({ ${carries} }) => console.log(${says}));
</script>`;
}

/** @param {Attributes} attributes */
function vue(attributes) {
  const { event, type, listener, carries, says } = heard(attributes);
  return `<script setup lang="ts">
import 'okta-sign-in-element/vue';
import type { ${type} } from 'okta-sign-in-element/vue';

const ${listener} = ({ ${carries} }: ${type}) => console.log(${says});
</script>

<template>
${tag(attributes, [`@${event}="${listener}"`], '  ')}
</template>`;
}

/** @param {Attributes} attributes */
function angular(attributes) {
  const { event, type, listener, carries, says } = heard(attributes);
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'okta-sign-in-element/define';
import type { ${type} } from 'okta-sign-in-element';

@Component({
  selector: 'app-sign-in',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${tag(attributes, [`(${event})="${listener}($event)"`], '    ')}
  \`,
})
export class SignIn {
  ${listener}({ ${carries} }: ${type}): void {
    console.log(${says});
  }
}`;
}

/** @param {Attributes} attributes */
function svelte(attributes) {
  const { event, type, listener, carries, says } = heard(attributes);
  return `<script lang="ts">
  import 'okta-sign-in-element/svelte';
  import type { ${type} } from 'okta-sign-in-element/svelte';

  const ${listener} = ({ ${carries} }: ${type}) => console.log(${says});
</script>

${tag(attributes, [`on${event}={${listener}}`], '')}`;
}

/** @param {Attributes} attributes */
function react(attributes) {
  const { event, type, listener, carries, says } = heard(attributes);
  return `import 'okta-sign-in-element/react';
import type { ${type} } from 'okta-sign-in-element/react';

const ${listener} = ({ ${carries} }: ${type}) => console.log(${says});

export function SignIn() {
  return (
${tag(attributes, [`on${event}={${listener}}`], '    ')}
  );
}`;
}

/** In server mode it has nothing to show to a user. @param {Attributes} attributes @param {readonly string[]} listeners @param {string} indent */
function tag(attributes, listeners, indent) {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? name : `${name}="${escape(value)}"`,
  );
  const content =
    heard(attributes) === GREETING
      ? [
          '  <p slot="signed-in">',
          '    Hello <b data-claim="email"></b>',
          '    <button type="button" command="--sign-out">Sign out</button>',
          '  </p>',
        ]
      : [];
  const lines = [
    '<okta-sign-in',
    ...[...written, ...listeners].map((line) => `  ${line}`),
    '>',
    ...content,
    '</okta-sign-in>',
  ];
  return lines.map((line) => indent + line).join('\n');
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
