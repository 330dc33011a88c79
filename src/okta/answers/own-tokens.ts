import { endpointsOf } from '../../settings/org-url.js';
import type { TokenOwner } from '../stored-tokens.js';
import { membersOf } from './shape.js';

/** The tokens under auth-js's one key, told apart: those that are provably this owner's, and whatever else lies there. */
export interface SortedTokens<T> {
  readonly own: Partial<T>;
  readonly others: Partial<T>;
}

/**
 * Sorts what lies in the token storage. An ID token and an access token say themselves whose they are. A refresh token doesn't name its
 * client: it is the owner's where it is of the owner's issuer, and all tokens beside it are the owner's, of which there is one at least.
 */
export function sortTokens<T extends object>(tokens: T, owner: TokenOwner): SortedTokens<T> {
  const entries = Object.entries(tokens) as [string, unknown][];
  const stand = entries.map(([name, token]) => ({ name, whose: whose(membersOf(token), owner) }));
  const areOurs =
    stand.some(({ whose }) => whose === 'own') && stand.every(({ whose }) => whose !== 'another');
  const own = new Set(
    stand
      .filter(({ whose }) => whose === 'own' || (whose === 'unsaid' && areOurs))
      .map(({ name }) => name),
  );
  const pick = (isOwn: boolean) =>
    Object.fromEntries(entries.filter(([name]) => own.has(name) === isOwn)) as Partial<T>;
  return { own: pick(true), others: pick(false) };
}

type Whose = 'own' | 'another' | 'unsaid';

function whose(token: Record<string, unknown>, { issuer, clientId }: TokenOwner): Whose {
  const claims = membersOf(token['claims']);
  const own = (isOwn: boolean): Whose => (isOwn ? 'own' : 'another');
  if (token['idToken'] !== undefined) {
    return own(
      token['issuer'] === issuer &&
        token['clientId'] === clientId &&
        claims['iss'] === issuer &&
        [claims['aud']].flat().includes(clientId),
    );
  }
  if (token['accessToken'] !== undefined)
    return own(claims['iss'] === issuer && claims['cid'] === clientId);
  return token['issuer'] === issuer && token['tokenUrl'] === `${endpointsOf(issuer)}/v1/token`
    ? 'unsaid'
    : 'another';
}
