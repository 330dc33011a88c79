import { setTimeout as delay } from 'node:timers/promises';
import type { LocalOrg } from '../../src/index.js';
import { PATIENCE_MS } from '../../../test/support/patience.js';

/** The code that the org has sent to an address or a number, once it has: a page may show that it asked for one before the org has heard of it. */
export async function sentCode({ outbox }: LocalOrg, to: string): Promise<string> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const code = outbox.last(to)?.code;
    if (code) return code;
    await delay(50);
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s for a code to ${to}`);
}
