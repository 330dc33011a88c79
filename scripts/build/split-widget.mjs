// Okta's Identity Engine widget in two parts, of its unmodified package: what a sign-in page can begin with, and the rest, which comes while the
// user types. They are cut where the widget waits by itself: before it changes the screen it awaits the page's hooks for the new one.
import { readFileSync } from 'node:fs';
import { checkCourage, lateOfCourage } from './split-widget/courage.mjs';
import {
  addingLabels,
  hasLabels,
  labelModule,
  withLabels,
} from './split-widget/labels-in-parts.mjs';
import {
  copiedModule,
  lateModule,
  lateModules,
  standIn,
  tellingLateModules,
} from './split-widget/late-modules.mjs';
import { lateMethod, latePlugins, methodOf } from './split-widget/late-plugins.mjs';
import { lateViews } from './split-widget/views.mjs';
import { changes } from './split-widget/changes.mjs';
import {
  codeOf,
  COURAGE,
  LABELS,
  LOADER,
  VIEW_FACTORY,
  WIDGET,
} from './split-widget/widget-files.mjs';

/** @typedef {import('rolldown').Plugin} Plugin */
/** @typedef {import('rolldown').RenderedChunk} RenderedChunk */

const REST = 'oie-rest';
const REST_BEGINS = 'oie-rest-begins';
const LATE_PLUGIN = 'late-plugin:';
const LATE_MODULE = 'late-module:';
/** Behind the name of a module of which the first part has a copy. */
const COPY = '?first';

/**
 * @returns {Plugin}
 * @throws {Error} where the widget is not built as this has to rely on
 */
export function splitWidget() {
  return {
    name: 'split-widget',
    // A copied module takes what it does not need out of another one: `const { name } = Other;`.
    options: (options) => ({ ...options, treeshake: { propertyReadSideEffects: false } }),
    resolveId(source, importer) {
      if (source === REST || source === REST_BEGINS) return source;
      if (importer === REST) return null;
      const instead = importer?.startsWith(WIDGET) && standIn(source, fileOf(importer));
      if (instead)
        return 'late' in instead ? LATE_MODULE + instead.late : WIDGET + instead.copied + COPY;
      const method = methodOf(source);
      return method === undefined ? null : LATE_PLUGIN + method;
    },
    load(id) {
      if (id === REST) return rest();
      if (id === REST_BEGINS) return lateOfCourage(codeOf(COURAGE), Object.keys(latePlugins()));
      if (id.endsWith(COPY)) return copiedModule(readFileSync(id.slice(0, -COPY.length), 'utf8'));
      if (id.startsWith(LATE_MODULE)) return lateModuleOf(id.slice(LATE_MODULE.length));
      if (id.startsWith(LATE_PLUGIN)) return lateMethod(id.slice(LATE_PLUGIN.length));
      return id.startsWith(WIDGET) ? labelModule(fileOf(id)) : null;
    },
    transform(code, id) {
      if (!id.startsWith(WIDGET)) return null;
      const file = fileOf(id);
      const moduleSideEffects = !onlyDefines(file, code);
      const change = changes[file];
      return change ? { code: change(code, id), moduleSideEffects } : { moduleSideEffects };
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!hasLabels(code)) return null;
      const first = Object.values(chunks).filter(({ name }) => name !== REST);
      const modules = modulesOf(first);
      checkLate(first);
      checkCourage(modules, modulesOf(Object.values(chunks)));
      return withLabels(code, modules);
    },
  };
}

/** The widget's name of a module's file. @param {string} id */
const fileOf = (id) => id.slice(WIDGET.length).replace(COPY, '');

/** @param {string} file */
const lateModuleOf = (file) => lateModule(file, codeOf(file), LOADER);

/** Okta's build names files for their own sake, though no code reads what they export. Those that call nothing at their top level can be left out.
 * @param {string} file @param {string} code */
const onlyDefines = (file, code) => file.startsWith('src/') && !/^[\w$.]+\(/m.test(code);

/** The code of the widget's modules, by the names of their files. @param {readonly RenderedChunk[]} chunks */
const modulesOf = (chunks) =>
  new Map(
    chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .filter(([id]) => id.startsWith(WIDGET))
      .map(([id, { code }]) => [fileOf(id), code ?? '']),
  );

/** @param {readonly RenderedChunk[]} first its chunks @throws {Error} where a late module is in the first part after all */
function checkLate(first) {
  for (const file of lateModules)
    if (first.some(({ modules }) => WIDGET + file in modules))
      throw new Error(`split-widget: another file of the first part imports ${file} of the widget`);
}

/** The second part's module. */
function rest() {
  return [
    `import ${JSON.stringify(REST_BEGINS)};`,
    ...Object.values(latePlugins()).map((file) => `import ${JSON.stringify(WIDGET + file)};`),
    `import { late, restIsThere } from ${JSON.stringify(LOADER)};`,
    `import { addLabels } from ${JSON.stringify(LABELS)};`,
    addingLabels(),
    ...lateViews(codeOf(VIEW_FACTORY)),
    tellingLateModules((file) => ({ path: WIDGET + file, code: codeOf(file) })),
  ].join('\n');
}
