import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { askVersion } from '../../../scripts/browsers/ask-version.mjs';
import { makeStandIns } from './stand-ins.js';

describe(
  'asking a browser for its version',
  { skip: process.platform === 'win32' && 'a browser is not started for it on Windows' },
  () => {
    const standIns = makeStandIns();
    after(() => standIns.remove());

    it('takes what it prints, whatever it warns of', () => {
      const path = standIns.add(
        'warns',
        'echo "[1] Sandbox: clone() failure 1.2" >&2; echo "Mozilla Firefox 153.8.0esr"',
      );
      assert.deepEqual(askVersion(path), { version: '153.8.0' });
    });

    it('says how it ended where it fails, as a stub without its snap does', () => {
      const path = standIns.add(
        'fails',
        'echo "Chromium 1.0"; echo "the command requires the chromium snap" >&2; exit 10',
      );
      assert.deepEqual(askVersion(path), {
        fault: '`--version` ended with exit code 10 (the command requires the chromium snap)',
      });
    });

    it('says so where it does not end in time', () => {
      const path = standIns.add('hangs', 'exec sleep 60');
      assert.deepEqual(askVersion(path, { patienceMs: 200 }), {
        fault: '`--version` did not end within 0.2 seconds',
      });
    });

    it('says what it printed where that is no version', () => {
      assert.deepEqual(askVersion(standIns.add('speaks', 'echo hello')), {
        fault: '`--version` printed "hello"',
      });
    });

    it('says so where it can’t be started', () => {
      assert.match(JSON.stringify(askVersion(`${standIns.folder}/none`)), /ENOENT/);
    });
  },
);
