import { copyAssets } from '../bundlers/copy-assets.js';
import { type CommandEnd, wrongUse } from './command-end.js';
import { USAGE } from './usage.js';

/** `assets [folder]`: copies the widget's files into a site. */
export function assets([folder = 'public/okta-sign-in', ...rest]: readonly string[]): CommandEnd {
  if (folder === '--help' || folder === '-h') return { out: USAGE, exitCode: 0 };
  if (rest.length > 0 || folder.startsWith('-')) return wrongUse();
  try {
    const { copied, removed } = copyAssets(folder);
    const old = removed > 0 ? `, and removed ${removed} of an earlier version` : '';
    return {
      out: `Copied ${copied} files of the Okta Sign-In Widget to ${folder}${old}.\n`,
      exitCode: 0,
    };
  } catch (error) {
    return {
      error: `Nothing was copied: ${error instanceof Error ? error.message : String(error)}\n`,
      exitCode: 1,
    };
  }
}
