// npm run gallery: builds the package, and takes the pictures of docs/theming.md anew, in Chromium.
import { installPackages } from './install.mjs';
import { runNode } from './test/run.mjs';

installPackages();
const built = await runNode(['scripts/build.mjs']);
process.exitCode = built || (await runNode(['--import', 'tsx', 'test/gallery/index.ts']));
