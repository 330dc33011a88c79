import type { IdTokenFault } from '../faults.js';
import type { JwtClaims } from './jwt.js';

/** Far beyond the clock skew that auth-js allows. */
const DAY = 24 * 3600;

/** The claims of an ID token that no app may accept. */
export function spoiltClaims(claims: JwtClaims, fault: IdTokenFault): JwtClaims {
  const [iat, exp] = [Number(claims['iat']), Number(claims['exp'])];
  switch (fault) {
    case 'issuer':
      return { ...claims, iss: 'https://evil.example/oauth2/default' };
    case 'audience':
      return { ...claims, aud: '0oasomebodyelse' };
    case 'nonce':
      return { ...claims, nonce: 'another' };
    case 'party':
      return { ...claims, aud: [claims['aud'], '0oasomebodyelse'], azp: '0oasomebodyelse' };
    case 'subject':
      return { ...claims, sub: '00usomebodyelse' };
    case 'auth-time': {
      const { auth_time: _whole, ...others } = claims;
      return others;
    }
    case 'expired':
      return { ...claims, iat: iat - DAY, exp: exp - DAY };
    case 'early':
      return { ...claims, iat: iat + DAY, exp: exp + DAY };
    case 'signature':
      return claims;
  }
}

/** The same token without a signature. */
export function spoiltSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.');
  return [header, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
}
