// The Markdown that the pages of site/ include: it is made of what the code knows already.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../../scripts/root.mjs';
import { apiPage } from './api-page.mjs';
import { recordingPage } from './recording.mjs';

/** Where it lies: not in Git. */
export const MADE = `${root}.cache/site/`;

export function writeMadePages() {
  const manifest = /** @type {import('./api-page.mjs').Manifest} */ (
    JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'))
  );
  mkdirSync(MADE, { recursive: true });
  writeFileSync(`${MADE}custom-elements.md`, apiPage(manifest));
  writeFileSync(`${MADE}recording.md`, recordingPage('./playground'));
}
