// The code that the playground offers to copy.
import assert from 'node:assert/strict';
import test from 'node:test';
import ts from 'typescript';
import { SNIPPETS } from '../../demo/html/playground/snippets.js';

const ATTRIBUTES = { 'issuer': 'https://your-org.okta.com/oauth2/default', 'client-id': '0oa1', 'brand-name': 'Baker’s "Dozen" & <Sons>', 'manual': true } as const;

const write = (framework: string): string => SNIPPETS[framework]?.write(ATTRIBUTES) ?? '';
const scriptOf = (code: string): string => /<script[^>]* lang="ts">\n(?<script>.*?)<\/script>/s.exec(code)?.groups?.['script'] ?? '';

function syntaxErrors(code: string, fileName: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { fileName, reportDiagnostics: true, compilerOptions: { jsx: ts.JsxEmit.Preserve, experimentalDecorators: true, target: ts.ScriptTarget.ES2022 } });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('each framework’s code has the tag with every attribute, a listener, and a way out', () => {
  assert.deepEqual(Object.keys(SNIPPETS), ['html', 'vue', 'angular', 'svelte', 'react']);
  for (const framework of Object.keys(SNIPPETS)) {
    const code = write(framework);
    for (const part of ['<okta-sign-in\n', 'issuer="https://your-org.okta.com/oauth2/default"', 'client-id="0oa1"', '\n  manual\n', 'data-claim="email"', 'command="--sign-out"', 'signed-in']) {
      assert.ok(code.replaceAll(/\n {2,}(?=manual\n)/g, '\n  ').includes(part), `${framework}: ${part}`);
    }
    assert.match(code, framework === 'html' ? /src="okta-sign-in\.js"/ : /import 'okta-sign-in-element\/define';/);
  }
});

test('a value keeps to its attribute', () => {
  for (const framework of Object.keys(SNIPPETS)) assert.ok(write(framework).includes('brand-name="Baker’s &quot;Dozen&quot; &amp; &lt;Sons>"'), framework);
});

test('the code can be read by a compiler', () => {
  assert.deepEqual(syntaxErrors(write('react'), 'sign-in.tsx'), []);
  assert.deepEqual(syntaxErrors(write('angular'), 'sign-in.ts'), []);
  for (const framework of ['vue', 'svelte']) {
    assert.notEqual(scriptOf(write(framework)), '', framework);
    assert.deepEqual(syntaxErrors(scriptOf(write(framework)), 'script.ts'), []);
  }
});
