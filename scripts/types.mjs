// npm run types: each file with the globals of the place where it runs. Not `tsc -b`: that looks at the times of a project's own files alone, and so takes the
// tests for checked when only the code that they import has changed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './root.mjs';

const { config } = /** @type {{ config: { references: { path: string }[] } }} */ (
  ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8'))
);
const failed = config.references.filter(({ path }) => {
  const args = ['node_modules/typescript/bin/tsc', '-p', path];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
