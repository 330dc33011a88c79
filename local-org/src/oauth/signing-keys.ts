import { generateKeyPair, type JsonWebKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** The org's key pair. */
export interface SigningKeys {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The private key as oidc-provider wants it. */
  readonly jwk: JsonWebKey & { readonly kty: 'RSA' };
}

let shared: Promise<SigningKeys> | undefined;

/** One pair for the process: making one takes longer than starting an org, and tests start many. */
export function signingKeys(): Promise<SigningKeys> {
  shared ??= generate();
  return shared;
}

async function generate(): Promise<SigningKeys> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
  });
  const kid = 'local-org';
  return {
    kid,
    privateKey,
    publicKey,
    jwk: { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid, use: 'sig', alg: 'RS256' },
  };
}
