/**
 * A hidden frame that stays silent may be blocked for good, or only have no network just now: nothing tells the two apart. So
 * long it is taken for the latter.
 */
const SILENCE_MS = 5 * 60_000;
/** Renewals further apart than this are not one silence: the device slept between them. */
const GAP_MS = 90_000;

/** How long hidden frames have stayed silent, one renewal after the other. */
export class FrameSilence {
  #silence: { readonly since: number; readonly last: number } | undefined;

  /** To be asked once for each frame that stayed silent. */
  isLong(): boolean {
    const now = Date.now();
    const { since = now, last = now } = this.#silence ?? {};
    const isOne = now - last <= GAP_MS;
    this.#silence = navigator.onLine ? { since: isOne ? since : now, last: now } : undefined;
    return this.#silence !== undefined && now - this.#silence.since > SILENCE_MS;
  }

  end(): void {
    this.#silence = undefined;
  }
}
