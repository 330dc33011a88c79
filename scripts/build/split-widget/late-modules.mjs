// Modules of the rest that files of the first part name: they use them on screens alone that wait for the rest.
import { posix } from 'node:path';

/**
 * By the file that imports them. What makes their screens wait: a kind of field (rest-loader.js, `hasLateField`), or a message (labels.js, `LATE_MESSAGES`).
 * The calling codes are asked for by later views alone.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const LATE_MODULES = {
  'src/v2/view-builder/internals/FormInputFactory.js': [
    'src/v2/view-builder/components/AuthenticatorEnrollOptionsContainer.js',
    'src/v2/view-builder/components/AuthenticatorVerifyOptions.js',
    'src/v2/view-builder/utils/AuthenticatorUtil.js',
    'src/v1/views/admin-consent/ScopeList.js',
    'src/v1/views/consent/ScopeList.js',
    'src/v2/view-builder/views/captcha/CaptchaView.js',
  ],
  'src/v2/view-builder/views/TerminalView.js': [
    'src/v2/view-builder/views/consent/EmailMagicLinkOTPTerminalView.js',
    'src/v2/view-builder/views/shared/CustomAccessDeniedErrorMessage.js',
    'src/v2/view-builder/views/end-user-remediation/EndUserRemediationMessages.js',
  ],
  'src/v2/view-builder/views/IdentifierView.js': [
    'src/v2/view-builder/views/shared/CustomAccessDeniedErrorMessage.js',
  ],
  'src/v2/view-builder/views/AutoRedirectView.js': [
    'src/v2/view-builder/views/shared/CustomAccessDeniedErrorMessage.js',
  ],
  'src/util/CountryUtil.js': ['src/util/countryCallingCodes.js'],
};

/** By the file that imports them: modules of which the first part needs a little. It has a copy of that.
 * @type {Readonly<Record<string, readonly string[]>>} */
const COPIED_MODULES = {
  'src/v2/ion/i18nUtils.js': ['src/v2/view-builder/utils/AuthenticatorUtil.js'],
  'src/v2/view-builder/components/BaseAuthenticatorView.js': [
    'src/v2/view-builder/utils/AuthenticatorUtil.js',
  ],
  'src/v2/view-builder/views/signin/SignInWithDeviceOption.js': [
    'src/v2/view-builder/utils/ChallengeViewUtil.js',
  ],
};

/** All of them, each once. */
export const lateModules = [...new Set(Object.values(LATE_MODULES).flat())];

/**
 * @param {string} source as it is imported
 * @param {string} importer the file of the widget's that imports it
 * @returns {{ late: string } | { copied: string } | undefined} what the importer gets instead of the file itself
 */
export function standIn(source, importer) {
  const file = posix.join(posix.dirname(importer), source);
  if (LATE_MODULES[importer]?.includes(file)) return { late: file };
  return COPIED_MODULES[importer]?.includes(file) ? { copied: file } : undefined;
}

/**
 * @param {string} file
 * @param {string} code of it
 * @returns {string[]} the names that it exports
 * @throws {Error} where it exports in another way
 */
function exportedNames(file, code) {
  const names = /^export \{ (?<names>[^}]+) \};$/m.exec(code)?.groups?.['names']?.split(', ');
  if (!names) throw new Error(`split-widget: ${file} of the widget exports in another way`);
  return names.map((name) => name.split(' as ').at(-1) ?? name);
}

/**
 * A module of the same names as `file`, which have their values when the rest is there.
 *
 * @param {string} file
 * @param {string} code of it
 * @param {string} loader the module that is told when the rest is there
 */
export function lateModule(file, code, loader) {
  const names = exportedNames(file, code);
  const local = names.map((_name, at) => `late${at}`);
  return [
    `import { onceThere } from ${JSON.stringify(loader)};`,
    `let ${local.join(', ')};`,
    `onceThere(${JSON.stringify(file)}, (module) => {`,
    ...names.map((name, at) => `  ${local[at]} = module[${JSON.stringify(name)}];`),
    '});',
    `export { ${names.map((name, at) => `${local[at]} as ${name}`).join(', ')} };`,
  ].join('\n');
}

/**
 * What tells the late modules, in the rest. By their names one by one: for a namespace the bundler would make one more file.
 *
 * @param {(file: string) => { path: string, code: string }} read where a file is imported from, and what is in it
 */
export function tellingLateModules(read) {
  const modules = lateModules.map((file, at) => {
    const { path, code } = read(file);
    const names = exportedNames(file, code).map((name, n) => ({ name, local: `late${at}_${n}` }));
    return {
      line: `import { ${names.map(({ name, local }) => `${name} as ${local}`).join(', ')} } from ${JSON.stringify(path)};`,
      entry: `${JSON.stringify(file)}: { ${names.map(({ name, local }) => `${name}: ${local}`).join(', ')} },`,
    };
  });
  const entries = modules.map(({ entry }) => entry);
  return [...modules.map(({ line }) => line), 'restIsThere({', ...entries, '});'].join('\n');
}

/** Lets the bundler leave out the views of a copied module: it can't know that to extend one does nothing else. @param {string} code */
export const copiedModule = (code) =>
  code.replace(/^((?:const|var) [\w$]+ = )([\w$]+\.extend\()/gm, '$1/* @__PURE__ */ $2');
