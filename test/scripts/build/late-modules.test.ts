import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  copiedModule,
  lateModule,
  lateModules,
  standIn,
  tellingLateModules,
} from '../../../scripts/build/split-widget/late-modules.mjs';
import { onceThere, restIsThere } from '../../../scripts/build/split-widget/rest-loader.js';

const inputs = 'src/v2/view-builder/internals/FormInputFactory.js';
const captcha = 'src/v2/view-builder/views/captcha/CaptchaView.js';

describe('a module that the first part of the widget names and does not have', () => {
  it('stands in for a file in the importers that are known for it', () => {
    assert.deepEqual(standIn('../views/captcha/CaptchaView.js', inputs), { late: captcha });
    assert.ok(lateModules.includes(captcha));
  });

  it('is a copy where the importer needs a little of it', () => {
    assert.deepEqual(
      standIn('../view-builder/utils/AuthenticatorUtil.js', 'src/v2/ion/i18nUtils.js'),
      {
        copied: 'src/v2/view-builder/utils/AuthenticatorUtil.js',
      },
    );
  });

  it('is the file itself for every other importer, and for every other file', () => {
    assert.equal(
      standIn('./captcha/CaptchaView.js', 'src/v2/view-builder/views/PollView.js'),
      undefined,
    );
    assert.equal(standIn('./BaseForm.js', inputs), undefined);
    assert.equal(standIn('jquery', inputs), undefined);
  });

  it('has the names of the file, which get their values when the rest is there', async () => {
    const loader = new URL('../../../scripts/build/split-widget/rest-loader.js', import.meta.url)
      .href;
    const code = lateModule(captcha, 'const a = 1;\nexport { B as default, a, c as d };', loader);
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
      string,
      unknown
    >;
    assert.deepEqual({ ...module }, { default: undefined, a: undefined, d: undefined });
    restIsThere({ [captcha]: { default: 'View', a: 1, d: 2 } });
    assert.deepEqual({ ...module }, { default: 'View', a: 1, d: 2 });
  });

  it('stops the build, which names the file, where that exports in another way', () => {
    assert.throws(
      () => lateModule(captcha, 'export default 1;', './loader.js'),
      ({ message }: Error) => message.startsWith('split-widget: ') && message.includes(captcha),
    );
  });

  it('is told by the names that it exports, and by no namespace', () => {
    const code = tellingLateModules((file) => ({
      path: `/w/${file}`,
      code: 'export { B as default, a };',
    }));
    const at = lateModules.indexOf(captcha);
    assert.ok(
      code.includes(`import { default as late${at}_0, a as late${at}_1 } from "/w/${captcha}";`),
    );
    assert.ok(code.includes(`"${captcha}": { default: late${at}_0, a: late${at}_1 },`));
    assert.doesNotMatch(code, /import \*/);
  });

  it('is taken once, when it comes', () => {
    const taken: unknown[] = [];
    onceThere('a.js', (module) => taken.push(module));
    restIsThere({ 'a.js': 'first' });
    restIsThere({ 'a.js': 'second' });
    assert.deepEqual(taken, ['first']);
  });
});

describe('a copied module', () => {
  it('says of each view that to extend it does nothing else', () => {
    assert.equal(
      copiedModule('const A = View.extend({});\nvar B$1 = Base$2.extend({\n});\nView.extend({});'),
      'const A = /* @__PURE__ */ View.extend({});\nvar B$1 = /* @__PURE__ */ Base$2.extend({\n});\nView.extend({});',
    );
  });
});
