import { ExpiringMap } from './expiring-map.js';
import type { MemoryOutbox } from './outbox.js';
import { sixDigitCode } from './random-id.js';

/** How a code reaches a phone: in a text message, or read out in a call. */
export type PhoneMethod = 'sms' | 'voice';

/** In seconds, between two codes to one number (https://developer.okta.com/docs/api/openapi/okta-management/management/tag/UserFactor/). */
const PAUSE = 30;

const SUBJECT: Readonly<Record<PhoneMethod, string>> = {
  sms: 'Text message',
  voice: 'Voice call',
};

/** Sends codes to phones, into the outbox. */
export class PhoneLines {
  readonly #recent: ExpiringMap<true>;
  readonly #outbox: MemoryOutbox;

  /** @param now the time, in milliseconds since the epoch */
  constructor(outbox: MemoryOutbox, now: () => number) {
    this.#outbox = outbox;
    this.#recent = new ExpiringMap(now);
  }

  /** @returns the code; `undefined` if the number was sent one in the same way a moment ago */
  send(number: string, method: PhoneMethod): string | undefined {
    const key = `${method} ${number}`;
    if (this.#recent.get(key)) return undefined;
    this.#recent.set(key, true, PAUSE);
    const code = sixDigitCode();
    const text =
      method === 'sms' ? `Your verification code is ${code}.` : code.replace(/\d(?=\d)/g, '$&, ');
    this.#outbox.send({ to: number, channel: method, subject: SUBJECT[method], code, text });
    return code;
  }
}
