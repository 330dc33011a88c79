import { isMembers, isUrlOf } from './shape.js';

const REQUIRED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];

/** What is wrong with an issuer's metadata (OpenID Connect Discovery 1.0 §4.3); null where nothing is. */
export function discoveryFault(answer: unknown, issuer: string): string | null {
  if (!isMembers(answer)) return 'it is no object';
  if (answer['issuer'] !== issuer)
    return `its \`issuer\` is not ${issuer}: set the \`issuer\` attribute to the Issuer URI as Okta shows it`;
  const endpoints = [
    ...REQUIRED,
    ...Object.keys(answer).filter((name) => name.endsWith('_endpoint')),
  ];
  const strange = endpoints.find((name) => !isUrlOf(issuer, answer[name]));
  if (strange) return `its \`${strange}\` is no URL of ${new URL(issuer).origin}`;
  const methods = answer['code_challenge_methods_supported'];
  // Without it auth-js begins no sign-in (oidc/util/prepareTokenParams, 7.14.5).
  return Array.isArray(methods) && methods.includes('S256')
    ? null
    : 'its `code_challenge_methods_supported` does not name S256';
}
