// Okta's Identity Engine widget in two parts, of its unmodified package: what a sign-in page can begin with, and the rest, which comes while the
// user types. They are cut where the widget waits by itself: before it changes the screen it awaits the page's hooks for the new one.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { firstLabels } from './split-widget/first-labels.mjs';
import { checkUnnamed, importsOf, withoutLate } from './split-widget/late-imports.mjs';
import { withoutInputs } from './split-widget/late-inputs.mjs';
import {
  copiedModule,
  lateModule,
  lateModules,
  standIn,
  tellingLateModules,
} from './split-widget/late-modules.mjs';
import { replaceOnce } from './split-widget/replace-once.mjs';

/** @typedef {import('rolldown').Plugin} Plugin */
/** @typedef {import('rolldown').RenderedChunk} RenderedChunk */

const DIST = `${root}node_modules/@okta/okta-signin-widget/dist/`;
const WIDGET = `${DIST}esm/`;
const VIEW_FACTORY = 'src/v2/view-builder/ViewFactory.js';
/** As the models and controllers import it. */
const VIEW_FACTORY_BESIDE = '../view-builder/ViewFactory.js';
const COURAGE = 'packages/@okta/courage-dist/esm/src/CourageForSigninWidget.js';
const LOADER = fileURLToPath(new URL('split-widget/rest-loader.js', import.meta.url));
const LABELS = fileURLToPath(new URL('split-widget/labels.js', import.meta.url));
const REST = 'oie-rest';
const REST_BEGINS = 'oie-rest-begins';
const LATE_PLUGIN = 'late-plugin:';
const LATE_MODULE = 'late-module:';
/** Behind the name of a module of which the first part has a copy. */
const COPY = '?first';

/** In English. @param {'login' | 'country'} bundle */
const labelsOf = (bundle) =>
  /** @type {Record<string, string>} */ (
    JSON.parse(readFileSync(`${DIST}labels/json/${bundle}.json`, 'utf8'))
  );

/** What stands for the labels of each part until it is known which those are. */
const FIRST_LABELS = 'labelsOfTheFirstPart';
const LATE_LABELS = 'labelsOfTheRest';
/** @type {Readonly<Record<string, string>>} */
const LABEL_FILES = {
  'packages/@okta/i18n/src/json/login.json.js': FIRST_LABELS,
  'packages/@okta/i18n/src/json/country.json.js': '{}',
};

/** By the widget's names: the form itself, a password page, a message, a way elsewhere. */
const FIRST_VIEWS = new Set([
  'AutoRedirectView',
  'ChallengeAuthenticatorPasswordView',
  'IdentifierView',
  'IdentifyRecoveryView',
  'RedirectIdPView',
  'TerminalView',
]);

/** Of Okta's framework, what a later view reads, by its name; and what is read by the Classic Engine alone, which is in neither part. */
const LATE_OF_COURAGE = new Set(['Clipboard', 'InputGroup', 'Radio']);
const NONE_OF_COURAGE = new Set([
  'BaseDropDown',
  'BaseSchema',
  'SchemaFormFactory',
  'SchemaProperty',
]);

/** jQuery's plugins for tooltips and select boxes: the file of each method. Some releases of the widget lack the second. */
const LATE_PLUGINS = Object.fromEntries(
  Object.entries({
    qtip: 'packages/@okta/qtip2/dist/jquery.qtip.js',
    chosen: 'packages/@okta/courage-dist/esm/src/courage/vendor/plugins/chosen.jquery.js',
  }).filter(([, file]) => existsSync(WIDGET + file)),
);

/**
 * @returns {Plugin}
 * @throws {Error} where the widget is not built as this has to rely on
 */
export function splitWidget() {
  /** @type {Readonly<Record<string, (code: string, id: string) => string>>} */
  const changes = {
    'src/exports/exports/oie.js': tellingFailures,
    'src/v2/models/AppState.js': awaitingNextView,
    'src/v2/controllers/FormController.js': (code, id) =>
      awaitingChosenView(awaitingErrorsLabels(code, id), id),
    'src/v2/client/updateAppState.js': awaitingLabels,
    'src/util/Bundles.js': tellingLabels,
    'src/models/Settings.js': (code, id) =>
      // Asked for with the countries, which the rest has.
      replaceOnce(code, id, [['countryCode: {', '$&\n    cache: false,']]),
    [COURAGE]: courage,
    [VIEW_FACTORY]: firstOf,
  };
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
      const method = Object.entries(LATE_PLUGINS).find(([, file]) =>
        source.endsWith(posix.basename(file)),
      )?.[0];
      return method === undefined ? null : LATE_PLUGIN + method;
    },
    load(id) {
      if (id === REST) return restOf(readFileSync(WIDGET + VIEW_FACTORY, 'utf8'));
      if (id === REST_BEGINS) return beginningOf(readFileSync(WIDGET + COURAGE, 'utf8'));
      if (id.endsWith(COPY)) return copiedModule(readFileSync(id.slice(0, -COPY.length), 'utf8'));
      if (id.startsWith(LATE_MODULE)) return lateModuleOf(id.slice(LATE_MODULE.length));
      const labels = id.startsWith(WIDGET) && LABEL_FILES[id.slice(WIDGET.length)];
      if (labels) return `export default ${labels};`;
      return id.startsWith(LATE_PLUGIN) ? lateMethod(id.slice(LATE_PLUGIN.length)) : null;
    },
    transform(code, id) {
      if (!id.startsWith(WIDGET)) return null;
      const file = fileOf(id);
      const moduleSideEffects = !onlyDefines(file, code);
      const change = changes[file];
      return change ? { code: change(code, id), moduleSideEffects } : { moduleSideEffects };
    },
    renderChunk: (code, _chunk, _options, { chunks }) => withLabels(code, Object.values(chunks)),
  };
}

