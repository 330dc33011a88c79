// The snippets of docs/frameworks are the demos' own lines, which test:demos compiles and runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DEMO_CLIENT } from '../../local-org/src/index.js';
import { root } from '../../scripts/root.mjs';
import { type Snippet, snippetsIn } from '../support/doc-snippets.js';

const read = (file: string): string => readFileSync(root + file, 'utf8');

for (const name of ['angular', 'astro', 'next', 'nuxt', 'react', 'svelte', 'vue']) {
  const page = `docs/frameworks/${name}.md`;
  const snippets = snippetsIn(page).filter(({ language }) => language !== 'sh');

  describe(page, () => {
    it(`shows the lines of demo/${name}`, () => {
      assert.ok(snippets.length >= 4, 'snippets are found');
      for (const { at, code, from } of snippets) {
        assert.ok(from, `${at} names no file of the demo`);
        assert.ok(read(from).includes(code), `${from} has no such lines:\n${code}`);
      }
    });

    it('shows where what it takes of this package and of the session is imported', () => {
      assert.deepEqual(snippets.flatMap(withoutImport), []);
    });

    it('says where the issuer and the client ID are set, with those of the local org', () => {
      const setting = snippets.find(({ code }) =>
        code.includes('http://localhost:8125/oauth2/default'),
      );
      assert.match(setting?.code ?? '', /CLIENT_ID.*0oalocaldemo/);
    });

    it('names a redirect URI that the local org knows without an option', () => {
      const uris = [...read(page).matchAll(/sign-in redirect URI `(?<uri>[^`]+)`/g)];
      assert.equal(uris.length, 1);
      assert.ok(DEMO_CLIENT.redirectUris.includes(uris[0]?.groups?.['uri'] ?? ''), uris[0]?.[0]);
    });
  });

  /** The names in a snippet that its file imports from this package or from the session, in a line that no snippet of that file has. */
  function withoutImport({ at, code, from = '' }: Snippet): string[] {
    const shown = snippets.filter((one) => one.from === from).map((one) => one.code);
    const imports = [
      ...read(from).matchAll(/^\s*import (?:type )?\{(?<names>[^}]+)\} from '(?<of>[^']+)'/gm),
    ];
    return imports
      .filter(({ groups }) => /^okta-sign-in-element|\bsession\b/.test(groups?.['of'] ?? ''))
      .filter(([line]) => !shown.some((one) => one.includes(line)))
      .flatMap(({ groups }) => (groups?.['names'] ?? '').split(','))
      .map((imported) => imported.replace('type ', '').trim())
      .filter((imported) => new RegExp(`\\b${imported}\\b`).test(code))
      .map((imported) => `${at}: ${imported}`);
  }
}
