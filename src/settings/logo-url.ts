import { notA } from '../errors/setting-errors.js';
import { isPlaceholder } from './setting.js';

/**
 * The address of a picture, as it was written: http(s), relative to the document's base, or the picture itself as a `data:` URL.
 *
 * @param name of the setting that it stands in
 * @throws {SignInError} `configuration`
 */
export function logoUrlOf(name: string, value: unknown, base: URL): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const isPicture = /^data:image\//i.test(text);
  const url =
    text && URL.canParse(text, base.href) && (isPicture || !isPlaceholder(text))
      ? new URL(text, base.href)
      : null;
  if (url && (isPicture || /^https?:$/.test(url.protocol))) return text;
  throw notA('picture', name, value);
}
