// The page of docs/getting-started.md in a project of its own, of the packages that the demo of Next.js has.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { frameworkDemo } from '../../../scripts/demo/framework-demos.mjs';
import { installDemo } from '../../../scripts/demo/install-demo.mjs';
import { runNpm } from '../../../scripts/demo/npm.mjs';
import { packPackage } from '../../../scripts/demo/pack.mjs';
import { serveByNpm } from '../../../scripts/demo/spawned.mjs';
import { freePort } from '../../../scripts/free-port.mjs';
import { root } from '../../../scripts/root.mjs';
import { demoClient, type LocalOrg, startLocalOrg } from '../../../local-org/src/index.js';
import { forEachEngine } from '../../support/for-each-engine.js';
import { section, signsInStaysAndSignsOut, writeFiles } from '../../support/getting-started.js';
import { assertStyled } from './styled.js';

const env = { NEXT_TELEMETRY_DISABLED: '1' };
/** As deep in the repository as the demo, whose package.json leads to the packed package. */
const folder = `${root}.cache/next-page`;

/** What the generator of Next.js writes, of what matters here. */
const GENERATED = {
  'app/layout.tsx': `export const metadata = { title: 'A page', icons: 'data:,' };
export default function RootLayout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'package.json': JSON.stringify({
    ...(JSON.parse(readFileSync(`${frameworkDemo('next').folder}/package.json`, 'utf8')) as object),
    scripts: { dev: 'next dev', build: 'next build', start: 'next start' },
  }),
};

export function testNextPage(): void {
  describe('the page for Next.js in docs/getting-started.md', () => {
    let org: LocalOrg;
    let port: number;
    before(async () => {
      port = await freePort();
      org = await startLocalOrg({ clients: [demoClient(`http://localhost:${port}`)] });
      makeProject(Number(new URL(org.url).port));
    });
    after(() => org.close());

    for (const [script, server] of [
      ['dev', 'in the development server'],
      ['start', 'as it is built'],
    ] as const)
      describe(server, () => {
        const url = () => `http://localhost:${port}/`;
        let site: Awaited<ReturnType<typeof serveByNpm>>;
        before(async () => {
          if (script === 'start') runNpm(folder, ['run', 'build'], env);
          const args = [script, '--', '--port', String(port)];
          site = await serveByNpm({ folder, args, env, url: url(), stdio: 'ignore' });
        });
        after(() => site.close());

        forEachEngine((browser) => {
          it('signs in, knows the user after a reload, and signs out, with no error in the console', async (t) => {
            const page = await browser.newPage();
            t.after(() => page.close());
            await signsInStaysAndSignsOut(page, url());
            await assertStyled(page);
            assert.deepEqual(page.consoleErrors, []);
          });
        });
      });
  });
}

function makeProject(orgPort: number): void {
  packPackage();
  rmSync(`${folder}/.next`, { recursive: true, force: true });
  rmSync(`${folder}/public`, { recursive: true, force: true });
  mkdirSync(`${folder}/app`, { recursive: true });
  for (const file of ['package-lock.json', 'tsconfig.json', 'next.config.ts'])
    copyFileSync(`${frameworkDemo('next').folder}/${file}`, `${folder}/${file}`);
  for (const [file, content] of Object.entries(GENERATED))
    writeFileSync(`${folder}/${file}`, content);
  installDemo(folder);
  const next = section('Next.js');
  for (const line of next.commands.filter((command) => command.startsWith('npm pkg set ')))
    runNpm(folder, wordsOf(line).slice(1));
  writeFiles(folder, next, { 8125: orgPort });
}

/** As a shell takes them apart. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
