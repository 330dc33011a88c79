// A passkey store of Chromium's DevTools. It answers by itself, as if the user had touched it.
import type { Page } from 'puppeteer-core';

export interface VirtualAuthenticator {
  /** How many passkeys it has. */
  count(): Promise<number>;
  /** Sets the sign count of each of its passkeys back, as a copy of the key has it. */
  rewind(): Promise<void>;
  /** What the user does with the next questions: touches it, or lets them be. */
  answer(touches: boolean): Promise<void>;
}

/** Adds one to a tab: built into the device, able to verify the user and to remember who they are. */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const all = async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return {
    count: async () => (await all()).length,
    async rewind() {
      for (const credential of await all()) {
        const { credentialId } = credential;
        await session.send('WebAuthn.removeCredential', { authenticatorId, credentialId });
        await session.send('WebAuthn.addCredential', {
          authenticatorId,
          credential: { ...credential, signCount: 0 },
        });
      }
    },
    async answer(touches) {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', {
        authenticatorId,
        enabled: touches,
      });
    },
  };
}
