// The server of another origin that the tests may be sent on to (`wtr/elsewhere-commands.ts`).
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { Received } from './wtr/elsewhere-commands.js';

export interface Elsewhere {
  readonly url: string;
  /** What has come since this was asked last. */
  received(): Promise<readonly Received[]>;
}

export async function startElsewhere(): Promise<Elsewhere> {
  const call = async <T>(name: string): Promise<T> =>
    (await executeServerCommand<{ answer: T }, undefined>(`elsewhere:${name}`)).answer;
  const url = await call<string>('start');
  await call('received');
  return { url, received: () => call('received') };
}

/** A code, a verifier, a token, a handle, a password, or what stands for a client or a user. */
const SECRET =
  /code|verifier|token|handle|passcode|password|Passw0rd|eyJ|authorization|cookie|sessionToken|refresh/i;

/** Fails where something came there that is worth stealing. A frame is led there, with a code challenge and a state, but with no code. */
export function expectNoSecret(received: readonly Received[], { isFrame = false } = {}): void {
  for (const { method, url, headers, body } of received) {
    if (isFrame && method === 'GET') continue;
    const {
      'access-control-request-headers': _names,
      'sec-fetch-storage-access': _access,
      ...sent
    } = headers;
    expect(
      `${url} ${JSON.stringify(sent)} ${body}`.replace('/v1/token', ''),
      `${method} elsewhere`,
    ).not.to.match(SECRET);
  }
}
