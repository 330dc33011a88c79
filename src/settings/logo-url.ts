import { isPlaceholder, misconfigured, quoted } from './setting.js';

/**
 * The address of a picture, as it was written: http(s), relative to the page, or the picture itself as a `data:` URL.
 *
 * @param name of the setting that it stands in
 * @throws {SignInError} `configuration`
 */
export function logoUrlOf(name: string, value: unknown, page: URL): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const isPicture = /^data:image\//i.test(text);
  const url = text && URL.canParse(text, page.href) && (isPicture || !isPlaceholder(text)) ? new URL(text, page.href) : null;
  if (url && (isPicture || /^https?:$/.test(url.protocol))) return text;
  throw misconfigured(name, `\`${name}\` is ${quoted(String(value))}, which is no address of a picture: use an http(s) URL, or "data:image/…".`);
}
