import { isOfIssuer, type TokenOwner } from '../stored-tokens.js';
import { membersOf } from './shape.js';

/** The tokens under auth-js's one key, told apart: those that are this owner's, and whatever else lies there. */
export interface SortedTokens<T> {
  readonly own: Partial<T>;
  readonly others: Partial<T>;
}

/**
 * Sorts what lies in the token storage: all that a user is greeted by, or renewed with, is the owner's. An ID token says itself whose it is, and so does an access
 * token of Okta's. One that doesn't is the owner's where another token is, and none of the three that are saved as one is another's.
 */
export function sortTokens<T extends object>(tokens: T, owner: TokenOwner): SortedTokens<T> {
  const entries = Object.entries(tokens) as [string, unknown][];
  const stand = new Map(entries.map(([name, token]) => [name, whose(membersOf(token), owner)]));
  const areOurs =
    [...stand.values()].includes('own') &&
    !SAVED_AS_ONE.some((name) => stand.get(name) === 'another');
  const isOwn = (name: string) =>
    stand.get(name) === 'own' ||
    (stand.get(name) === 'unsaid' && areOurs && SAVED_AS_ONE.includes(name));
  const pick = (areOwn: boolean) =>
    Object.fromEntries(entries.filter(([name]) => isOwn(name) === areOwn)) as Partial<T>;
  return { own: pick(true), others: pick(false) };
}

const SAVED_AS_ONE = ['accessToken', 'idToken', 'refreshToken'];

type Whose = 'own' | 'another' | 'unsaid';

function whose(token: Record<string, unknown>, { issuer, clientId }: TokenOwner): Whose {
  const { iss, aud, cid } = membersOf(token['claims']);
  if (token['idToken'] !== undefined) {
    const isOwn =
      token['issuer'] === issuer &&
      token['clientId'] === clientId &&
      iss === issuer &&
      [aud].flat().includes(clientId);
    return isOwn ? 'own' : 'another';
  }
  if (token['accessToken'] !== undefined) {
    if ((iss ?? issuer) !== issuer || (cid ?? clientId) !== clientId) return 'another';
    return iss && cid ? 'own' : 'unsaid';
  }
  return isOfIssuer(issuer, token) ? 'unsaid' : 'another';
}
