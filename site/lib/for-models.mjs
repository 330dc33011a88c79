// What a build has for language models: each document's Markdown at its path in the repository, llms.txt, and all of them in one file.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { chapters, markdownFiles, textOf } from './documents.mjs';
import { llmsFullTxt, llmsTxt } from './llms.mjs';
import { MADE } from './made-pages.mjs';
import { place } from './place.mjs';

/** What is listed and is no Markdown, with the page that is made of it. @type {Readonly<Record<string, string>>} */
const PAGES = { 'custom-elements.json': 'custom-elements.md' };

/** @param {string} folder of the site @param {{ name: string, summary: string }} site */
export function writeForModels(folder, { name, summary }) {
  const { base, hostname } = place();
  const files = markdownFiles();
  for (const file of files) copy(root + file, `${folder}/${file}`);
  for (const file of Object.values(PAGES)) copy(MADE + file, `${folder}/${file}`);
  const addressOf = (/** @type {string} */ file) => {
    const path = PAGES[file] ?? (file.endsWith('.md') ? file : undefined);
    return path && (hostname ?? base) + path;
  };
  writeFileSync(`${folder}/llms.txt`, llmsTxt({ name, summary, chapters: chapters() }, addressOf));
  const texts = files.map((file) => ({ address: addressOf(file) ?? file, text: textOf(file) }));
  writeFileSync(`${folder}/llms-full.txt`, llmsFullTxt(name, summary, texts));
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
