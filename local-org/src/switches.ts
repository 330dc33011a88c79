import type { Fault } from './faults.js';

/** What the org answers in place of what it should. */
export type Trouble = 'none' | 'rate-limited' | 'server-error' | 'no-answer';

/** Which requests the switches are about. */
export type TroubleSpot = 'everything' | 'form' | 'steps' | 'tokens' | 'api';

/** How the switches stand. */
export interface SwitchState {
  /** Every answer takes three seconds longer. */
  readonly slow: boolean;
  readonly trouble: Trouble;
  readonly where: TroubleSpot;
}

/** Faults that stay until they are switched off, as the person at the org's page wants them; see `faults` for those that a test counts. */
export interface SwitchControl {
  readonly state: SwitchState;
  /** Changes what is given, and leaves the rest as it is. @throws {TypeError} if a value is not one of those listed */
  set(changes: Partial<SwitchState>): void;
}

/** In words, for the page. */
export const TROUBLES: Readonly<Record<Trouble, string>> = {
  'none': 'As usual',
  'rate-limited': '429 Too many requests',
  'server-error': '500 Server error',
  'no-answer': 'No answer at all',
};

/** In words, for the page. */
export const TROUBLE_SPOTS: Readonly<Record<TroubleSpot, string>> = {
  everything: 'everywhere',
  form: 'when a form is loaded',
  steps: 'at each step of a sign-in',
  tokens: 'when tokens are issued or renewed',
  api: 'in the messages API',
};

const PATHS: Readonly<Record<TroubleSpot, RegExp>> = {
  // But the org's own pages, or it could not be switched off again.
  everything: /^\/(?!$|outbox|local-org)/,
  form: /\/v1\/interact$|^\/idp\/idx\/introspect$/,
  steps: /^\/idp\/idx\/(?!introspect$)/,
  tokens: /\/v1\/token$/,
  api: /^\/api\/messages$/,
};

/** In milliseconds. */
const SLOWNESS = 3000;

/** The switches of one org. */
export class Switches implements SwitchControl {
  readonly #now: () => number;
  #state: SwitchState = { slow: false, trouble: 'none', where: 'everything' };

  /** @param now the org's time, in milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  get state(): SwitchState {
    return this.#state;
  }

  set(changes: Partial<SwitchState>): void {
    const { slow, trouble, where } = { ...this.#state, ...changes };
    if (typeof slow !== 'boolean') throw new TypeError('switches: slow is neither true nor false');
    if (!Object.hasOwn(TROUBLES, trouble))
      throw new TypeError(
        `switches: trouble: "${trouble}" is none of ${Object.keys(TROUBLES).join(', ')}`,
      );
    if (!Object.hasOwn(TROUBLE_SPOTS, where))
      throw new TypeError(
        `switches: where: "${where}" is none of ${Object.keys(TROUBLE_SPOTS).join(', ')}`,
      );
    this.#state = { slow, trouble, where };
  }

  /** What happens to a request, as the switches stand. */
  faultFor(method: string, path: string): Fault | undefined {
    const { slow, trouble, where } = this.#state;
    if (method === 'OPTIONS' || !PATHS[where].test(path)) return undefined;
    const fault = { path, ...(slow && { delay: SLOWNESS }) };
    switch (trouble) {
      case 'none':
        return slow ? fault : undefined;
      case 'rate-limited':
        return {
          ...fault,
          status: 429,
          headers: {
            'X-Rate-Limit-Limit': '600',
            'X-Rate-Limit-Remaining': '0',
            'X-Rate-Limit-Reset': String(Math.ceil(this.#now() / 1000) + 30),
          },
          body: {
            errorCode: 'E0000047',
            errorSummary: 'API call exceeded rate limit due to too many requests.',
          },
        };
      case 'server-error':
        return {
          ...fault,
          status: 500,
          body: { errorCode: 'E0000009', errorSummary: 'Internal Server Error' },
        };
      case 'no-answer':
        return { ...fault, drop: true };
    }
  }
}
