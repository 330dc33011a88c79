import assert from 'node:assert/strict';
import test from 'node:test';
import { orgFor } from './support/test-app.js';

test('the org says that it runs Identity Engine, to every caller', async (t) => {
  const org = await orgFor(t);
  const response = await fetch(`${org.url}/.well-known/okta-organization`);
  const body = (await response.json()) as Record<string, unknown>;
  assert.deepEqual([response.status, body['pipeline']], [200, 'idx']);
  assert.match(String(body['id']), /^00o/);
});
