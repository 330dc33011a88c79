// Writes docs/browsers.md: npm run browsers
import { writeFileSync } from 'node:fs';
import { neededFeatures } from './browser-support/baseline.mjs';
import { browsersPage } from './browser-support/page.mjs';
import { scriptFeatures } from './browser-support/script-features.mjs';
import { styleFeatures } from './browser-support/style-features.mjs';
import { root } from './root.mjs';

const { used, unknown } = neededFeatures(scriptFeatures(), styleFeatures());
if (unknown.length > 0) throw new Error(`No day is known of ${unknown.join(', ')}`);
writeFileSync(`${root}docs/browsers.md`, browsersPage(used));
