// jQuery's plugins that no first screen needs: their methods do their work when the second part is there.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { LOADER, WIDGET } from './widget-files.mjs';

/** For tooltips and select boxes: the file of each method. */
const FILES = {
  qtip: 'packages/@okta/qtip2/dist/jquery.qtip.js',
  chosen: 'packages/@okta/courage-dist/esm/src/courage/vendor/plugins/chosen.jquery.js',
};

/**
 * Those that the widget has: some releases lack the one for select boxes.
 * @param {(path: string) => boolean} [isThere]
 * @returns {Readonly<Record<string, string>>} files by their methods
 */
export const latePlugins = (isThere = existsSync) =>
  Object.fromEntries(Object.entries(FILES).filter(([, file]) => isThere(WIDGET + file)));

/** @param {string} source as it is imported @returns {string | undefined} the method of the plugin that is imported so */
export const methodOf = (source) =>
  Object.entries(FILES).find(([, file]) => source.endsWith(posix.basename(file)))?.[0];

/** The module that stands for a plugin in the first part. @param {string} method */
export function lateMethod(method) {
  return `import $ from 'jquery';
import { loadRest } from ${JSON.stringify(LOADER)};
$.fn.${method} ??= function (...options) {
  loadRest().then(() => this.${method}(...options), () => undefined);
  return this;
};`;
}
