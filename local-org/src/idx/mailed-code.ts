import { sameText } from '../same-text.js';
import type { OrgUser } from '../users.js';
import type { ActionOffer } from './action-offer.js';
import type { MailPurpose, StepWorld } from './step.js';

/** A code that was sent to a user. */
export interface SentCode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attemptsLeft: number;
}

/** A code that was mailed, and what became of the link beside it. */
export interface MailedCode extends SentCode {
  /** Whether the mail has a link too. */
  readonly hasLink: boolean;
  /** What was said on the page that the link leads to. */
  readonly said?: 'yes' | 'no';
}

/** Whom a mail is for. */
export type MailTarget = Pick<OrgUser, 'email' | 'firstName' | 'login'>;

/** What it takes to check codes. */
export type CodeWorld = Pick<StepWorld, 'now' | 'codeLifetime' | 'codeAttempts'>;

/** What it takes to mail them. */
export type MailWorld = CodeWorld & Pick<StepWorld, 'mailCode'>;

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
  return { ...sentNow(code, world), hasLink };
}

export function sentNow(code: string, world: CodeWorld): SentCode {
  return {
    code,
    expiresAt: world.now() + world.codeLifetime * 1000,
    attemptsLeft: world.codeAttempts,
  };
}

export function checkSentCode(sent: SentCode, typed: string, world: CodeWorld): CodeCheck {
  if (sent.attemptsLeft <= 0) return 'exhausted';
  return sameText(typed.trim(), sent.code) && world.now() < sent.expiresAt ? 'right' : 'wrong';
}

export function oneAttemptLess<C extends SentCode>(sent: C): C {
  return { ...sent, attemptsLeft: sent.attemptsLeft - 1 };
}
