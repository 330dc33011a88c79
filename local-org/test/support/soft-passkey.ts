// An authenticator in software, of which a test can get anything wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Answer } from './test-app.js';

/** What a browser and its authenticator put into an answer. */
export interface Signed {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId?: string;
  /** Default: the user was there, and was verified. */
  readonly flags?: number;
  readonly type?: string;
}

/** The user was there. */
export const PRESENT = 0x01;
/** By PIN, finger or face. */
export const VERIFIED = 0x04;
const HAS_KEY = 0x40;

export class SoftPasskey {
  readonly id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  signCount = 0;

  constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  /** The answer to a form that asks for a new passkey. */
  attest(signed: Signed): object {
    const { clientData, authData } = this.#parts({ type: 'webauthn.create', ...signed }, HAS_KEY);
    const withKey = Buffer.concat([authData, Buffer.alloc(16), this.#credential()]);
    const attestation = cborMap(
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap()],
      [cborText('authData'), cborBytes(withKey)],
    );
    return {
      clientData: clientData.toString('base64'),
      attestation: attestation.toString('base64'),
      transports: '["internal"]',
      clientExtensions: '{}',
    };
  }

  /** The answer to a form that asks for a passkey. */
  assert(signed: Signed): Record<'clientData' | 'authenticatorData' | 'signatureData', string> {
    const { clientData, authData } = this.#parts({ type: 'webauthn.get', ...signed });
    const hash = createHash('sha256').update(clientData).digest();
    return {
      clientData: clientData.toString('base64'),
      authenticatorData: authData.toString('base64'),
      signatureData: sign('sha256', Buffer.concat([authData, hash]), this.#privateKey).toString(
        'base64',
      ),
    };
  }

  #parts(
    {
      challenge,
      origin,
      rpId = new URL(origin).hostname,
      flags = PRESENT | VERIFIED,
      type,
    }: Signed,
    more = 0,
  ): { clientData: Buffer; authData: Buffer } {
    this.signCount += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.signCount);
    return {
      clientData: Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })),
      authData: Buffer.concat([
        createHash('sha256').update(rpId).digest(),
        Buffer.from([flags | more]),
        count,
      ]),
    };
  }

  #credential(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    // COSE: an EC key, for ES256, on P-256. A negative number -n is 0x20 + n - 1.
    const key = cborMap(
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), cborBytes(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), cborBytes(Buffer.from(y, 'base64url'))],
    );
    return Buffer.concat([length, this.id, key]);
  }
}

/** What a screen asks a passkey to sign. */
export function challengeIn({ body }: Answer): string {
  const { currentAuthenticator: asked, webauthnAutofillUIChallenge: autofill } = body as Record<
    string,
    | { value: { contextualData?: ContextualData; challengeData?: { challenge: string } } }
    | undefined
  >;
  const { activationData, challengeData } = asked?.value.contextualData ?? {};
  return (activationData ?? challengeData ?? autofill?.value.challengeData)?.challenge ?? '';
}

interface ContextualData {
  readonly activationData?: { readonly challenge: string };
  readonly challengeData?: { readonly challenge: string };
}

// CBOR (RFC 8949), as much of it as an attestation has.

function cborHead(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([kind | length]);
  if (length < 256) return Buffer.from([kind | 24, length]);
  return Buffer.from([kind | 25, length >> 8, length & 0xff]);
}

const cborText = (text: string): Buffer =>
  Buffer.concat([cborHead(0x60, text.length), Buffer.from(text)]);

const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([cborHead(0x40, bytes.length), bytes]);

const cborMap = (...entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([cborHead(0xa0, entries.length), ...entries.flat()]);
