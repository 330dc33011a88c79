// The widget's table of views, cut: those that a sign-in page can begin with, and the later ones.
import { posix } from 'node:path';
import { importsOf, withoutLate } from './late-imports.mjs';
import { replaceOnce } from './replace-once.mjs';
import { LOADER, readingLate, VIEW_FACTORY, WIDGET } from './widget-files.mjs';

/** By the widget's names: the form itself, a password page, a message, a way elsewhere. */
const FIRST_VIEWS = new Set([
  'AutoRedirectView',
  'ChallengeAuthenticatorPasswordView',
  'IdentifierView',
  'IdentifyRecoveryView',
  'RedirectIdPView',
  'TerminalView',
]);

/** @param {string} code of the table */
const viewImports = (code) => importsOf(code).filter(({ path }) => path.startsWith('./views/'));

/** What other modules are imported for their own sake. @param {string} code */
const bareImports = (code) =>
  [...code.matchAll(/^import '(?<path>[^']+)';$/gm)].map(
    ({ 0: line, groups: { path = '' } = {} }) => ({ line, path }),
  );

/** @param {string} path as the table imports it */
const fromRoot = (path) => WIDGET + posix.join(posix.dirname(VIEW_FACTORY), path);

/** The lines of the second part that import the later views, and hand them to the table. @param {string} code of the table @returns {string[]} */
export function lateViews(code) {
  const late = viewImports(code).filter(({ name }) => !FIRST_VIEWS.has(name));
  const bare = bareImports(code).map(({ path }) => (path.startsWith('.') ? fromRoot(path) : path));
  return [
    ...bare.map((path) => `import ${JSON.stringify(path)};`),
    ...late.map(({ name, path }) => `import ${name} from ${JSON.stringify(fromRoot(path))};`),
    `Object.assign(late, { ${late.map(({ name }) => name).join(', ')} });`,
  ];
}

/** The table without them: it knows each when it is there. @param {string} code @param {string} id @throws {Error} where a first view is not in it */
export function firstViews(code, id) {
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
${readingLate(changed)}
export function whenThere(formName, appState) {
  const config = VIEWS_MAPPING[formName] ?? {};
  const entry = (key) => Object.getOwnPropertyDescriptor(config, key);
  const { get } = entry(appState.get('authenticatorKey')) ?? entry(DEFAULT) ?? {};
  const isLate = get && !get();
  return isLate || hasLateField(formName, appState.get('remediations') ?? []) ? restForScreen() : undefined;
}`;
}
