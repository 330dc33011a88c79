import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { altchaOf } from '../../../../scripts/build/widget-styles/widget-code.mjs';

/** A folder of the widget's with these files, each with its own name in it. */
function distWith(t: TestContext, ...files: string[]): string {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  t.after(() => rmSync(dist, { recursive: true }));
  for (const file of files) {
    mkdirSync(join(dist, dirname(file)), { recursive: true });
    writeFileSync(join(dist, file), file);
  }
  return `${dist}/`;
}

describe('the code of ALTCHA', () => {
  it('is every script of its own folder', (t) => {
    const dist = distWith(t, 'altcha/main.js', 'altcha/worker.js', 'altcha/main.js.map', 'oie.js');
    assert.deepEqual(altchaOf(dist).sort(), ['altcha/main.js', 'altcha/worker.js']);
  });

  it('is one file beside the others in older releases of the widget', (t) => {
    assert.deepEqual(altchaOf(distWith(t, 'altcha.js', 'oie.js')), ['altcha.js']);
  });

  it('is nothing in the oldest', (t) => {
    assert.deepEqual(altchaOf(distWith(t, 'oie.js')), []);
  });
});
