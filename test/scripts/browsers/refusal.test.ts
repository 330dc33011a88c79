// `npm test`, and the direct ways to the browsers, on a machine whose browsers are stand-ins.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { canInstall } from '../../../scripts/browsers/install-on-debian.mjs';
import { makeStandIns, type StandIns } from './stand-ins.js';

const npmTest = ['scripts/test.mjs', '--only', 'size'];
const testBrowser = [
  'node_modules/@web/test-runner/dist/bin.js',
  '--files',
  'test/element/password.browser.test.ts',
];
/** What each test file of the journeys asks first. */
const journeys = [
  '--input-type=module',
  '--eval',
  "import { chosenEngines } from './scripts/browsers.mjs'; console.log('=== in', chosenEngines().join())",
];
const both = { BROWSERS: 'chromium,firefox' };

describe(
  'a run on a machine with an old browser',
  { skip: process.platform !== 'linux' && 'its stand-ins are for Linux' },
  () => {
    let machine: StandIns;
    let oldFirefox: string;
    beforeEach(() => {
      machine = makeStandIns();
      machine.add('chromium', 'echo "Chromium 156.0.8078.108 built on Debian"');
      oldFirefox = machine.add('firefox-esr', 'echo "Mozilla Firefox 140.12.0esr"');
      // It notes what it is asked, and has nothing.
      machine.add('apt-get', `echo "$*" >> "${machine.folder}/asked"; exit 100`);
    });
    afterEach(() => machine.remove());
    const askedOfApt = () =>
      existsSync(join(machine.folder, 'asked'))
        ? readFileSync(join(machine.folder, 'asked'), 'utf8').trim().split('\n')
        : [];

    for (const [way, args] of Object.entries({
      'npm test': npmTest,
      'npm run test:browser': testBrowser,
      'a journey': journeys,
    })) {
      it(`${way} is not begun, and names the path, the version and the one that is wanted`, () => {
        const { status, output } = machine.run(args, both);
        assert.notEqual(status, 0);
        assert.ok(
          output.includes(
            `Firefox: ${oldFirefox} is version 140.12.0; the tests need 144 or later.`,
          ),
          output,
        );
        assert.doesNotMatch(output, /=== |passed/);
      });
    }

    it('is refused although the engine may be left out where it is missing', () => {
      const { status, output } = machine.run(journeys);
      assert.notEqual(status, 0);
      assert.match(output, /is version 140\.12\.0/);
    });

    it('is begun without the old one when it is not asked for, and apt-get is not called', () => {
      const { output } = machine.run(npmTest, { BROWSERS: 'chromium' });
      assert.match(output, /=== size ===/);
      assert.deepEqual(askedOfApt(), []);
    });

    it('is refused with the variable that names the old one, although a good one is on the path; apt-get is not called', () => {
      machine.add('firefox-esr', 'echo "Mozilla Firefox 153.8.0esr"');
      const named = machine.add('mine', 'echo "Mozilla Firefox 128.0"');
      const { status, output } = machine.run(npmTest, { ...both, FIREFOX_PATH: named });
      assert.equal(status, 1);
      assert.ok(output.includes(`${named}, which FIREFOX_PATH names, is version 128.0`), output);
      assert.deepEqual(askedOfApt(), []);
    });

    it('is refused where a variable names what can’t be run', () => {
      const { status, output } = machine.run(npmTest, {
        ...both,
        CHROMIUM_PATH: '/nowhere/chromium',
      });
      assert.equal(status, 1);
      assert.match(
        output,
        /\/nowhere\/chromium, which CHROMIUM_PATH names, does not tell its version: it can’t be run/,
      );
    });

    it('takes Chrome where Chromium is too old', () => {
      machine.add('chromium', 'echo "Chromium 110.0.5481.77"');
      machine.add('google-chrome', 'echo "Google Chrome 156.0.8078.108"');
      const { status, output } = machine.run(journeys, { BROWSERS: 'chromium' });
      assert.equal(status, 0, output);
      assert.match(output, /=== in chromium/);
    });

    it('says which engine is left out because it is missing', () => {
      machine.add('firefox-esr', 'echo "Mozilla Firefox 153.8.0esr"');
      const { output } = machine.run(journeys, { CHROMIUM_PATH: '' });
      assert.match(output, /Left out, not installed: WebKitGTK/);
      assert.match(output, /=== in chromium,firefox/);
    });

    describe('as root on Debian', { skip: !canInstall() && 'not root on Debian' }, () => {
      it('refreshes the package lists, upgrades the old one only, and is begun', () => {
        machine.add('new-firefox', 'echo "Mozilla Firefox 153.8.0esr"');
        machine.add(
          'apt-get',
          `echo "$*" >> "${machine.folder}/asked"; case "$*" in *"install "*) cp "${machine.folder}/new-firefox" "${oldFirefox}";; esac`,
        );
        const { output } = machine.run(npmTest, both);
        assert.match(output, /Browsers: chromium, firefox\n[^]*=== size ===/);
        const [update, install, ...more] = askedOfApt();
        assert.match(update ?? '', / update$/);
        assert.match(install ?? '', / install -y --no-install-recommends firefox-esr$/);
        assert.deepEqual(more, []);
      });

      it('installs what the old lists name where they can’t be refreshed', () => {
        machine.add('new-firefox', 'echo "Mozilla Firefox 153.8.0esr"');
        machine.add(
          'apt-get',
          `case "$*" in *update) exit 100;; esac; cp "${machine.folder}/new-firefox" "${oldFirefox}"`,
        );
        const { output } = machine.run(npmTest, both);
        assert.match(output, /could not be refreshed/);
        assert.match(output, /=== size ===/);
      });

      it('asks for one engine after the other, so that one that can’t be had keeps no other from coming, and refuses if any is too old still', () => {
        machine.add('chromium', 'exit 1');
        const { status, output } = machine.run(npmTest, both);
        assert.equal(status, 1);
        assert.match(
          output,
          /chromium does not tell its version: `--version` ended with exit code 1/,
        );
        assert.match(output, /is version 140\.12\.0/);
        assert.deepEqual(
          askedOfApt().map((line) => line.split(' ').at(-1)),
          ['update', 'chromium', 'firefox-esr'],
        );
      });
    });
  },
);
