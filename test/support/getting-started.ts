// docs/getting-started.md, as a reader follows it: a section's files, its commands, where it ends, and who signs in there.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.mjs';
import type { DrivenPage } from './driven-page.js';
import { enterPassword, formSays } from './widget-journey.js';

const text = readFileSync(`${root}docs/getting-started.md`, 'utf8');

export const titles: readonly string[] = [...text.matchAll(/^## (?<title>.+)$/gm)].map(
  ({ groups }) => groups?.['title'] ?? '',
);

export interface Section {
  /** By their names, which each says in its first line. */
  readonly files: ReadonlyMap<string, string>;
  readonly commands: readonly string[];
  /** What the reader is told to open, in order. */
  readonly addresses: readonly string[];
}

export function section(title: string): Section {
  const body = text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0];
  assert.ok(body, title);
  const pieces = [...body.matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```$/gms)].map(
    ({ groups }) => ({ language: groups?.['language'], code: groups?.['code'] ?? '' }),
  );
  const isShell = ({ language }: { readonly language: string | undefined }) => language === 'sh';
  return {
    commands: pieces.filter(isShell).flatMap(({ code }) => code.trim().split('\n')),
    files: new Map(pieces.filter((piece) => !isShell(piece)).map(({ code }) => named(code))),
    addresses: [...body.matchAll(/^Open `(?<address>[^`]+)`/gm)].map(
      ({ groups }) => groups?.['address'] ?? '',
    ),
  };
}

function named(code: string): [name: string, code: string] {
  const name = /^(?:\/\/|#|<!--) (?<name>[\w./-]+)(?: -->)?\n/.exec(code)?.groups?.['name'];
  assert.ok(name, `a file says its name in its first line:\n${code}`);
  return [name, code];
}

/** Writes them into the folder, with other ports in place of the document's, which may be taken. */
export function writeFiles(
  folder: string,
  { files }: Section,
  ports: Readonly<Record<string, number>>,
): void {
  for (const [name, code] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      Object.entries(ports).reduce(
        (written, [port, free]) => written.replaceAll(port, String(free)),
        code,
      ),
    );
  }
}

/** What the document promises of each page. */
export async function signsInStaysAndSignsOut(page: DrivenPage, url: string): Promise<void> {
  const [, login = '', password = ''] =
    /Sign in as `([^`]+)` with the password `([^`]+)`/.exec(text) ?? [];
  await page.goto(url);
  await formSays(page, 'Sign In');
  await enterPassword(page, login, password);
  await greeted(page);
  await page.reload();
  await greeted(page);
  await page.click('[slot="signed-in"] button');
  await formSays(page, 'Sign In');
}

async function greeted(page: DrivenPage): Promise<void> {
  await page.waitFor(() =>
    document
      .querySelector<HTMLElement>('[slot="signed-in"]')
      ?.innerText.startsWith('Hello Ada Lovelace'),
  );
}
