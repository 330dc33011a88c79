// What the project asks of those who report, change or update something.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'yaml';
import isNewEnough from '../../scripts/check-node.cjs';
import { root } from '../../scripts/root.mjs';

const read = (path: string): unknown => parse(readFileSync(root + path, 'utf8'));
const text = (path: string): string => readFileSync(root + path, 'utf8');

it('asks for version, browser and error code in a report of a fault', () => {
  const { body } = read('.github/ISSUE_TEMPLATE/bug.yml') as {
    body: { type: string; id?: string; validations?: { required?: boolean } }[];
  };
  const asked = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
  for (const id of ['version', 'browser', 'code']) assert.ok(asked.includes(id), id);
  const ids = body.flatMap(({ id }) => id ?? []);
  assert.equal(new Set(ids).size, ids.length);
});

it('moves the widget and its SDK together, and all else in another change', () => {
  const { updates } = read('.github/dependabot.yml') as {
    updates: { 'package-ecosystem': string; 'groups'?: Record<string, Record<string, string[]>> }[];
  };
  const { groups } = updates.find((update) => update['package-ecosystem'] === 'npm')!;
  const pair = ['@okta/okta-signin-widget', '@okta/okta-auth-js'];
  assert.deepEqual(groups?.['okta'], { patterns: pair });
  assert.deepEqual(groups['others'], { 'patterns': ['*'], 'exclude-patterns': pair });
});

it('runs the README’s commands on every even Node since the oldest that is supported', () => {
  const { jobs } = read('.github/workflows/test.yml') as {
    jobs: { test: { strategy: { matrix: { node: number[] } }; steps: { run?: string }[] } };
  };
  const { strategy, steps } = jobs.test;
  for (const major of strategy.matrix.node) assert.ok(isNewEnough(`${major}.99.0`), String(major));
  assert.equal(isNewEnough(`${Math.min(...strategy.matrix.node) - 2}.99.0`), false);
  const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
  for (const [, command] of text('README.md').matchAll(/^(npm (?:start|test))\b.*#/gm))
    assert.ok(commands.includes(command!), command);
});

it('keeps its log by hand: what is not released on top, then each version with its day, the newest first', () => {
  const headings = [...text('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
  assert.equal(headings[0], 'Unreleased');
  const versions = headings.slice(1).map((heading) => {
    assert.match(heading, /^\d+\.\d+\.\d+ – \d{4}-\d{2}-\d{2}$/);
    return heading;
  });
  const { version } = JSON.parse(text('package.json')) as { version: string };
  if (versions[0]) assert.ok(versions[0].startsWith(`${version} – `), 'package.json has another');
  const days = versions.map((heading) => heading.slice(-10));
  assert.deepEqual(days, [...days].sort().reverse());
});
