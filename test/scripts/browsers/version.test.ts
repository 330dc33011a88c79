import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isAtLeast,
  versionIn,
  versionInIni,
  versionInNames,
} from '../../../scripts/browsers/version.mjs';

describe('the version of a browser', () => {
  it('is read from what `--version` prints, whatever the browser and the system', () => {
    const printed: Readonly<Record<string, string>> = {
      'Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)\n': '156.0.8078.108',
      'Chromium 150.0.7871.100 snap\n': '150.0.7871.100',
      'Google Chrome 148.0.7778.97 \n': '148.0.7778.97',
      'Google Chrome for Testing 148.0.7778.97 \n': '148.0.7778.97',
      'Mozilla Firefox 140.12.0esr\n': '140.12.0',
      'Mozilla Firefox 155.0a1\r\n': '155.0',
      'WebKitGTK 2.50.6\n': '2.50.6',
    };
    for (const [text, version] of Object.entries(printed)) assert.equal(versionIn(text), version);
  });

  it('is not a number of a warning before it', () => {
    const warnings =
      '[1128/052135.003:ERROR:zygote.cc(100)] Needs kernel 6.1.2\n(MiniBrowser:16099): Gtk-WARNING **: 05:19:26.594: no bus\n*** You are running in headless mode 1.0\n';
    assert.equal(versionIn(`${warnings}Mozilla Firefox 153.8.0esr\n`), '153.8.0');
    assert.equal(versionIn(warnings), undefined);
    assert.equal(versionIn(''), undefined);
  });

  it('on Windows is the latest of those whose folder or manifest lies beside Chrome', () => {
    assert.equal(
      versionInNames([
        '148.0.7778.97',
        '99.0.1.1',
        'chrome.exe',
        'chrome.VisualElementsManifest.xml',
      ]),
      '148.0.7778.97',
    );
    assert.equal(versionInNames(['chrome.exe', '148.0.7778.97.manifest']), '148.0.7778.97');
    assert.equal(versionInNames(['chrome.exe', 'locales']), undefined);
  });

  it('on Windows is in Firefox’s application.ini', () => {
    assert.equal(
      versionInIni(
        '[App]\r\nVendor=Mozilla\r\nName=Firefox\r\nVersion=153.0.1\r\n[Gecko]\r\nMinVersion=1.0\r\n',
      ),
      '153.0.1',
    );
    assert.equal(versionInIni('[Gecko]\nMinVersion=153.0\n'), undefined);
  });

  it('is compared number by number, not as text', () => {
    for (const [version, least] of [
      ['144.0', '144'],
      ['153.8.0', '144'],
      ['1000.0', '144'],
      ['2.50.6', '2.50'],
      ['3.0', '2.50'],
      ['2.100', '2.50'],
      ['144', '144.0'],
    ] as const) {
      assert.equal(isAtLeast(version, least), true, `${version} ≥ ${least}`);
    }
    for (const [version, least] of [
      ['140.12.0', '144'],
      ['99.0', '144'],
      ['2.44.2', '2.50'],
      ['2.6', '2.50'],
      ['1.99', '2.50'],
    ] as const) {
      assert.equal(isAtLeast(version, least), false, `${version} < ${least}`);
    }
  });
});
