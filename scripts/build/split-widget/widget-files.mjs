// Where the widget's files are, and those of them that are cut.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../../root.mjs';

/** Okta's package, as it is installed. */
export const DIST = `${root}node_modules/@okta/okta-signin-widget/dist/`;

/** The widget's modules. Their names below are paths in it. */
export const WIDGET = `${DIST}esm/`;

/** The table of the views. */
export const VIEW_FACTORY = 'src/v2/view-builder/ViewFactory.js';

/** The framework that the views are made of. */
export const COURAGE = 'packages/@okta/courage-dist/esm/src/CourageForSigninWidget.js';

/** Our module that fetches the second part. */
export const LOADER = fileURLToPath(new URL('rest-loader.js', import.meta.url));

/** Our module that has the labels of both parts. */
export const LABELS = fileURLToPath(new URL('labels.js', import.meta.url));

/** @param {string} file */
export const codeOf = (file) => readFileSync(WIDGET + file, 'utf8');

/** Code that reads `late`, where the second part puts what the first one names. @param {string} code */
export const readingLate = (code) => `import { late } from ${JSON.stringify(LOADER)};\n${code}`;
