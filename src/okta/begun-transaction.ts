import type { InteractOptions } from './interact-options.js';

/** What a saved transaction was begun with, as auth-js keeps it (idx/transactionMeta, 7.14.5). */
export interface BegunWith {
  readonly scopes?: unknown;
  readonly maxAge?: unknown;
  readonly acrValues?: unknown;
  readonly nonce?: unknown;
  readonly recoveryToken?: unknown;
  readonly activationToken?: unknown;
}

/** What a page asks for. */
export interface Wanted extends InteractOptions {
  readonly scopes: readonly string[];
  readonly recoveryToken?: string;
  readonly activationToken?: string;
}

/**
 * Whether a saved transaction was begun for what the page asks for now. auth-js compares client, redirect URI, state, challenge and flow; it would go on with
 * other scopes, at a lower level, or without the token of the link that the user just followed.
 */
export function isBegunFor(saved: BegunWith, wanted: Wanted): boolean {
  const scopes = Array.isArray(saved.scopes) ? saved.scopes.map(String) : [];
  return (
    [...scopes].sort().join(' ') === [...wanted.scopes].sort().join(' ') &&
    text(saved.maxAge) === text(wanted.maxAge) &&
    text(saved.acrValues) === text(wanted.acrValues) &&
    (wanted.nonce === undefined || saved.nonce === wanted.nonce) &&
    (wanted.recoveryToken === undefined || saved.recoveryToken === wanted.recoveryToken) &&
    (wanted.activationToken === undefined || saved.activationToken === wanted.activationToken)
  );
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
