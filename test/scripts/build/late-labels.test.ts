import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addLabels, labelsAre, labelsFor } from '../../../scripts/build/split-widget/labels.js';

const english = { login: { help: 'Help' }, country: {} };
const linked = 'security.access_denied_custom_message';
const spoken = {
  login: { help: 'Hilfe', late: 'Spät', [linked]: 'Nein' },
  courage: { help: 'Hilfe' },
  country: {},
};
labelsAre({ english, spoken });

const naming = (key: string): object => ({
  messages: { value: [{ message: 'As the org says it', i18n: { key } }] },
});

describe('the labels of the rest', () => {
  it('are waited for where an answer, or a button of the page’s, names one that is not there', () => {
    for (const named of [
      naming('unknown'),
      [{ i18nKey: 'unknown' }],
      { value: [{ name: 'userProfile.country', options: { format: 'country-code' } }] },
    ])
      assert.ok(labelsFor(named) instanceof Promise);
    assert.ok(labelsFor(undefined, naming('unknown')) instanceof Promise);
  });

  it('are waited for where a message is drawn with more than its text', () => {
    assert.ok(labelsFor(naming(linked)) instanceof Promise);
  });

  it('are not waited for where all are there', () => {
    const round: Record<string, unknown> = { ...naming('help') };
    round['itself'] = round;
    for (const named of [
      naming('help'),
      naming('late'),
      [{ i18nKey: 'help' }],
      round,
      'help',
      null,
    ])
      assert.equal(labelsFor(named), undefined);
    assert.equal(labelsFor({ i18n: { key: 7 } }, undefined), undefined);
  });

  it('come to those that are there, which stay, and then an answer has all', () => {
    addLabels({ help: 'Other', late: 'Late', later: 'Later' }, { FR: 'France' });
    assert.deepEqual(english, {
      login: { help: 'Help', late: 'Late', later: 'Later' },
      country: { FR: 'France' },
    });
    assert.deepEqual(spoken, {
      login: { help: 'Hilfe', late: 'Spät', [linked]: 'Nein', later: 'Later' },
      courage: { help: 'Hilfe', late: 'Late', later: 'Later' },
      country: { FR: 'France' },
    });
    assert.equal(labelsFor(naming('unknown')), undefined);
  });
});
