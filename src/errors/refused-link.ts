import { LINK_TOO_OLD } from './messages.js';
import { SignInError } from './sign-in-error.js';

/** What Okta answers `/v1/interact` where the token of a mail's link was used already, or is too old (widget 7.49.0, v2/client/formatError). */
const REFUSED = /^The (recovery|activation) token is invalid\.?$/;

/** The error for the user who followed an old link, where `error` is Okta's refusal of its token; else null. */
export function refusedLink({ hint, cause }: SignInError): SignInError | null {
  const purpose = REFUSED.exec(hint)?.[1];
  if (purpose === undefined) return null;
  return new SignInError('code-rejected', LINK_TOO_OLD, {
    hint: `${hint}: \`config.authParams.${purpose}Token\` was used already, or is too old.`,
    cause,
  });
}
