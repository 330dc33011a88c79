// docs/flows.md says which test runs which flow. It can't know when a test gets another name; this does.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';

const DOCS = new URL('../../docs/', import.meta.url);
const rows = readFileSync(new URL('flows.md', DOCS), 'utf8')
  // But for the table of what is no test of ours.
  .split(/^(?=## )/m)
  .filter((section) => !section.startsWith('## Okta’s own tests'))
  .join('')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

/** The tests that a row names: `[name](file): “test”`. */
function testsIn(row: string): { file: string; name: string }[] {
  return [...row.matchAll(/\]\((?<file>\.\.\/test\/[^)]+)\): “(?<name>[^”]+)”/g)].map(
    ({ groups }) => ({ file: groups?.['file'] ?? '', name: groups?.['name'] ?? '' }),
  );
}

/** The names of a file's tests, as patterns: what a template fills in may be anything. */
function namesIn(source: string): RegExp[] {
  const calls = source.matchAll(
    /\b(?:it|test)\((?<names>(?:[^'`(]*(?:'(?:[^'\\]|\\.)*'|`[^`]*`))+?),\s+(?:async )?\(/g,
  );
  const literals = [...calls].flatMap(({ groups }) => [
    ...(groups?.['names'] ?? '').matchAll(/'(?<plain>(?:[^'\\]|\\.)*)'|`(?<template>[^`]*)`/g),
  ]);
  return literals.map(({ groups }) => {
    const text = (groups?.['plain'] ?? groups?.['template'] ?? '').replaceAll(
      /\\(?<character>.)/g,
      '$<character>',
    );
    const parts = text
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
}

test('each flow of the table names a test', () => {
  assert.ok(rows.length > 30, 'a table');
  for (const row of rows) assert.notEqual(testsIn(row).length, 0, row);
});

test('each test that the table names exists', () => {
  for (const { file, name } of rows.flatMap(testsIn)) {
    const url = new URL(file, DOCS);
    assert.ok(existsSync(url), `there is no ${file}`);
    assert.ok(
      namesIn(readFileSync(url, 'utf8')).some((pattern) => pattern.test(name)),
      `${file} has no test “${name}”`,
    );
  }
});

test('each flow runs in all engines, or says which command of a driver is missing', () => {
  for (const row of rows) {
    const engines = row.split('|').at(-2)?.trim() ?? '';
    assert.match(engines, /^(?:all|.+; .+: .+ is missing)$/, row);
  }
});
