// npx okta-sign-in-element assets [folder]
import { copyAssets } from './copy-assets.js';

const USAGE = `Usage: okta-sign-in-element assets [folder]

Copies the widget's style sheet, fonts, images and labels into a folder of the site, where <okta-sign-in> looks for them.
The default is public/okta-sign-in, which most frameworks serve as /okta-sign-in/. For another place set assets-base-url.
`;

const [name, folder = 'public/okta-sign-in', ...rest] = process.argv.slice(2);
if (name === '--help' || name === '-h') process.stdout.write(USAGE);
else if (name !== 'assets' || rest.length > 0 || folder.startsWith('-')) fail(USAGE, 2);
else copy(folder);

function copy(to: string): void {
  try {
    const { copied, removed } = copyAssets(to);
    const old = removed > 0 ? `, and removed ${removed} of an earlier version` : '';
    process.stdout.write(`Copied ${copied} files of the Okta Sign-In Widget to ${to}${old}.\n`);
  } catch (error) {
    fail(`Nothing was copied: ${error instanceof Error ? error.message : String(error)}\n`, 1);
  }
}

function fail(text: string, exitCode: number): void {
  process.stderr.write(text);
  process.exitCode = exitCode;
}
