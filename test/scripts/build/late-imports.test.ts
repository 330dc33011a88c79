import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkUnnamed, withoutLate } from '../../../scripts/build/split-widget/late-imports.mjs';

const file = 'src/Views.js';
const code = `import $ from 'jquery';
import Early from './Early.js';
import Late$1 from './Late.js';
const views = {
  Early: Early,
  [FORMS.LATE]: Late$1,
  Late: Late$1,
};
export { views as default };`;
const isLate = (name: string): boolean => name === 'Late$1';

describe('what is late, in a file of the widget', () => {
  it('is not imported, and read when it is asked for', () => {
    assert.equal(
      withoutLate(code, file, isLate),
      `import $ from 'jquery';
import Early from './Early.js';
const views = {
  Early: Early,
  get [FORMS.LATE]() { return late.Late$1; },
  get Late() { return late.Late$1; },
};
export { views as default };`,
    );
  });

  it('stops the build, which names the file, where the file does more with it', () => {
    assert.throws(
      () => withoutLate(`${code}\nLate$1.extend({});`, file, isLate),
      /^Error: split-widget: src\/Views\.js has more of Late\$1/,
    );
  });

  it('stops the build, which names the file, where another file reads what is not there', () => {
    const check = (other: string): void =>
      checkUnnamed(
        new Map([
          ['src/First.js', other],
          [file, code],
        ]),
        file,
        new Set(['Late']),
      );
    for (const other of ['internal.views.Late;', 'const { Late } = internal.views;'])
      assert.throws(
        () => check(other),
        /^Error: split-widget: src\/First\.js of the widget reads Late/,
      );
    for (const other of ['', '// Late', ' * Late', 'const isLate = LateView;']) check(other);
  });
});
