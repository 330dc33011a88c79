// What the widget’s own files get: the cut, and the lines that wait for the second part where a later screen is to be drawn.
import { firstOfCourage } from './courage.mjs';
import { replaceOnce } from './replace-once.mjs';
import { firstViews } from './views.mjs';
import { COURAGE, LABELS, LOADER, VIEW_FACTORY } from './widget-files.mjs';

/** As the models and controllers import it. */
const VIEW_FACTORY_BESIDE = '../view-builder/ViewFactory.js';

/** @typedef {(code: string, id: string) => string} Change */

/**
 * The replacements, which use what is imported.
 *
 * @param {string} name
 * @param {string} from
 * @param {Parameters<typeof replaceOnce>[2]} replacements
 * @returns {Change}
 */
const importing = (name, from, replacements) => (code, id) =>
  `import { ${name} } from ${JSON.stringify(from)};\n${replaceOnce(code, id, replacements)}`;

/** An error is drawn into the form that is there: `showFormErrors` begins so. */
const awaitingErrorsLabels = importing('labelsFor', LABELS, [
  ["model.trigger('clearFormError');", '$&\n    await labelsFor(error);'],
]);

/** The user follows a link to another screen. Up to 7.45 the widget awaits no hooks there. */
const awaitingChosenView = importing('whenThere', VIEW_FACTORY_BESIDE, [
  [
    /handleSwitchForm: (?:async )?function \(formName\) \{/,
    'handleSwitchForm: async function (formName) {\n    await whenThere(formName, this.options.appState);',
  ],
]);

const importedLabels = ['country', 'login'].map(
  (name) => `import ${name} from '../../packages/@okta/i18n/src/json/${name}.json.js';`,
);

/**
 * What is done to a file of the widget's, by its name.
 * @type {Readonly<Record<string, Change>>}
 */
export const changes = {
  'src/exports/exports/oie.js': importing('restFailures', LOADER, [
    [
      'export { OktaSignIn,',
      'OktaSignIn.prototype.restFailures = restFailures;\nexport { OktaSignIn,',
    ],
  ]),
  // An answer has another screen.
  'src/v2/models/AppState.js': importing('whenThere', VIEW_FACTORY_BESIDE, [
    ['await executeHooksBefore(hook);', 'await whenThere(currentFormName, this);\n$&'],
  ]),
  'src/v2/controllers/FormController.js': (code, id) =>
    awaitingChosenView(awaitingErrorsLabels(code, id), id),
  'src/v2/client/updateAppState.js': importing('labelsFor', LABELS, [
    [
      'const ionResponse = transformIdxResponse(',
      "await labelsFor(idxResponse?.rawIdxState, settings.get('customButtons'));\n$&",
    ],
  ]),
  'src/util/Bundles.js': importing('labelsAre', LABELS, [
    ...importedLabels.map((line) => /** @type {const} */ ([line, '$&'])),
    [
      'export { Bundles as default };',
      'labelsAre({ english: { login, country }, spoken: Bundles });\n$&',
    ],
  ]),
  'src/models/Settings.js': (code, id) =>
    // Asked for with the countries, which the second part has.
    replaceOnce(code, id, [['countryCode: {', '$&\n    cache: false,']]),
  [COURAGE]: firstOfCourage,
  [VIEW_FACTORY]: firstViews,
};
