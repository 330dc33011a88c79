import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/root.mjs';
import { WIDGET_VERSION } from '../../src/okta/early-start.js';

it('begins early by the name of the widget’s release that is installed', () => {
  const file = `${root}node_modules/@okta/okta-signin-widget/package.json`;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  assert.equal(WIDGET_VERSION, `okta-signin-widget-${version}`);
});
