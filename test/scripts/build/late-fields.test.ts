import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hasLateField, restIsThere } from '../../../scripts/build/split-widget/rest-loader.js';

const form = (
  ...types: (string | undefined)[]
): { name: string; uiSchema: { type?: string }[] }[] => [
  { name: 'identify', uiSchema: types.map((type) => (type === undefined ? {} : { type })) },
  { name: 'enroll-profile', uiSchema: [{ type: 'select' }] },
];

it('A form waits for the rest of the widget where it has a field that the first part can’t draw', () => {
  for (const type of ['select', 'radio', 'captcha', 'consent', 'a kind of later']) {
    assert.equal(hasLateField('identify', form('text', type)), true, type);
  }
});

it('A form of what the first part draws does not wait, whatever other forms the answer has', () => {
  assert.equal(hasLateField('identify', form('text', 'password', 'checkbox', undefined)), false);
  assert.equal(hasLateField('identify', [{ name: 'identify' }]), false);
  assert.equal(hasLateField(null, form('select')), false);
});

it('No form waits when the rest is there', () => {
  restIsThere({});
  assert.equal(hasLateField('identify', form('select')), false);
});
