// Okta's packages as they are in node_modules, for the tests that show what a patch is for: each fails when its fault is gone.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

const WIDGET = 'node_modules/@okta/okta-signin-widget/dist/esm/';
const AUTH_JS = 'node_modules/@okta/okta-auth-js/esm/browser/';

/** The text of a module of the widget's. @param path from `dist/esm` on */
export const widgetSource = (path: string): string => readFileSync(WIDGET + path, 'utf8');

/** A module of the widget's that needs no browser to be loaded. */
export const importFromWidget = <T>(path: string): Promise<T> =>
  import(pathToFileURL(resolve(WIDGET + path)).href) as Promise<T>;

/** A module of auth-js, as browsers get it, that needs no browser to be loaded. */
export const importFromAuthJs = <T>(path: string): Promise<T> =>
  import(pathToFileURL(resolve(AUTH_JS + path)).href) as Promise<T>;

/**
 * A function of a module that can't be loaded without a browser, by itself.
 *
 * @param source the module's text
 * @param head how the function begins there, up to its body
 * @param free what it takes from around it, by name
 */
export function functionOf(
  source: string,
  head: string,
  free: Readonly<Record<string, unknown>>,
): (...args: unknown[]) => unknown {
  const start = source.indexOf(head);
  if (start < 0) throw new Error(`There is no ${head}`);
  const open = source.indexOf('{', source.indexOf(')', start));
  let end = open;
  for (let depth = 0; ; end++) {
    if (source[end] === '{') depth++;
    if (source[end] === '}' && --depth === 0) break;
  }
  const parameters = source.slice(source.indexOf('(', start), open).replace('=>', '');
  return runInNewContext(
    `(${head.includes('async') ? 'async ' : ''}function ${parameters} ${source.slice(open, end + 1)})`,
    { ...free },
  ) as (...args: unknown[]) => unknown;
}

/** What the widget gives to `innerHTML` to see how wide the name of an identity provider, or a label, is. */
export function writtenAsHtml(text: string): string {
  const node = { style: {}, innerHTML: '', clientWidth: 0 };
  const body = { appendChild: () => undefined, removeChild: () => undefined };
  const source = widgetSource('src/v2/view-builder/internals/FormInputFactory.js');
  functionOf(source, 'const isTextOverflowing = ', {
    document: { createElement: () => node, body },
  })(text, 100);
  return node.innerHTML;
}
