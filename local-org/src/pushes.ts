import type { OrgClock } from './clock.js';
import { oktaId } from './random-id.js';
import { randomInt } from 'node:crypto';

/** A push notification of Okta Verify that waits on a user's phone. */
export interface PushMessage {
  readonly id: string;
  readonly login: string;
  /** With a number challenge: what the phone offers to press. One of them is on the sign-in page. */
  readonly numbers: readonly string[];
}

/** What became of one. */
export type PushAnswer = 'waiting' | 'approved' | 'denied' | 'timed-out';

/** The phones of the org's people. */
export interface PushControl {
  /** Those that wait, oldest first. */
  waiting(login?: string): readonly PushMessage[];
  /**
   * Answers the newest one of a user. A wrong number is a denial.
   *
   * @param number what is pressed; default: the right one
   * @throws {TypeError} if none waits
   */
  answer(login: string, said: 'approve' | 'deny', number?: string): void;
}

interface Sent extends PushMessage {
  readonly right: string | undefined;
  readonly expiresAt: number;
  said?: 'approved' | 'denied';
}

/** In milliseconds, as Okta's. */
const LIFETIME = 5 * 60 * 1000;

export class Pushes implements PushControl {
  readonly #sent = new Map<string, Sent>();
  readonly #clock: OrgClock;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  /** Sends one. What was sent to the user before waits no more. */
  send(login: string, withNumber: boolean): { id: string; number: string | undefined } {
    for (const old of this.waiting(login)) this.#sent.delete(old.id);
    const numbers = withNumber ? threeNumbers() : [];
    const right = numbers[randomInt(3)];
    const id = oktaId('ov');
    const expiresAt = this.#clock.now() + LIFETIME;
    this.#sent.set(id, { id, login, numbers, right, expiresAt });
    return { id, number: right };
  }

  answerTo(id: string): PushAnswer {
    const sent = this.#sent.get(id);
    if (sent?.said) return sent.said;
    return sent && this.#clock.now() < sent.expiresAt ? 'waiting' : 'timed-out';
  }

  waiting(login?: string): readonly PushMessage[] {
    return [...this.#sent.values()]
      .filter((sent) => this.answerTo(sent.id) === 'waiting')
      .filter((sent) => login === undefined || sent.login === login)
      .map(({ id, login: to, numbers }) => ({ id, login: to, numbers }));
  }

  answer(login: string, said: 'approve' | 'deny', number?: string): void {
    const newest = this.waiting(login).at(-1);
    if (!newest) throw new TypeError(`pushes: none waits for "${login}"`);
    this.press(newest.id, said, number ?? this.#sent.get(newest.id)?.right);
  }

  /** Nothing happens where it waits no more. */
  press(id: string, said: 'approve' | 'deny', number?: string): void {
    const sent = this.#sent.get(id);
    if (!sent || this.answerTo(id) !== 'waiting') return;
    sent.said = said === 'approve' && number === sent.right ? 'approved' : 'denied';
  }
}

function threeNumbers(): readonly string[] {
  const numbers = new Set<string>();
  while (numbers.size < 3) numbers.add(String(randomInt(10, 100)));
  return [...numbers];
}
