import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { OPTIONS } from '../src/config-file.js';
import type { ObjectShape, Shape } from '../src/config-shape.js';
import { DEMO_CLIENT_ID, DEMO_ORIGINS, DEMO_PASSWORD } from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const section = (title: string): string =>
  readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

/** Every name that an object may have, and those of the objects in it. */
function namesIn(shape: Shape): readonly string[] {
  if (typeof shape === 'string' || 'oneOf' in shape) return [];
  if ('listOf' in shape) return namesIn(shape.listOf);
  return Object.entries(shape.entries).flatMap(([name, entry]) => [
    name,
    ...(name === 'securityQuestion' ? [] : namesIn(entry)),
  ]);
}

test('the README has each option, client setting, user setting and policy in its tables', () => {
  const tables = section('Options');
  const names = namesIn(OPTIONS satisfies ObjectShape);
  assert.ok(names.includes('lockoutAfter') && names.includes('dpop'));
  assert.deepEqual(
    names.filter((name) => !tables.includes(`\`${name}\``)),
    [],
  );
});

test('the README says where the app of the default may be, and who can sign in', () => {
  for (const origin of DEMO_ORIGINS)
    assert.ok(readme.includes(origin) || readme.includes(`\`:${new URL(origin).port}\``), origin);
  for (const text of [DEMO_CLIENT_ID, DEMO_PASSWORD])
    assert.ok(readme.includes(`\`${text}\``), text);
});