/** The widget's name of a module's file. @param {string} id */
const fileOf = (id) => id.slice(WIDGET.length).replace(COPY, '');

/** @param {string} file */
const lateModuleOf = (file) => lateModule(file, readFileSync(WIDGET + file, 'utf8'), LOADER);

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

/** @param {readonly RenderedChunk[]} chunks @throws {Error} where a late module is in the first part after all */
function checkLate(chunks) {
  const first = chunks.filter(({ name }) => name !== REST);
  for (const file of lateModules)
    if (first.some(({ modules }) => WIDGET + file in modules))
      throw new Error(`split-widget: another file of the first part imports ${file} of the widget`);
}

/** Writes each part's labels into its code. @param {string} code @param {readonly RenderedChunk[]} chunks */
function withLabels(code, chunks) {
  if (!code.includes(FIRST_LABELS) && !code.includes(LATE_LABELS)) return null;
  const modules = modulesOf(chunks.filter(({ name }) => name !== REST));
  checkUnnamed(modules, COURAGE, LATE_OF_COURAGE);
  checkLate(chunks);
  checkUnnamed(modulesOf(chunks), COURAGE, NONE_OF_COURAGE);
  const login = labelsOf('login');
  const first = new Set(firstLabels(modules, Object.keys(login)));
  const labels = (/** @type {(key: string) => boolean} */ areOf) =>
    JSON.stringify(Object.fromEntries(Object.entries(login).filter(([key]) => areOf(key))));
  return code
    .replace(FIRST_LABELS, () => labels((key) => first.has(key)))
    .replace(LATE_LABELS, () => labels((key) => !first.has(key)));
}

/**
 * The code with these changes, which use what is imported.
 *
 * @param {string} name
 * @param {string} from
 * @param {string} code
 * @param {string} id
 * @param {Parameters<typeof replaceOnce>[2]} changes
 */
const importing = (name, from, code, id, changes) =>
  `import { ${name} } from ${JSON.stringify(from)};\n${replaceOnce(code, id, changes)}`;

/** @param {string} code @param {string} id */
function tellingLabels(code, id) {
  const imported = ['country', 'login'].map(
    (name) => `import ${name} from '../../packages/@okta/i18n/src/json/${name}.json.js';`,
  );
  return importing('labelsAre', LABELS, code, id, [
    ...imported.map((line) => /** @type {const} */ ([line, '$&'])),
    [
      'export { Bundles as default };',
      'labelsAre({ english: { login, country }, spoken: Bundles });\n$&',
    ],
  ]);
}

/** @param {string} code @param {string} id */
function awaitingLabels(code, id) {
  return importing('labelsFor', LABELS, code, id, [
    [
      'const ionResponse = transformIdxResponse(',
      "await labelsFor(idxResponse?.rawIdxState, settings.get('customButtons'));\n$&",
    ],
  ]);
}

/** An error is drawn into the form that is there: `showFormErrors` begins so. @param {string} code @param {string} id */
function awaitingErrorsLabels(code, id) {
  return importing('labelsFor', LABELS, code, id, [
    ["model.trigger('clearFormError');", '$&\n    await labelsFor(error);'],
  ]);
}

/** @param {string} code @param {string} id */
function tellingFailures(code, id) {
  return importing('restFailures', LOADER, code, id, [
    [
      'export { OktaSignIn,',
      'OktaSignIn.prototype.restFailures = restFailures;\nexport { OktaSignIn,',
    ],
  ]);
}

/** An answer has another screen. @param {string} code @param {string} id */
function awaitingNextView(code, id) {
  return importing('whenThere', VIEW_FACTORY_BESIDE, code, id, [
    ['await executeHooksBefore(hook);', 'await whenThere(currentFormName, this);\n$&'],
  ]);
}

/** The user follows a link to another screen. Up to 7.45 the widget awaits no hooks there. @param {string} code @param {string} id */
function awaitingChosenView(code, id) {
  return importing('whenThere', VIEW_FACTORY_BESIDE, code, id, [
    [
      /handleSwitchForm: (?:async )?function \(formName\) \{/,
      'handleSwitchForm: async function (formName) {\n    await whenThere(formName, this.options.appState);',
    ],
  ]);
}

/** @param {string} code of `ViewFactory` */
const viewImports = (code) => importsOf(code).filter(({ path }) => path.startsWith('./views/'));

/** What other modules are imported for their own sake. @param {string} code */
const bareImports = (code) =>
  [...code.matchAll(/^import '(?<path>[^']+)';$/gm)].map(
    ({ 0: line, groups: { path = '' } = {} }) => ({ line, path }),
  );

