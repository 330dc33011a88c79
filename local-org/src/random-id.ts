import { randomBytes, randomInt } from 'node:crypto';

/** An id in Okta's form: a prefix that tells the kind (`00u` user, `0oa` app, …) and enough letters to make 20. */
export function oktaId(prefix: string): string {
  return (
    prefix +
    randomBytes(24)
      .toString('base64url')
      .replace(/[-_]/g, 'x')
      .slice(0, 20 - prefix.length)
  );
}

/** A handle that can't be guessed: 256 bits. */
export function secretHandle(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** Six digits, each as likely as the other. */
export function sixDigitCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}
