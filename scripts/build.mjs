// npm run build: dist/esm (modules and types), dist/widget (the widget for bundlers), dist/cdn (for a script tag, and the widget's assets); and the local org, local-org/dist.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildForBrowsers, entryFile } from './build/cdn.mjs';
import { cdnFolder, cdnLines } from './build/cdn-lines.mjs';
import { buildForBundlers } from './build/for-bundlers.mjs';
import { earlyLinks } from './build/early-links.mjs';
import { integrityOf, sizesOf } from './build/integrity.mjs';
import { root } from './root.mjs';
import { copyWidgetAssets } from './build/widget-assets.mjs';

for (const folder of ['dist', 'local-org/dist'])
  rmSync(root + folder, { recursive: true, force: true });
for (const project of ['tsconfig.build.json', 'local-org']) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
}
await copyWidgetAssets(`${root}dist/cdn/assets`);
await buildForBrowsers();
await buildForBundlers();

const cdn = `${root}dist/cdn`;
const release = /** @type {{ name: string, version: string }} */ (
  JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
);
copyFileSync(`${root}src/okta-sign-in.css`, `${cdn}/okta-sign-in.css`);
const integrity = integrityOf(cdn);
writeFileSync(`${cdn}/integrity.json`, `${JSON.stringify(integrity, undefined, 2)}\n`);
const links = earlyLinks(integrity);
writeFileSync(`${cdn}/links.html`, links);
writeFileSync(`${cdn}/from-a-cdn.html`, cdnLines(integrity, cdnFolder(release)));
console.table(sizesOf(cdn));
console.log(links);
console.log(
  `<script type="module" src="${entryFile}" integrity="${integrity[entryFile] ?? ''}" crossorigin></script>`,
);
