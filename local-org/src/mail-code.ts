import type { MailTarget } from './idx/mailed-code.js';
import type { MailPurpose } from './idx/step.js';
import type { MemoryOutbox } from './outbox.js';

const ABOUT: Readonly<Record<MailPurpose, { subject: string; doing: string }>> = {
  'sign-in': { subject: 'One-time verification code', doing: 'signing in with' },
  'password': { subject: 'Account password reset', doing: 'setting a new password for' },
  'unlock': { subject: 'Unlock your account', doing: 'unlocking' },
  'sign-up': { subject: 'Activate your account', doing: 'signing up with' },
};

/** Mails a code to a user, into the outbox; and a link that does the same, if there is one. */
export function mailCode(
  outbox: MemoryOutbox,
  user: MailTarget,
  purpose: MailPurpose,
  code: string,
  link: string | undefined,
): void {
  const { subject, doing } = ABOUT[purpose];
  const follow = link === undefined ? '' : `\n\nOr follow this link: ${link}`;
  outbox.send({
    to: user.email,
    channel: 'email',
    subject,
    code,
    ...(link === undefined ? {} : { link }),
    text: `Hi ${user.firstName},\n\nYou are ${doing} ${user.login}. Enter this code to go on: ${code}${follow}\n\nIf this was not you, change your password.`,
  });
}
