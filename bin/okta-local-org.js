#!/usr/bin/env node
// Starts a local Okta org: okta-local-org --help
import { readFileSync } from 'node:fs';

try {
  await import('../dist/esm/local-org/command.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes("'oidc-provider'")) throw error;
  const { peerDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  console.error(`The local org needs one package more, which a page does without:\n\n  npm install --save-dev oidc-provider@${peerDependencies['oidc-provider']}`);
  process.exitCode = 1;
}
