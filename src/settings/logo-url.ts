import { notA } from '../errors/setting-errors.js';
import { isPlaceholder } from './setting.js';

/**
 * The address of a picture, as it was written: http(s), relative to the page, or the picture itself as a `data:` URL.
 *
 * @param name of the setting that it stands in
 * @throws {SignInError} `configuration`
 */
export function logoUrlOf(name: string, value: unknown, page: URL): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const isPicture = /^data:image\//i.test(text);
  const url =
    text && URL.canParse(text, page.href) && (isPicture || !isPlaceholder(text))
      ? new URL(text, page.href)
      : null;
  if (url && (isPicture || /^https?:$/.test(url.protocol))) return text;
  throw notA('picture', name, value);
}