/** The module with the views of later steps. @param {string} code of `ViewFactory` */
function restOf(code) {
  const at = (/** @type {string} */ path) =>
    JSON.stringify(WIDGET + posix.join(posix.dirname(VIEW_FACTORY), path));
  const late = viewImports(code).filter(({ name }) => !FIRST_VIEWS.has(name));
  return [
    `import ${JSON.stringify(REST_BEGINS)};`,
    ...Object.values(LATE_PLUGINS).map((file) => `import ${JSON.stringify(WIDGET + file)};`),
    ...bareImports(code).map(
      ({ path }) => `import ${path.startsWith('.') ? at(path) : JSON.stringify(path)};`,
    ),
    `import { late, restIsThere } from ${JSON.stringify(LOADER)};`,
    `import { addLabels } from ${JSON.stringify(LABELS)};`,
    `addLabels(${LATE_LABELS}, ${JSON.stringify(labelsOf('country'))});`,
    ...late.map(({ name, path }) => `import ${name} from ${at(path)};`),
    `Object.assign(late, { ${late.map(({ name }) => name).join(', ')} });`,
    tellingLateModules((file) => ({
      path: WIDGET + file,
      code: readFileSync(WIDGET + file, 'utf8'),
    })),
  ].join('\n');
}

/** `ViewFactory` without them: it knows each when it is there. @param {string} code @param {string} id */
function firstOf(code, id) {
  const views = viewImports(code);
  const missing = [...FIRST_VIEWS].filter((view) => !views.some(({ name }) => name === view));
  if (missing.length > 0) throw new Error(`split-widget: ${id} has no ${missing.join(', ')}`);
  const late = new Set(views.map(({ name }) => name).filter((name) => !FIRST_VIEWS.has(name)));
  const first = bareImports(code).reduce(
    (text, { line }) => text.replace(`${line}\n`, ''),
    withoutLate(code, id, (name) => late.has(name)),
  );
  const changed = replaceOnce(first, id, [
    ['create: function (formName, authenticatorKey = DEFAULT) {', '$&\n    loadRestWhenIdle();'],
  ]);
  return `import { hasLateField, loadRestWhenIdle, restForScreen } from ${JSON.stringify(LOADER)};
${reading(changed)}
export function whenThere(formName, appState) {
  const config = VIEWS_MAPPING[formName] ?? {};
  const entry = (key) => Object.getOwnPropertyDescriptor(config, key);
  const { get } = entry(appState.get('authenticatorKey')) ?? entry(DEFAULT) ?? {};
  const isLate = get && !get();
  return isLate || hasLateField(formName, appState.get('remediations') ?? []) ? restForScreen() : undefined;
}`;
}

/** @param {string} code that reads `late` */
const reading = (code) => `import { late } from ${JSON.stringify(LOADER)};\n${code}`;

/** The framework's imports of these. @param {string} code @param {string} id @param {Iterable<string>} keys */
function importsOfCourage(code, id, keys) {
  return [...keys].map((key) => {
    const name = new RegExp(`^ *${key}: (?<name>[\\w$]+),?$`, 'm').exec(code)?.groups?.['name'];
    const found = importsOf(code).find((one) => one.name === name);
    if (!found) throw new Error(`split-widget: ${id} has no ${key}`);
    return found;
  });
}

/** @param {string} code @param {string} id */
function courage(code, id) {
  const late = importsOfCourage(code, id, [...LATE_OF_COURAGE, ...NONE_OF_COURAGE]);
  const isLate = (/** @type {string} */ name) =>
    name === 'Select' || late.some((one) => one.name === name);
  return reading(withoutLate(withoutInputs(code, id).first, id, isLate));
}

/** Comes before all other modules of the rest. jQuery's own plugins leave a method alone that is there. @param {string} code of the framework */
function beginningOf(code) {
  const late = importsOfCourage(code, COURAGE, LATE_OF_COURAGE);
  const inputs = withoutInputs(code, COURAGE);
  const imported = (/** @type {{ name: string, path: string }} */ { name, path }) =>
    `import ${name} from ${JSON.stringify(WIDGET + posix.join(posix.dirname(COURAGE), path))};`;
  return [
    `import $ from 'jquery';`,
    `import { late } from ${JSON.stringify(LOADER)};`,
    `import { registerInput } from ${JSON.stringify(WIDGET + COURAGE)};`,
    ...new Set([...late, ...inputs.imports].map(imported)),
    inputs.moved,
    ...Object.keys(LATE_PLUGINS).map((method) => `delete $.fn.${method};`),
    `Object.assign(late, { ${late.map(({ name }) => name).join(', ')} });`,
  ].join('\n');
}

/** A method of jQuery's that does its work when the rest is there. @param {string} method */
function lateMethod(method) {
  return `import $ from 'jquery';
import { loadRest } from ${JSON.stringify(LOADER)};
$.fn.${method} ??= function (...options) {
  loadRest().then(() => this.${method}(...options), () => undefined);
  return this;
};`;
}
