import { issuerIsMisread } from '../../errors/client-setting-errors.js';
import { SignInError } from '../../errors/sign-in-error.js';
import { issuerOf } from '../../settings/client-settings.js';
import { isMisreadByAuthJs } from '../../settings/org-url.js';

export type ReadIssuer =
  | { readonly kind: 'issuer'; readonly issuer: string }
  | { readonly kind: 'wrong'; readonly hint: string };

/** The issuer as the element reads its attribute. */
export function readIssuer(value: string): ReadIssuer {
  try {
    const issuer = issuerOf(value);
    if (isMisreadByAuthJs(issuer, true)) throw issuerIsMisread(issuer);
    return { kind: 'issuer', issuer };
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return { kind: 'wrong', hint: error.hint };
  }
}
