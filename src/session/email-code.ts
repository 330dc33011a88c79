import { savedTransactions, type TransactionSource } from '../okta/saved-transaction.js';
import type { EmailVerification } from '../settings/sign-in-config.js';

/** Okta mails six digits. The widget shows an `otp` that it can't use in its heading, so nothing that could be read as words passes. */
const CODE = /^\d{4,8}$/;

/**
 * Whether a magic link is believed: it has a code, for a sign-in that this browser began. In another browser the code would be of no use but to
 * be read; the mail has it, too.
 */
export const isOwnCode = (
  { otp, state }: EmailVerification,
  client: { issuer: string; clientId: string },
  saved: TransactionSource,
): boolean =>
  CODE.test(otp) &&
  savedTransactions(saved, client).some((transaction) => transaction.state === state);
