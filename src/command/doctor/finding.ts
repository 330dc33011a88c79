import type { CheckId } from './check-list.js';

/**
 * How a check came out:
 * - `ok`: it is in order;
 * - `problem`: a sign-in fails by it;
 * - `warning`: some sign-ins may fail by it;
 * - `unknown`: it can't be seen from outside, or not until something else is in order.
 */
export type Level = 'ok' | 'problem' | 'warning' | 'unknown';

/** What one check has to say. */
export interface Verdict {
  readonly level: Level;
  /** What was seen. */
  readonly seen: string;
  /** What to do about it; empty where there is nothing to do. */
  readonly hint: string;
}

/** What is printed of one check. */
export interface Finding extends Verdict {
  readonly check: CheckId;
  /** Why it matters. */
  readonly why: string;
  /** The place in the Okta Admin Console. */
  readonly where: string;
}

export const ok = (seen: string): Verdict => ({ level: 'ok', seen, hint: '' });
export const problem = (seen: string, hint: string): Verdict => ({ level: 'problem', seen, hint });
export const warning = (seen: string, hint: string): Verdict => ({ level: 'warning', seen, hint });
export const unknown = (seen: string, hint = ''): Verdict => ({ level: 'unknown', seen, hint });

/** Of a check that can't be made while another one is not in order. */
export const waitsFor = (check: CheckId): Verdict =>
  unknown(`Not known until \`${check}\` is in order.`);
