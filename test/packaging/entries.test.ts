// What a consumer imports, from the packed tarball.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

describe('the packed package', () => {
  let unpacked: UnpackedPackage;
  before(() => {
    unpacked = unpackPackage();
  });
  after(() => {
    unpacked.remove();
  });

  it('has every file that its package.json points to', () => {
    const { exports, bin, customElements, html, 'web-types': webTypes } = unpacked.manifest;
    const targets = [...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))), ...Object.values(bin), customElements, html.customData, webTypes];
    for (const target of targets) {
      if (target.endsWith('/*')) assert.notDeepEqual(readdirSync(join(unpacked.folder, target.slice(0, -1))), [], target);
      else assert.ok(existsSync(join(unpacked.folder, target)), target);
    }
  });

  it('does nothing when it is imported in Node: it prints nothing, defines nothing, and keeps nothing running', () => {
    for (const entry of ['', '/define', '/preact', '/react', '/solid', '/svelte', '/vue'].map((path) => `okta-sign-in-element${path}`)) {
      const { added, exported } = inNode(`
        // Lit for Node leaves some globals of its own.
        await Promise.all([import('lit'), import('lit/decorators.js')]);
        const before = new Set(Reflect.ownKeys(globalThis));
        const exported = Object.keys(await import('${entry}'));
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        if (globalThis.customElements?.get('okta-sign-in')) added.push('<okta-sign-in>');
        console.log(JSON.stringify({ added, exported }));
      `) as { added: string[]; exported: string[] };
      assert.deepEqual(added, [], entry);
      assert.ok(exported.includes('OktaSignInElement') && exported.includes('SignInError'), entry);
    }
  });

  it('starts a local org that answers, and ends it', () => {
    const { issuer, published } = inNode(`
      const { startLocalOrg } = await import('okta-sign-in-element/local-org');
      const org = await startLocalOrg({ port: 0 });
      const published = await (await fetch(org.issuer + '/.well-known/openid-configuration')).json();
      await org.close();
      console.log(JSON.stringify({ issuer: org.issuer, published }));
    `) as { issuer: string; published: { issuer: string } };
    assert.match(issuer, /^http:\/\/localhost:\d+\/oauth2\/default$/);
    assert.equal(published.issuer, issuer);
  });

  it('prints how to use the command that starts a local org', () => {
    const command = unpacked.manifest.bin['okta-local-org'];
    assert.ok(command);
    assert.match(execFileSync(process.execPath, [join(unpacked.folder, command), '--help'], { encoding: 'utf8' }), /--port/);
  });

  it('says which package the local org needs, where it is not there', () => {
    const provider = join(unpacked.project, 'node_modules/oidc-provider');
    renameSync(provider, `${provider}-away`);
    try {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(unpacked.folder, 'bin/okta-local-org.js'), '--help'], { encoding: 'utf8' });
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /\n {2}npm install --save-dev oidc-provider@\d+\.\d+\.\d+\n$/);
      assert.doesNotMatch(stderr, /ERR_MODULE_NOT_FOUND/);
    } finally {
      renameSync(`${provider}-away`, provider);
    }
  });

  /** Runs a module in the project and takes what it prints: all of it, so nothing else may be printed. */
  function inNode(code: string): unknown {
    const file = join(unpacked.project, 'consumer.mjs');
    writeFileSync(file, code);
    return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8', timeout: 30_000 }));
  }
});
