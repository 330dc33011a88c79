import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  lateMethod,
  latePlugins,
  methodOf,
} from '../../../scripts/build/split-widget/late-plugins.mjs';

describe('jQuery’s plugins that no first screen needs', () => {
  it('come with the second part', () => {
    assert.deepEqual(Object.keys(latePlugins()), ['qtip', 'chosen']);
  });

  it('are those that a release of the widget has: some have none for select boxes', () => {
    const withoutSelect = latePlugins((path) => !path.endsWith('/chosen.jquery.js'));
    assert.deepEqual(Object.keys(withoutSelect), ['qtip']);
    assert.match(withoutSelect['qtip'] ?? '', /\/jquery\.qtip\.js$/);
  });

  it('are known by how the widget imports them', () => {
    assert.equal(methodOf('../../vendor/plugins/chosen.jquery.js'), 'chosen');
    assert.equal(methodOf('../../../qtip2/dist/jquery.qtip.js'), 'qtip');
    assert.equal(methodOf('jquery'), undefined);
  });

  it('leave a method of jQuery’s that is there already, and do its work when they are there', () => {
    const code = lateMethod('qtip');
    assert.match(code, /\$\.fn\.qtip \?\?= function \(\.\.\.options\)/);
    assert.match(code, /loadRest\(\)\.then\(\(\) => this\.qtip\(\.\.\.options\), /);
  });
});
