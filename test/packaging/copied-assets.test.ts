// `npx okta-sign-in-element assets`, from the packed package, in a project's folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

const STYLE_SHEET = 'css/okta-sign-in.min.css';

describe('the command that copies the widget’s files', () => {
  let unpacked: UnpackedPackage;
  before(() => {
    unpacked = unpackPackage();
  });
  after(() => unpacked.remove());

  function run(...args: string[]) {
    const command = join(unpacked.folder, 'bin/okta-sign-in-element.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: unpacked.project,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
  const at = (path: string) => join(unpacked.project, path);
  const filesIn = (folder: string) =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('copies all of them to public/okta-sign-in, and says so', () => {
    const { status, stdout } = run('assets');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^Copied \d+ files of the Okta Sign-In Widget to public\/okta-sign-in\.\n$/,
    );
    const files = filesIn('public/okta-sign-in');
    for (const file of [
      'okta-sign-in.min.css',
      'okta-sign-in.oie.min.css',
      'okticon.woff',
      'okticon.woff2',
      'login_de.json',
    ])
      assert.ok(files.includes(file), file);
    assert.deepEqual(
      files.filter((file) => file.includes('_ok_')),
      [],
      'none of Okta’s test languages',
    );
  });

  it('brings them up to date, takes away what an earlier version put there, and leaves every other file', () => {
    run('assets', 'site/okta');
    const list = at('site/okta/.okta-sign-in-element');
    writeFileSync(
      list,
      `${readFileSync(list, 'utf8')}css/old.css\n../../outside.css\ncss/../../kept.css\n`,
    );
    for (const file of [
      'site/okta/css/old.css',
      'site/okta/css/own.css',
      'outside.css',
      'site/kept.css',
    ])
      writeFileSync(at(file), '');
    writeFileSync(at(`site/okta/${STYLE_SHEET}`), '');
    const { status, stdout } = run('assets', 'site/okta');
    assert.equal(status, 0);
    assert.match(stdout, /, and removed 1 of an earlier version\.\n$/);
    assert.ok(!existsSync(at('site/okta/css/old.css')));
    for (const file of ['site/okta/css/own.css', 'outside.css', 'site/kept.css'])
      assert.ok(existsSync(at(file)), file);
    assert.ok(readFileSync(at(`site/okta/${STYLE_SHEET}`)).length > 100_000);
  });

  it('copies nothing into a folder that has other files, or that can’t be written, and says which', () => {
    mkdirSync(at('own'));
    writeFileSync(at('own/index.html'), '');
    const foreign = run('assets', 'own');
    assert.equal(foreign.status, 1);
    assert.match(
      foreign.stderr,
      /^Nothing was copied: own has other files in it: name a folder of its own/,
    );
    assert.deepEqual(filesIn('own'), ['index.html']);
    const impossible = run('assets', 'own/index.html/folder');
    assert.equal(impossible.status, 1);
    assert.match(impossible.stderr, /^Nothing was copied: .*own\/index\.html/);
  });

  it('explains itself, also to those who ask for something else', () => {
    assert.match(run('--help').stdout, /^Usage: okta-sign-in-element assets \[folder\]/);
    for (const args of [[], ['copy'], ['assets', 'a', 'b'], ['assets', '--to']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^Usage:/);
    }
  });
});
