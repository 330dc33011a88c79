import { notA } from '../errors/setting-errors.js';

/**
 * The colour as the widget takes it: six-digit hex (models/Settings, 7.49.0). Three digits are the same colour, written shorter.
 *
 * @param name of the setting that it stands in
 * @throws {SignInError} `configuration`
 */
export function brandColorOf(name: string, value: unknown): string {
  const color = typeof value === 'string' ? value.trim() : '';
  if (/^#[\da-f]{6}$/i.test(color)) return color;
  if (/^#[\da-f]{3}$/i.test(color)) return color.replace(/[\da-f]/gi, '$&$&');
  throw notA('color', name, value);
}
