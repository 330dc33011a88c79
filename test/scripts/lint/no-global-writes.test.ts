import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { noGlobalWrites } from '../../../scripts/lint/no-global-writes.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const filename = '/app/src/session/x.ts';
const errors = [{ messageId: 'write' }];

tester.run('no-global-writes', noGlobalWrites, {
  valid: [
    {
      name: 'an object of its own',
      code: 'const client = f(); client.token = g; delete client.token; client.options.x++',
      filename,
    },
    { name: 'a variable of its own', code: 'let fetch = f; fetch = g', filename },
    {
      name: 'a copy',
      code: 'Object.assign({}, globalThis); Object.assign(Object.create(document), {})',
      filename,
    },
    { name: 'the prototype of a class of its own', code: 'class A {} A.prototype.b = 1', filename },
    {
      name: 'what is made for the page',
      code: 'document.head.append(link); document.adoptedStyleSheets.push(sheet); performance.mark(name)',
      filename,
    },
    {
      name: 'the one exception',
      code: "Object.defineProperty(globalThis, 'sessionStorage', { value })",
      filename: '/app/src/widget/patches/lend-session-storage.ts',
    },
  ],
  invalid: [
    { code: 'globalThis.okta = 1', filename, errors },
    { code: "window['okta'] = 1", filename, errors },
    { code: '(globalThis as { okta?: number }).okta ??= 1', filename, errors },
    { code: 'globalThis[name] = 1', filename, errors },
    { code: 'fetch = f', filename, errors },
    { code: 'window.counter++', filename, errors },
    { code: 'delete window.okta', filename, errors },
    { code: 'Storage.prototype.setItem = f', filename, errors },
    { code: "window.Storage.prototype['setItem'] = f", filename, errors },
    { code: 'Promise.try = f', filename, errors },
    { code: "Object.defineProperty(globalThis, 'sessionStorage', { value })", filename, errors },
    { code: "Object.defineProperty(HTMLElement.prototype, 'remove', { value })", filename, errors },
    { code: 'Object.assign(window, { okta })', filename, errors },
    { code: "Reflect.deleteProperty(window, 'okta')", filename, errors },
    { code: 'Object.setPrototypeOf(Storage.prototype, null)', filename, errors },
  ],
});
