import { createHmac } from 'node:crypto';

/** Seconds that one code is shown, as authenticator apps have it. */
const STEP = 30;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The number of the time step (RFC 6238, section 4.2) that a moment is in. */
export function timeStep(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / STEP);
}

/** The six digits of a time step: RFC 6238 with SHA-1, which is all that authenticator apps can be relied on to know. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Whether a text can be the secret of an authenticator app: base32 (RFC 4648) of at least 80 bits. */
export function isTotpSecret(text: string): boolean {
  return /^[A-Z2-7]{16,}$/.test(text);
}

function fromBase32(text: string): Buffer {
  const bits = text
    .split('')
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
