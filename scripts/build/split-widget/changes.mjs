// What the widget’s own files get: the cut, and the lines that wait for the second part where a later screen is to be drawn.
import { firstOfCourage } from './courage.mjs';
import { replaceOnce } from './replace-once.mjs';
import { firstViews } from './views.mjs';
import { COURAGE, LABELS, LOADER, VIEW_FACTORY } from './widget-files.mjs';

/** As the models and controllers import it. */
const VIEW_FACTORY_BESIDE = '../view-builder/ViewFactory.js';

/**
 * What is done to a file of the widget's, by its name.
 * @type {Readonly<Record<string, (code: string, id: string) => string>>}
 */
export const changes = {
  'src/exports/exports/oie.js': tellingFailures,
  'src/v2/models/AppState.js': awaitingNextView,
  'src/v2/controllers/FormController.js': (code, id) =>
    awaitingChosenView(awaitingErrorsLabels(code, id), id),
  'src/v2/client/updateAppState.js': awaitingLabels,
  'src/util/Bundles.js': tellingLabels,
  'src/models/Settings.js': (code, id) =>
    // Asked for with the countries, which the second part has.
    replaceOnce(code, id, [['countryCode: {', '$&\n    cache: false,']]),
  [COURAGE]: firstOfCourage,
  [VIEW_FACTORY]: firstViews,
};

/**
 * The code with these changes, which use what is imported.
 *
 * @param {string} name
 * @param {string} from
 * @param {string} code
 * @param {string} id
 * @param {Parameters<typeof replaceOnce>[2]} replacements
 */
const importing = (name, from, code, id, replacements) =>
  `import { ${name} } from ${JSON.stringify(from)};\n${replaceOnce(code, id, replacements)}`;

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
