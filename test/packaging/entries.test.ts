// What a consumer imports, from the packed tarballs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  type ElementManifest,
  type LocalOrgManifest,
  type UnpackedPackage,
  unpackLocalOrg,
  unpackPackage,
} from './support/unpacked-package.js';

describe('the packed package', () => {
  let unpacked: UnpackedPackage<ElementManifest>;
  before(() => {
    unpacked = unpackPackage();
  });
  after(() => {
    unpacked.remove();
  });

  it('has every file that its package.json points to', () => {
    const { customElements, html, 'web-types': webTypes } = unpacked.manifest;
    assertPointsToFiles(unpacked, [customElements, html.customData, webTypes]);
  });

  it('does nothing when it is imported in Node: it prints nothing, defines nothing, and keeps nothing running', () => {
    for (const entry of ['', '/define', '/preact', '/react', '/solid', '/svelte', '/vue'].map(
      (path) => `okta-sign-in-element${path}`,
    )) {
      const { added, exported } = inNode(
        unpacked,
        `
        // Lit for Node leaves some globals of its own.
        await Promise.all([import('lit'), import('lit/decorators.js')]);
        const before = new Set(Reflect.ownKeys(globalThis));
        const exported = Object.keys(await import('${entry}'));
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        if (globalThis.customElements?.get('okta-sign-in')) added.push('<okta-sign-in>');
        console.log(JSON.stringify({ added, exported }));
      `,
      ) as { added: string[]; exported: string[] };
      assert.deepEqual(added, [], entry);
      assert.ok(exported.includes('OktaSignInElement') && exported.includes('SignInError'), entry);
    }
  });

  it('has nothing of the local org but its README', () => {
    assert.deepEqual(
      Object.keys(unpacked.manifest).filter((key) =>
        ['peerDependencies', 'optionalDependencies'].includes(key),
      ),
      [],
    );
    assert.deepEqual(unpacked.manifest.bin, {
      'okta-sign-in-element': './bin/okta-sign-in-element.js',
    });
    assert.deepEqual(
      readdirSync(unpacked.folder, { recursive: true, encoding: 'utf8' }).filter(
        (file) =>
          file.includes('local-org') &&
          !['local-org', join('local-org', 'README.md')].includes(file),
      ),
      [],
    );
  });
});

describe('the packed local org', () => {
  let unpacked: UnpackedPackage<LocalOrgManifest>;
  before(() => {
    unpacked = unpackLocalOrg();
  });
  after(() => {
    unpacked.remove();
  });

  it('has every file that its package.json points to', () => {
    assertPointsToFiles(unpacked, Object.values(unpacked.manifest.bin));
  });

  it('starts a local org that answers, and ends it', () => {
    const { issuer, published } = inNode(
      unpacked,
      `
      const { startLocalOrg } = await import('okta-local-org');
      const org = await startLocalOrg({ port: 0 });
      const published = await (await fetch(org.issuer + '/.well-known/openid-configuration')).json();
      await org.close();
      console.log(JSON.stringify({ issuer: org.issuer, published }));
    `,
    ) as { issuer: string; published: { issuer: string } };
    assert.match(issuer, /^http:\/\/localhost:\d+\/oauth2\/default$/);
    assert.equal(published.issuer, issuer);
  });

  it('prints how to use the command that starts a local org', () => {
    const command = unpacked.manifest.bin['okta-local-org'];
    assert.ok(command);
    assert.match(
      execFileSync(process.execPath, [join(unpacked.folder, command), '--help'], {
        encoding: 'utf8',
      }),
      /--port/,
    );
  });

  it('has the plugin for Vite, which needs no Vite to be imported', () => {
    const { name, apply } = inNode(
      unpacked,
      `
      const { localOrg } = await import('okta-local-org/vite');
      const { name, apply } = localOrg();
      console.log(JSON.stringify({ name, apply }));
    `,
    ) as { name: string; apply: string };
    assert.deepEqual([name, apply], ['okta-local-org', 'serve']);
  });
});

/** @param others files that other fields than `exports` name */
function assertPointsToFiles(
  { folder, manifest }: UnpackedPackage,
  others: readonly string[],
): void {
  const targets = [
    ...Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    ),
    ...others,
  ];
  for (const target of targets) {
    if (target.endsWith('/*'))
      assert.notDeepEqual(readdirSync(join(folder, target.slice(0, -1))), [], target);
    else assert.ok(existsSync(join(folder, target)), target);
  }
}

/** Runs a module in the project and takes what it prints: all of it, so nothing else may be printed. */
function inNode({ project }: UnpackedPackage, code: string): unknown {
  const file = join(project, 'consumer.mjs');
  writeFileSync(file, code);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8', timeout: 30_000 }));
}
