// What the tag is to each framework's types. Templates of Vue, Svelte and Angular are checked by their own tools in test:demos.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints, complaintsAboutEach } from './support/complaints.js';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

/** What an author may get wrong, and what the compiler has to say to it. */
const mistakes = {
  value: /'"rediect"' is not assignable to type/,
  name: /'isuer' does not exist/,
  detail: /'accessToken' does not exist on type 'SignedInDetail'/,
  error: /'hints' does not exist on type 'SignInError'/,
};

const jsxFrameworks = [
  { name: 'react', jsx: 'react', on: 'on', className: 'className' },
  { name: 'preact', jsx: 'preact', on: 'on', className: 'class' },
  { name: 'solid', jsx: 'solid-js', on: 'on:', className: 'class' },
];

describe('the packed types for frameworks', () => {
  let unpacked: UnpackedPackage;
  before(() => {
    unpacked = unpackPackage([
      '@types/react',
      'csstype',
      'preact',
      'solid-js',
      'svelte',
      'vue',
      '@vue',
    ]);
  });
  after(() => {
    unpacked.remove();
  });

  for (const { name, jsx, on, className } of jsxFrameworks) {
    it(`know the tag in the JSX of ${name}: attributes, properties, listeners, and what is wrong with them`, () => {
      const tag = (attributes: string) => `
        import type { SignedInEvent, SignInErrorCode } from 'okta-sign-in-element';
        import 'okta-sign-in-element/${name}';

        export const greet = ({ detail }: SignedInEvent): void => console.log(detail.user.email);
        export const explain = (code: SignInErrorCode): void => console.log(code);
        export const page = (
          <okta-sign-in issuer="https://example.okta.com/oauth2/default" client-id="0oa1" ${attributes}>
            <p slot="signed-in">Hello <button type="button" command="--sign-out">Sign out</button></p>
          </okta-sign-in>
        );
        export const header = (
          <okta-session issuer="https://example.okta.com/oauth2/default" client-id="0oa1" sign-in-url="/login" mode="redirect" ${className}="a" ${on}signed-in={greet}>
            <b slot="signed-in" data-claim="name" />
          </okta-session>
        );
      `;
      assertTyped(
        {
          right:
            tag(`mode="redirect" redirectUri="/callback" api-origins="https://api.example.com" sso config={{ features: {} }} ${className}="a"
          ${on}signed-in={greet}
          ${on}signed-out={({ detail: { reason } }) => { const why: 'user' | 'expired' | 'revoked' | 'other-tab' = reason; console.log(why); }}
          ${on}error={({ error, currentTarget }) => { explain(error.code); void currentTarget.signIn(); }}
          ${on}tokens-renewed={() => undefined}`),
          value: tag('mode="rediect"'),
          name: tag('isuer="x"'),
          detail: tag(`${on}signed-in={({ detail }) => detail.accessToken}`),
          error: tag(`${on}error={({ error }) => error.hints}`),
        },
        jsx,
      );
    });
  }

  it('know the tag as a global component of Vue', () => {
    const component = (props: string) => `
      import 'okta-sign-in-element/vue';
      import type { ButtonHTMLAttributes, GlobalComponents } from 'vue';
      export const button: ButtonHTMLAttributes = { command: '--sign-out', type: 'button' };
      export const props: InstanceType<GlobalComponents['okta-sign-in']>['$props'] = { ${props} };
      export const header: InstanceType<GlobalComponents['okta-session']>['$props'] = {
        'sign-in-url': '/login', 'client-id': '0oa1', onSignedIn: ({ detail }) => { console.log(detail.user.email); },
      };
    `;
    assertTyped({
      right: component(
        `issuer: 'https://example.okta.com', 'client-id': '0oa1', onSignedIn: ({ detail }) => { console.log(detail.user.email); }, class: 'a'`,
      ),
      value: component(`mode: 'rediect'`),
      name: component(`isuer: 'x'`),
      detail: component('onSignedIn: ({ detail }) => { console.log(detail.accessToken); }'),
      error: component('onError: ({ error }) => { console.log(error.hints); }'),
    });
  });

  it('know the tag in Svelte’s markup', () => {
    const element = (attributes: string) => `
      import 'okta-sign-in-element/svelte';
      import type { SvelteHTMLElements } from 'svelte/elements';
      export const attributes: SvelteHTMLElements['okta-sign-in'] = { ${attributes} };
      export const header: SvelteHTMLElements['okta-session'] = {
        'sign-in-url': '/login', 'client-id': '0oa1', 'onsigned-in': ({ detail }) => { console.log(detail.user.email); },
      };
    `;
    assertTyped({
      right: element(
        `issuer: 'https://example.okta.com', 'client-id': '0oa1', 'onsigned-in': ({ detail }) => { console.log(detail.user.email); }, class: 'a'`,
      ),
      value: element(`mode: 'rediect'`),
      name: element(`isuer: 'x'`),
      detail: element(`'onsigned-in': ({ detail }) => { console.log(detail.accessToken); }`),
      error: element(`onerror: ({ error }) => { console.log(error.hints); }`),
    });
  });

  it('ask for no framework of those who use none', () => {
    const plain = unpackPackage();
    try {
      assert.deepEqual(
        complaints(
          plain,
          `import 'okta-sign-in-element/define';\nexport const tag = document.createElement('okta-sign-in').status;\n`,
        ),
        [],
      );
    } finally {
      plain.remove();
    }
  });

  function assertTyped(
    codes: Readonly<Record<'right' | keyof typeof mistakes, string>>,
    jsx?: string,
  ): void {
    const { right, ...wrong } = complaintsAboutEach(
      unpacked,
      codes,
      jsx === undefined ? {} : { jsx },
    );
    assert.deepEqual(right, []);
    for (const [mistake, complaint] of Object.entries(mistakes))
      assert.match(wrong[mistake as keyof typeof mistakes].join('\n'), complaint);
  }
});
