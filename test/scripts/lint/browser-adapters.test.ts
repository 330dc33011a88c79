import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { browserAdapters } from '../../../scripts/lint/browser-adapters.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const filename = '/app/src/session/x.ts';
const refused = (name: string, file: string) => [{ messageId: 'adapter', data: { name, file } }];

tester.run('browser-adapters', browserAdapters, {
  valid: [
    {
      name: 'the adapter itself',
      code: 'location.assign(url)',
      filename: '/app/src/page/address.ts',
    },
    {
      name: 'the adapter of the history',
      code: 'history.replaceState(history.state, title, url)',
      filename: '/app/src/page/show-address.ts',
    },
    {
      name: 'the adapter of the storage',
      code: "globalThis['localStorage']; const { sessionStorage } = window",
      filename: '/app/src/page/open-area.ts',
    },
    {
      name: 'the adapter of the locks',
      code: "navigator.locks.request('a', f)",
      filename: '/app/src/page/locks.ts',
    },
    {
      name: 'a variable of the same name',
      code: 'const location = f(); location.href; g({ history: 1 }).history',
      filename,
    },
    {
      name: 'a parameter of the same name',
      code: 'function f(localStorage: string) { return localStorage; }',
      filename,
    },
    {
      name: 'a member of something else',
      code: 'answer.location; widget.history.start(); answer[name]',
      filename,
    },
    {
      name: 'what is not shared',
      code: "navigator.onLine; globalThis.fetch(url); document.querySelector('a'); globalThis['OktaSignIn']",
      filename,
    },
    { name: 'a question whether the browser has it', code: "'locks' in navigator", filename },
    {
      name: 'a symbol of the package’s own',
      code: 'const scope = globalThis as unknown as Shared; scope[KEY]',
      filename,
    },
  ],
  invalid: [
    { code: 'location.href', filename, errors: refused('location', 'page/address.ts') },
    { code: 'history.back()', filename, errors: refused('history', 'page/show-address.ts') },
    {
      code: 'localStorage.clear()',
      filename,
      errors: refused('localStorage', 'page/open-area.ts'),
    },
    {
      code: 'window.sessionStorage.clear()',
      filename,
      errors: refused('sessionStorage', 'page/open-area.ts'),
    },
    { code: 'document.location', filename, errors: refused('location', 'page/address.ts') },
    {
      code: "globalThis['localStorage']",
      filename,
      errors: refused('localStorage', 'page/open-area.ts'),
    },
    {
      code: 'globalThis[`localStorage`]',
      filename,
      errors: refused('localStorage', 'page/open-area.ts'),
    },
    {
      code: '(globalThis as { history?: unknown }).history',
      filename,
      errors: refused('history', 'page/show-address.ts'),
    },
    { code: 'window.window.history', filename, errors: refused('history', 'page/show-address.ts') },
    {
      code: 'const { location } = globalThis',
      filename,
      errors: refused('location', 'page/address.ts'),
    },
    {
      code: 'new BroadcastChannel("a")',
      filename,
      errors: refused('BroadcastChannel', 'page/open-area.ts'),
    },
    {
      code: "navigator.locks.request('a', f)",
      filename,
      errors: refused('navigator.locks', 'page/locks.ts'),
    },
    {
      code: "window.navigator['locks']",
      filename,
      errors: refused('navigator.locks', 'page/locks.ts'),
    },
    {
      code: 'const { locks } = navigator',
      filename,
      errors: refused('navigator.locks', 'page/locks.ts'),
    },
    { code: 'globalThis[name]', filename, errors: [{ messageId: 'computed' }] },
    {
      code: 'globalThis[`${name}Storage`]',
      filename: '/app/src/page/open-area.ts',
      errors: [{ messageId: 'computed' }],
    },
    {
      code: 'location.href',
      filename: '/app/src/page/open-area.ts',
      errors: refused('location', 'page/address.ts'),
    },
    {
      code: 'sessionStorage',
      filename: '/app/src/trusted-types.ts',
      errors: refused('sessionStorage', 'page/open-area.ts'),
    },
  ],
});
