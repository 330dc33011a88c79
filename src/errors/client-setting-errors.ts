import { misconfigured, quoted } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with the settings that name the application in Okta.

/** @param right the same without `-admin` */
export const issuerIsAdminConsole = (right: string): SignInError =>
  misconfigured(
    'issuer',
    `\`issuer\` names the Admin Console’s host. Leave out "-admin": ${right}`,
  );

export const issuerIsMisread = (issuer: string): SignInError =>
  misconfigured(
    'issuer',
    `\`issuer\` is ${issuer}: auth-js misreads the "/oauth2" in it. Write ${new URL(issuer).origin}/oauth2/default, or the server’s own ID in place of "default".`,
  );

export const noOpenId = (scopes: string): SignInError =>
  misconfigured(
    'scopes',
    `\`scopes\` is ${quoted(scopes)}: add "openid", without which Okta issues no ID token.`,
  );

export const moreThanOrigin = (text: string, origin: string): SignInError =>
  misconfigured(
    'api-origins',
    `\`api-origins\` names ${quoted(text)}: write the origin only, ${origin}.`,
  );

export const clientTooNew = (version: string): SignInError =>
  misconfigured(
    'authClient',
    `The \`authClient\` is @okta/okta-auth-js ${version}; the widget needs 7.14.5. Bring that, or set \`mode="redirect"\`, which needs no widget.`,
  );
