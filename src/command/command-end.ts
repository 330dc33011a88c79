import { USAGE } from './usage.js';

/** What a command prints, and how it ends: 0 is well, 1 is not, 2 is wrong use. */
export interface CommandEnd {
  readonly out?: string;
  readonly error?: string;
  readonly exitCode: 0 | 1 | 2;
}

/** @param complaint names the option that is wrong */
export const wrongUse = (complaint?: string): CommandEnd => ({
  error: complaint === undefined ? USAGE : `${complaint}\n\n${USAGE}`,
  exitCode: 2,
});
