import { isMembers, isUrlOf, membersOf } from './shape.js';

/** What auth-js keeps of a sign-in under way as text (oidc/util/oauthMeta, idx/interact, 7.14.5); each may be missing. */
const TEXTS = [
  'state',
  'nonce',
  'redirectUri',
  'codeVerifier',
  'codeChallenge',
  'codeChallengeMethod',
  'interactionHandle',
  'responseMode',
  'flow',
];

/**
 * What is wrong with a sign-in of `issuer` that was saved; null where nothing is. auth-js sends the code and its verifier to the addresses that
 * stand in it.
 */
export function transactionFault(transaction: unknown, issuer: string): string | null {
  if (!isMembers(transaction)) return 'it is no object';
  const strange = TEXTS.find(
    (name) => transaction[name] !== undefined && typeof transaction[name] !== 'string',
  );
  if (strange) return `its \`${strange}\` is no text`;
  const { scopes, urls } = transaction;
  if (
    scopes !== undefined &&
    !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))
  )
    return 'its `scopes` are no list of texts';
  const address = Object.entries(membersOf(urls)).find(([, url]) => !isUrlOf(issuer, url));
  return address ? `its \`${address[0]}\` is no URL of its issuer` : null;
}
