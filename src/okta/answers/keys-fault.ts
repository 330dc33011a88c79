import { isMembers, isVisible, type Members } from './shape.js';

/** What is wrong with an issuer's keys (RFC 7517 §5); null where nothing is. */
export function keysFault(answer: unknown): string | null {
  const keys = isMembers(answer) ? answer['keys'] : null;
  if (!Array.isArray(keys)) return 'its `keys` is no list';
  if (!keys.every((key) => isMembers(key) && isVisible(key['kty'])))
    return 'one of its `keys` has no `kty`';
  return keys.some(canVerify) ? null : 'none of its `keys` is an RSA key with a `kid`';
}

/** auth-js finds a key by its `kid`, and checks RS256 only (crypto/verifyToken, 7.14.5). */
const canVerify = ({ kty, kid, n, e }: Members): boolean =>
  kty === 'RSA' && [kid, n, e].every(isVisible);
