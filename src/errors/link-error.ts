/**
 * What a URL says went wrong (RFC 6749 §4.1.2.1). Its words are for the developer's hint alone: the author of the link chose them. The element
 * knows it by its name and shows the user no hint of it.
 */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly errorCode: string;

  constructor({ error, description }: { readonly error: string; readonly description: string }) {
    super(asHint(description));
    this.errorCode = asHint(error);
  }
}

/** One line of some length. */
const asHint = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
