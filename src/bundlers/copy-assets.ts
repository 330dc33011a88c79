import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { widgetFiles } from './widget-files.js';

/** In the folder: what was copied there, one file a line. By it the next copy knows which files are its own. */
const LIST = '.okta-sign-in-element';

/** What was done: how many files are there now, and how many of an earlier version were taken away. */
export interface CopiedAssets {
  readonly copied: number;
  readonly removed: number;
}

/**
 * Copies the widget's style sheet, fonts, images and labels into `folder`, and takes away what an earlier version put there. Any other file stays.
 *
 * @throws {Error} for a folder that has other files, and where it can't be written
 */
export function copyAssets(folder: string): CopiedAssets {
  const list = join(folder, LIST);
  const files = widgetFiles();
  if (!existsSync(list) && existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(
      `${folder} has other files in it: name a folder of its own for the widget's files`,
    );
  const paths = files.map(({ path }) => path);
  const stale = (existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []).filter(
    (path) => isInside(path) && !paths.includes(path) && existsSync(join(folder, path)),
  );
  mkdirSync(folder, { recursive: true });
  // First: a copy that is interrupted is known as one by the next.
  writeFileSync(list, `${[...paths, ...stale].join('\n')}\n`);
  for (const path of stale) rmSync(join(folder, path));
  for (const { path, read } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read());
  }
  writeFileSync(list, `${paths.join('\n')}\n`);
  return { copied: paths.length, removed: stale.length };
}

/** A line of the list that leads nowhere else. */
const isInside = (path: string): boolean =>
  /^(?:css|font|img|labels)\/[^\0\\]+$/.test(path) && !path.split('/').includes('..');
