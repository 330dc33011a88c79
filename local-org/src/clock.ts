/** Moves the org's time, so that a test meets expiry and clock skew without waiting. */
export interface ClockControl {
  /** Moves the clock on; a negative number sets it back. Moves add up. @throws {TypeError} if it is not a whole number of seconds */
  advance(seconds: number): void;
  /** The org's time, in milliseconds since the epoch. */
  now(): number;
}

/** The org's own time: the machine's, moved by whole seconds. Everything that the org issues or lets expire goes by it. */
export class OrgClock implements ClockControl {
  #offset = 0;

  /** How far the org's time is ahead of the machine's, in seconds. */
  get offset(): number {
    return this.#offset;
  }

  advance(seconds: number): void {
    if (!Number.isSafeInteger(seconds))
      throw new TypeError(`clock: ${seconds} is not a whole number of seconds`);
    this.#offset += seconds;
  }

  // Bound, so that it can be handed on where `Date.now` could be.
  readonly now = (): number => Date.now() + this.#offset * 1000;

  /** The org's time, in whole seconds since the epoch: what tokens carry. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }
}
