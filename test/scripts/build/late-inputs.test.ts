import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutInputs } from '../../../scripts/build/split-widget/late-inputs.mjs';

const imports = `import Text from './Text.js';
import Radio from './Radio.js';
import Select from './Select.js';
import InputGroup from './InputGroup.js';
import Base from './Base.js';`;
const register = (select: string): string => `registerInput('text', Text);
registerInput('radio', Radio);
registerInput('select', ${select});
registerInput('group', InputGroup);`;

const newer = `${imports}
const SelectForSigninWidget = Select.extend({
  remove: function () {
    return Base.remove();
  }
}); // Says why.
const inputs = {
  Select: SelectForSigninWidget,
};
${register('SelectForSigninWidget')}`;

const older = `${imports}
Select.prototype.remove = function () {
  return Base.remove();
};
const inputs = {
  Select: Select,
};
${register('Select')}`;

describe('the inputs of later forms', () => {
  for (const { what, code, name } of [
    { what: 'makes its select box of another', code: newer, name: 'SelectForSigninWidget' },
    { what: 'changes its select box', code: older, name: 'Select' },
  ]) {
    it(`move out of a framework that ${what}, with what they import`, () => {
      const { first, moved, imports: needed } = withoutInputs(code, 'Courage.js');
      assert.doesNotMatch(first, /registerInput\('(?:radio|select|group)'|prototype|extend/);
      assert.match(first, /^registerInput\('text', Text\);$/m);
      assert.match(first, /^ {2}get Select\(\) \{ return late\.Select; \},$/m);
      assert.match(moved, /return Base\.remove\(\);/);
      assert.equal(moved.match(/^registerInput\(/gm)?.length, 3);
      assert.ok(moved.endsWith(`Object.assign(late, { Select: ${name} });`));
      assert.deepEqual(
        needed.map((one) => one.name),
        ['Radio', 'Select', 'InputGroup', 'Base'],
      );
    });
  }

  it('stop the build, which names the file, where the framework makes them in another way', () => {
    for (const code of [
      newer.replace("registerInput('group', InputGroup);", ''),
      newer.replace('Select.extend', 'Choice.extend'),
      newer.replace('Select: SelectForSigninWidget,', ''),
    ])
      assert.throws(
        () => withoutInputs(code, 'Courage.js'),
        /^Error: split-widget: Courage\.js of the widget makes its inputs in another way$/,
      );
  });
});
