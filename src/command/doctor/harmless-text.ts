const MOST = 600;

/** Text of the org's, for a terminal: without what moves a cursor, colours or reverses the text, and no longer than a person reads. */
export function harmlessText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain.length > MOST ? `${plain.slice(0, MOST)}…` : plain;
}
