// Writes docs/options.md: npm run options
import { writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { optionsPage } from './options/options-page.mjs';
import { root } from './root.mjs';

const { WIDGET_OPTIONS } = /** @type {typeof import('../src/settings/widget-option-list.js')} */ (
  await tsImport('../src/settings/widget-option-list.ts', import.meta.url)
);
const { AUTH_OPTIONS } = /** @type {typeof import('../src/settings/auth-option-list.js')} */ (
  await tsImport('../src/settings/auth-option-list.ts', import.meta.url)
);
writeFileSync(`${root}docs/options.md`, optionsPage(WIDGET_OPTIONS, AUTH_OPTIONS));
