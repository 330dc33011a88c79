// The pieces of code in the READMEs and in docs/.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/root.mjs';

export interface Snippet {
  /** `docs/theming.md:12`: the line of its fence. */
  readonly at: string;
  readonly language: string;
  readonly code: string;
  /** `demo/vue/src/main.ts`: the file that the line before the fence names, whose own lines these are. */
  readonly from: string | undefined;
}

/** Every Markdown file that people read: the READMEs, and docs/ with its folders. */
export function documents(): string[] {
  const docs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return [
    'README.md',
    'local-org/README.md',
    ...docs.map((file) => `docs/${file.replaceAll('\\', '/')}`).sort(),
  ];
}

export function snippetsIn(file: string): Snippet[] {
  const text = readFileSync(root + file, 'utf8');
  const fences = text.matchAll(
    /(?:\]\([./]*(?<from>demo\/[^\n]+)\):\n\n)?^```(?<language>\w*)\n(?<code>.*?)^```$/gms,
  );
  return [...fences].map(({ index, groups }) => ({
    from: groups?.['from'],
    at: `${file}:${text.slice(0, index).split('\n').length}`,
    language: groups?.['language'] ?? '',
    code: groups?.['code'] ?? '',
  }));
}

/** What the site has beside the documents. */
const OF_SITE = ['site/index.md', 'site/playground.md'];

/** All of them in one of these languages, but for the lines of the demos, which are compiled and run where they stand. */
export function snippets(...languages: readonly string[]): Snippet[] {
  return [...documents(), ...OF_SITE]
    .flatMap(snippetsIn)
    .filter(({ from, language }) => from === undefined && languages.includes(language));
}
