import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { splitWidget } from '../../../scripts/build/split-widget.mjs';
import { root } from '../../../scripts/root.mjs';

const widget = `${root}node_modules/@okta/okta-signin-widget/dist/esm/`;
const viewFactory = 'src/v2/view-builder/ViewFactory.js';
const controller = 'src/v2/controllers/FormController.js';
const courage = 'packages/@okta/courage-dist/esm/src/CourageForSigninWidget.js';
const read = (file: string): string => readFileSync(widget + file, 'utf8');

function transformed(file: string, code = read(file)): string {
  const transform = splitWidget().transform as (
    code: string,
    id: string,
  ) => { code: string } | null;
  return transform(code, widget + file)?.code ?? code;
}

const rest = (): string => (splitWidget().load as (id: string) => string)('oie-rest');

/** Each entry of the widget's table of views, as `key: view`. */
const entriesOf = (code: string): string[] =>
  [
    ...code.matchAll(
      /^ *(?:get )?(?<key>\[[\w.]+\])(?:: |\(\) \{ return late\.)(?<view>\w+)(?:; \})?,?$/gm,
    ),
  ].map(({ groups }) => `${groups?.['key']}: ${groups?.['view']}`);

describe('the widget in two parts', () => {
  it('has every view of the widget at its place, at once or late', () => {
    const whole = entriesOf(read(viewFactory));
    assert.ok(whole.length > 60);
    assert.deepEqual(entriesOf(transformed(viewFactory)), whole);
  });

  it('imports each view in one of the parts, and not in both', () => {
    const viewsOf = (code: string) =>
      [...code.matchAll(/^import (?<name>\w+) from ['"][^'"]*\/views\//gm)].map(
        ({ groups }) => groups?.['name'] ?? '',
      );
    const first = viewsOf(transformed(viewFactory));
    const late = viewsOf(rest());
    assert.deepEqual([...first, ...late].sort(), viewsOf(read(viewFactory)).sort());
    assert.deepEqual(first.toSorted(), [
      'AutoRedirectView',
      'ChallengeAuthenticatorPasswordView',
      'IdentifierView',
      'IdentifyRecoveryView',
      'RedirectIdPView',
      'TerminalView',
    ]);
  });

  it('fetches the rest before an answer changes the screen', () => {
    assert.match(
      transformed('src/v2/models/AppState.js'),
      /await whenThere\(currentFormName, this\);\s+await executeHooksBefore\(hook\);/,
    );
  });

  it('fetches the rest before a link changes the screen, where the widget itself awaits something there and where it does not', () => {
    const code = read(controller);
    for (const shape of [code, code.replace(/(?<=handleSwitchForm: )async /, '')])
      assert.match(
        transformed(controller, shape),
        /handleSwitchForm: async function \(formName\) \{\s+await whenThere\(formName, this\.options\.appState\);/,
      );
  });

  it('has of Okta’s framework what later screens copy with in the second part, and what only Classic draws in none', () => {
    const first = transformed(courage);
    for (const key of [
      'BaseDropDown',
      'BaseSchema',
      'Clipboard',
      'SchemaFormFactory',
      'SchemaProperty',
    ])
      assert.doesNotMatch(first, new RegExp(`^import .*/${key}\\.js`, 'm'));
    assert.match(first, /get Clipboard\(\) \{ return late\.[\w$]+; \}/);
    const begins = (splitWidget().load as (id: string) => string)('oie-rest-begins');
    assert.match(begins, /^import [\w$]+ from ".*\/courage\/util\/Clipboard\.js";$/m);
    assert.doesNotMatch(begins, /BaseDropDown|Schema/);
  });

  it('fetches the rest for a view of it, and for a field of it in a form that is about to be drawn', () => {
    assert.match(
      transformed(viewFactory),
      /return isLate \|\| hasLateField\(formName, appState\.get\('remediations'\) \?\? \[\]\) \? restForScreen\(\) : undefined;/,
    );
  });

  it('has the inputs of later forms in the second part, with all that makes them', () => {
    const first = transformed(courage);
    assert.doesNotMatch(first, /^import .*\/inputs\/(?:Radio|Select|InputGroup)\.js/m);
    assert.doesNotMatch(first, /registerInput\('(?:radio|select|group)'/);
    assert.match(first, /registerInput\('checkbox', CheckBox\);/);
    const begins = (splitWidget().load as (id: string) => string)('oie-rest-begins');
    for (const type of ['radio', 'select', 'group'])
      assert.ok(begins.includes(`registerInput('${type}', `), type);
    assert.match(begins, /^import Select from /m);
    assert.match(begins, /^import StringUtil from /m);
  });

  it('keeps a file that does something when it is imported, and no other for its own sake', () => {
    const transform = splitWidget().transform as (
      code: string,
      id: string,
    ) => { moduleSideEffects: boolean } | null;
    const isKept = (file: string) => transform(read(file), widget + file)?.moduleSideEffects;
    assert.equal(isKept('src/v2/mixins/mixins.js'), true);
    assert.equal(
      isKept('packages/@okta/courage-dist/esm/src/courage/util/jquery-wrapper.js'),
      true,
    );
    assert.equal(isKept('src/v2/view-builder/internals/BaseOktaVerifyChallengeView.js'), false);
  });

  it('has an answer wait for the labels that it names, before it is read', () => {
    assert.match(
      transformed('src/v2/client/updateAppState.js'),
      /await labelsFor\(idxResponse\?\.rawIdxState, settings\.get\('customButtons'\)\);\s+const ionResponse = transformIdxResponse\(/,
    );
    assert.match(
      transformed(controller),
      /showFormErrors: async function [^}]*?\.trigger\('clearFormError'\);\s+await labelsFor\(error\);/,
    );
  });

  it('knows the same labels in English as the widget', async () => {
    for (const bundle of ['login', 'country']) {
      const { default: bundled } = (await import(
        `${widget}packages/@okta/i18n/src/json/${bundle}.json.js`
      )) as { default: Record<string, string> };
      assert.deepEqual(
        { ...bundled },
        JSON.parse(readFileSync(`${widget}../labels/json/${bundle}.json`, 'utf8')),
      );
    }
  });

  it('leaves every other file of the widget as it is', () => {
    const file = 'src/v2/view-builder/views/IdentifierView.js';
    assert.equal(transformed(file), read(file));
  });

  for (const { what, file, change } of [
    {
      what: 'awaits no hooks before it changes the screen',
      file: 'src/v2/models/AppState.js',
      change: (code: string) => code.replace('await executeHooksBefore(hook);', ''),
    },
    {
      what: 'awaits them at two places',
      file: 'src/v2/models/AppState.js',
      change: (code: string) => code.replace('await executeHooksBefore(hook);', '$&\n    $&'),
    },
    {
      what: 'follows a link in another way',
      file: controller,
      change: (code: string) => code.replace('handleSwitchForm: async', 'switchForm: async'),
    },
    {
      what: 'has no view of the first screen',
      file: viewFactory,
      change: (code: string) => code.replaceAll('IdentifierView', 'OtherView'),
    },
    {
      what: 'does more with a view than to name it',
      file: viewFactory,
      change: (code: string) => code.replace('var ViewFactory', 'PollView.extend({});\n$&'),
    },
    {
      what: 'finds its views in another way',
      file: viewFactory,
      change: (code: string) => code.replace('create: function (formName, ', 'create: function ('),
    },
    {
      what: 'has a framework without what is late',
      file: courage,
      change: (code: string) => code.replace('Clipboard: Clipboard$1', 'Copy: Clipboard$1'),
    },
    {
      what: 'has a framework that uses it itself',
      file: courage,
      change: (code: string) => code.replace('const Collection = ', 'BaseDropDown.extend({});\n$&'),
    },
    {
      what: 'makes its select box in another way',
      file: courage,
      change: (code: string) => code.replace('const SelectForSigninWidget = ', 'const Select2 = '),
    },
    {
      what: 'registers its inputs in another way',
      file: courage,
      change: (code: string) => code.replace(`registerInput('group', InputGroup);`, ''),
    },
    {
      what: 'reads an answer in another way',
      file: 'src/v2/client/updateAppState.js',
      change: (code: string) => code.replace('const ionResponse = ', 'const response = '),
    },
    {
      what: 'shows an error in another way',
      file: controller,
      change: (code: string) => code.replace("model.trigger('clearFormError');", ''),
    },
    {
      what: 'has its labels in another way',
      file: 'src/util/Bundles.js',
      change: (code: string) => code.replace('export { Bundles as default };', ''),
    },
    {
      what: 'takes its labels from elsewhere',
      file: 'src/util/Bundles.js',
      change: (code: string) => code.replace('/login.json.js', '/labels.json.js'),
    },
    {
      what: 'chooses the country in another way',
      file: 'src/models/Settings.js',
      change: (code: string) => code.replace('countryCode: {', 'country: {'),
    },
    {
      what: 'exports itself in another way',
      file: 'src/exports/exports/oie.js',
      change: (code: string) => code.replace('export { OktaSignIn, ', 'export { '),
    },
  ]) {
    it(`stops the build, and names the file, where a widget ${what}`, () => {
      const code = read(file);
      assert.notEqual(change(code), code);
      assert.throws(
        () => transformed(file, change(code)),
        ({ message }: Error) => message.startsWith('split-widget: ') && message.includes(file),
      );
    });
  }
});
