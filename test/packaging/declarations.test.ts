// What an editor of a consumer knows about the package: everything is typed, and what is not there is an error.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaintsAboutEach } from './support/complaints.js';
import { type UnpackedPackage, unpackLocalOrg, unpackPackage } from './support/unpacked-package.js';

const consumer = `
import { OktaSignInElement, SignInError, type SignInErrorCode, type UserClaims } from 'okta-sign-in-element';
import 'okta-sign-in-element/define';

const login: OktaSignInElement | null = document.querySelector('okta-sign-in');
if (login) {
  login.issuer = 'https://example.okta.com/oauth2/default';
  login.addEventListener('signed-in', (event) => {
    const email: string | undefined = event.detail.user.email;
    const source: 'widget' | 'callback' | 'storage' | 'sso' | 'other-tab' = event.detail.source;
    console.log(email, source);
  });
  login.addEventListener('error', ({ error }) => {
    const code: SignInErrorCode = error.code;
    console.log(error instanceof SignInError, code);
  });
  const token: Promise<string> = login.getAccessToken();
  const user: UserClaims | null = login.user;
  console.log(token, user);
}
document.addEventListener('signed-out', (event) => console.log(event.detail.reason));
`;

const orgConsumer = `
import { startLocalOrg, type LocalOrg } from 'okta-local-org';
import { localOrg, type LocalOrgPlugin } from 'okta-local-org/vite';

const org: LocalOrg = await startLocalOrg({ port: 0 });
console.log(org.outbox.last('ada@example.com')?.code);
export const plugin: LocalOrgPlugin = localOrg({ onStart: ({ url }) => console.log(url) });
`;

const orgMisuse = `
import { startLocalOrg } from 'okta-local-org';
await startLocalOrg({ client: [] });
`;

const viteConfig = `
import { localOrg } from 'okta-local-org/vite';
import { defineConfig } from 'vite';
export default defineConfig({ plugins: [localOrg()] });
`;

const misuse = `
import 'okta-sign-in-element/define';
document.createElement('okta-sign-in').addEventListener('signed-in', (event) => console.log(event.detail.accessToken));
`;

describe('the packed declarations', () => {
  let unpacked: UnpackedPackage;
  before(() => {
    unpacked = unpackPackage();
  });
  after(() => {
    unpacked.remove();
  });

  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`hold for a strict consumer that resolves modules as ${resolution} does, and know of no token in an event`, () => {
      const about = complaintsAboutEach(unpacked, { consumer, misuse }, { resolution });
      assert.deepEqual(about.consumer, []);
      assert.match(
        about.misuse.join('\n'),
        /Property 'accessToken' does not exist on type 'SignedInDetail'/,
      );
    });
  }
});

describe('the packed declarations of the local org', () => {
  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`hold without the element and without Vite, resolved as ${resolution} does, and know of no option that there is not`, (t) => {
      const unpacked = unpackLocalOrg();
      t.after(() => unpacked.remove());
      const about = complaintsAboutEach(
        unpacked,
        { consumer: orgConsumer, misuse: orgMisuse },
        { resolution },
      );
      assert.deepEqual(about.consumer, []);
      assert.match(about.misuse.join('\n'), /'client' does not exist in type 'LocalOrgOptions'/);
    });
  }

  it('fit into a configuration of Vite', (t) => {
    const unpacked = unpackLocalOrg(['vite']);
    t.after(() => unpacked.remove());
    assert.deepEqual(complaintsAboutEach(unpacked, { consumer: viteConfig }).consumer, []);
  });
});
