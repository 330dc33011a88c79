import type { PhoneMethod } from './phone-lines.js';

/** A mail, text message or call that the org would have sent or made. */
export interface OutboxMessage {
  /** The address, or the phone number as in `+14155550132`. */
  readonly to: string;
  readonly channel: 'email' | PhoneMethod;
  readonly subject: string;
  /** The code to type. */
  readonly code: string;
  /** The link to follow instead, if the mail has one. */
  readonly link?: string;
  readonly text: string;
  readonly sentAt: Date;
}

/** The mails, text messages and calls of the org, to read codes from. */
export interface Outbox {
  /** Those to one address or phone number, or all of them; oldest first. */
  messages(to?: string): readonly OutboxMessage[];
  /** The newest one. */
  last(to?: string): OutboxMessage | undefined;
}

const KEPT = 500;

/** Keeps the newest mails in memory. */
export class MemoryOutbox implements Outbox {
  readonly #messages: OutboxMessage[] = [];
  readonly #now: () => number;

  /** @param now the time, in milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  send(message: Omit<OutboxMessage, 'sentAt'>): void {
    this.#messages.push({ ...message, sentAt: new Date(this.#now()) });
    if (this.#messages.length > KEPT) this.#messages.shift();
  }

  messages(to?: string): readonly OutboxMessage[] {
    const wanted = to?.toLowerCase();
    return this.#messages.filter(
      (message) => wanted === undefined || message.to.toLowerCase() === wanted,
    );
  }

  last(to?: string): OutboxMessage | undefined {
    return this.messages(to).at(-1);
  }
}
