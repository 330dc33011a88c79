import { sameText } from '../same-text.js';
import type { OrgUser } from '../users.js';
import type { ActionOffer } from './action-offer.js';
import type { MailPurpose, StepWorld } from './step.js';

/** A code that was mailed, and what became of the link beside it. */
export interface MailedCode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attemptsLeft: number;
  /** Whether the mail has a link too. */
  readonly hasLink: boolean;
  /** What was said on the page that the link leads to. */
  readonly said?: 'yes' | 'no';
}

/** Whom a mail is for. */
export type MailTarget = Pick<OrgUser, 'email' | 'firstName' | 'login'>;

/** What it takes to mail codes and to check them. */
export type MailWorld = Pick<StepWorld, 'mailCode' | 'now' | 'codeLifetime' | 'codeAttempts'>;

/** What came of typing a code. */
export type CodeCheck = 'right' | 'wrong' | 'exhausted';

export const RESEND: ActionOffer = {
  name: 'resend',
  path: '/idp/idx/challenge/resend',
  fields: [],
};

/** The widget asks every few seconds whether the link in the mail was followed, even where mails have no link. */
export const POLL: ActionOffer = {
  name: 'poll',
  path: '/idp/idx/challenge/poll',
  fields: [],
  refresh: 4000,
};

/** Mails a fresh code. Without a user (`undefined`) there is a code all the same: what is shown then is the same, and nothing fits. */
export function freshCode(
  to: MailTarget | undefined,
  purpose: MailPurpose,
  world: MailWorld,
): MailedCode {
  const { code, hasLink } = world.mailCode(to, purpose);
  return {
    code,
    hasLink,
    expiresAt: world.now() + world.codeLifetime * 1000,
    attemptsLeft: world.codeAttempts,
  };
}

export function checkMailedCode(mailed: MailedCode, typed: string, world: MailWorld): CodeCheck {
  if (mailed.attemptsLeft <= 0) return 'exhausted';
  return sameText(typed.trim(), mailed.code) && world.now() < mailed.expiresAt ? 'right' : 'wrong';
}

export function oneAttemptLess(mailed: MailedCode): MailedCode {
  return { ...mailed, attemptsLeft: mailed.attemptsLeft - 1 };
}
