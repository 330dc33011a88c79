// The code that the playground offers to copy.
import assert from 'node:assert/strict';
import test from 'node:test';
import ts from 'typescript';
import { SNIPPETS } from '../../demo/html/playground/snippets.js';
import { complaintsAbout } from '../support/compile.js';

const ATTRIBUTES = {
  'issuer': 'https://your-org.okta.com/oauth2/default',
  'client-id': '0oa1',
  'brand-name': 'Baker’s "Dozen" & <Sons>',
  'manual': true,
} as const;

const IN_SERVER_MODE = { ...ATTRIBUTES, mode: 'server' };

const write = (
  framework: string,
  attributes: Readonly<Record<string, string | true>> = ATTRIBUTES,
): string => SNIPPETS[framework]?.write(attributes) ?? '';
const scriptOf = (code: string): string =>
  /<script[^>]* lang="ts">\n(?<script>.*?)<\/script>/s.exec(code)?.groups?.['script'] ?? '';

test('each framework’s code has the tag with every attribute, a listener, and a way out', () => {
  assert.deepEqual(Object.keys(SNIPPETS), ['html', 'vue', 'angular', 'svelte', 'react']);
  for (const framework of Object.keys(SNIPPETS)) {
    const code = write(framework);
    for (const part of [
      '<okta-sign-in\n',
      'issuer="https://your-org.okta.com/oauth2/default"',
      'client-id="0oa1"',
      '\n  manual\n',
      'data-claim="email"',
      'command="--sign-out"',
      'signed-in',
    ]) {
      assert.ok(
        code.replaceAll(/\n {2,}(?=manual\n)/g, '\n  ').includes(part),
        `${framework}: ${part}`,
      );
    }
    const registers =
      { html: 'src="okta-sign-in.js"', angular: `import 'okta-sign-in-element/define';` }[
        framework
      ] ?? `import 'okta-sign-in-element/${framework}';`;
    assert.ok(code.includes(registers), `${framework}: ${registers}`);
  }
});

test('a value keeps to its attribute', () => {
  for (const framework of Object.keys(SNIPPETS))
    assert.ok(
      write(framework).includes('brand-name="Baker’s &quot;Dozen&quot; &amp; &lt;Sons>"'),
      framework,
    );
});

test('where a server keeps the tokens the page greets no user, and hears what went wrong', () => {
  for (const framework of Object.keys(SNIPPETS)) {
    const code = write(framework, IN_SERVER_MODE);
    assert.ok(!code.includes('signed-in') && !code.includes('--sign-out'), framework);
    assert.ok(code.includes('error.code'), framework);
  }
});

for (const [what, attributes] of Object.entries({
  'in the browser': ATTRIBUTES,
  'for a server': IN_SERVER_MODE,
})) {
  test(`the code ${what} compiles, the tag in React’s JSX too`, () => {
    const pieces = [
      { at: 'react', language: 'tsx', text: write('react', attributes) },
      ...['vue', 'svelte'].map((framework) => ({
        at: framework,
        language: 'ts',
        text: scriptOf(write(framework, attributes)),
      })),
    ];
    for (const { at, text } of pieces) assert.notEqual(text, '', at);
    assert.deepEqual(complaintsAbout(pieces), []);
  });
}

test('the code for Angular, which is not among the packages here, can be read by a compiler', () => {
  const { diagnostics = [] } = ts.transpileModule(write('angular'), {
    fileName: 'sign-in.ts',
    reportDiagnostics: true,
    compilerOptions: { experimentalDecorators: true, target: ts.ScriptTarget.ES2022 },
  });
  assert.deepEqual(
    diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    [],
  );
});
