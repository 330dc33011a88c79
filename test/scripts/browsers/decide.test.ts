import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  decide,
  type Finding,
  type Findings,
  fitting,
  toInstall,
} from '../../../scripts/browsers/decide.mjs';
import { type Engine, engines } from '../../../scripts/browsers/needs.mjs';

const good: Record<Engine, Finding[]> = {
  chromium: [{ path: '/usr/bin/chromium', version: '156.0.8078.108' }],
  firefox: [{ path: '/usr/bin/firefox-esr', version: '153.8.0' }],
  webkit: [{ path: '/usr/lib/MiniBrowser', version: '2.50.6' }],
};
const oldFirefox: Findings = {
  ...good,
  firefox: [{ path: '/usr/bin/firefox-esr', version: '140.12.0' }],
};

describe('what to do with the browsers that were found', () => {
  it('is nothing where all are new enough', () => {
    assert.deepEqual(toInstall(engines, good), []);
    assert.deepEqual(decide(engines, good, false), { engines: [...engines], leftOut: [] });
  });

  it('is to install those that are missing, too old, or don’t tell their version', () => {
    assert.deepEqual(toInstall(engines, {}), [...engines]);
    assert.deepEqual(toInstall(engines, oldFirefox), ['firefox']);
    assert.deepEqual(
      toInstall(engines, {
        ...good,
        chromium: [{ path: '/usr/bin/chromium-browser', fault: 'exit code 1' }],
      }),
      ['chromium'],
    );
  });

  it('is to install nothing in place of a browser that a variable names, nor one that was not asked for', () => {
    assert.deepEqual(
      toInstall(engines, {
        ...good,
        firefox: [{ path: '/opt/firefox', named: 'FIREFOX_PATH', version: '140.0' }],
      }),
      [],
    );
    assert.deepEqual(toInstall(['chromium', 'webkit'], oldFirefox), []);
  });

  it('is to refuse the run, also where an engine may be left out, and to name path, version and what is wanted', () => {
    for (const mayLeaveOut of [true, false]) {
      const { engines: chosen, refusal = '' } = decide(engines, oldFirefox, mayLeaveOut);
      assert.deepEqual(chosen, []);
      assert.match(
        refusal,
        /Firefox: \/usr\/bin\/firefox-esr is version 140\.12\.0; the tests need 144 or later\./,
      );
      assert.match(refusal, /apt-get update && apt-get install firefox-esr`/);
      assert.match(refusal, /FIREFOX_PATH can name another/);
      assert.match(refusal, /BROWSERS=chromium,webkit tests without it/);
      assert.doesNotMatch(refusal, /\/usr\/bin\/chromium|MiniBrowser/);
    }
  });

  it('names every browser that is too old, and the variable that names it', () => {
    const findings: Findings = {
      chromium: [
        { path: '/usr/bin/chromium', version: '110.0.1' },
        { path: '/snap/bin/chromium', version: '111.0.1' },
      ],
      firefox: [{ path: '/opt/firefox', named: 'FIREFOX_PATH', version: '140.0' }],
      webkit: [
        { path: '/usr/lib/MiniBrowser', fault: '`--version` did not end within 30 seconds' },
      ],
    };
    const { refusal = '' } = decide(engines, findings, true);
    for (const part of [
      '/usr/bin/chromium is version 110.0.1',
      '/snap/bin/chromium is version 111.0.1',
      '/opt/firefox, which FIREFOX_PATH names, is version 140.0',
      '/usr/lib/MiniBrowser does not tell its version: `--version` did not end within 30 seconds',
    ]) {
      assert.ok(refusal.includes(part), `${part}\n${refusal}`);
    }
    assert.doesNotMatch(refusal, /tests without/);
  });

  it('is to leave out an engine that is not installed, but not where none may be missing', () => {
    const noWebKit: Findings = { ...good, webkit: [] };
    assert.deepEqual(decide(engines, noWebKit, true), {
      engines: ['chromium', 'firefox'],
      leftOut: ['webkit'],
    });
    assert.match(
      decide(engines, noWebKit, false).refusal ?? '',
      /WebKitGTK 2\.50 or later is not installed/,
    );
  });

  it('is to refuse a run without any browser', () => {
    assert.match(
      decide(engines, {}, true).refusal ?? '',
      /Chromium or Chrome \d+ or later is not installed[^]*Firefox 144/,
    );
  });

  it('is to drive the first browser on the path that is new enough, so that Chrome does where Chromium is too old', () => {
    const findings: Finding[] = [
      { path: '/usr/bin/chromium', version: '110.0.1.2' },
      { path: '/usr/bin/chromium-browser', fault: 'exit code 1' },
      { path: '/usr/bin/google-chrome', version: '150.0.1.2' },
      { path: '/opt/google-chrome', version: '156.0.1.2' },
    ];
    assert.equal(fitting('chromium', findings)?.path, '/usr/bin/google-chrome');
    assert.deepEqual(decide(['chromium'], { chromium: findings }, false), {
      engines: ['chromium'],
      leftOut: [],
    });
  });
});
