import type { MemoryOutbox } from './outbox.js';
import { sixDigitCode } from './random-id.js';
import type { OrgUser } from './users.js';

/** Mails a fresh code to a user, into the outbox, and gives it back. */
export function mailCode(outbox: MemoryOutbox, user: OrgUser): string {
  const code = sixDigitCode();
  outbox.send({
    to: user.email,
    subject: 'One-time verification code',
    code,
    text: `Hi ${user.firstName},\n\nYou are signing in with ${user.login}. Enter this code to go on: ${code}\n\nIf this was not you, change your password.`,
  });
  return code;
}
