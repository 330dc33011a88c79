/** U+2060 has no width. Behind a character that begins something, it makes of it a character like any other. */
const JOINER = '\u2060';

const BEGINS_TAG = /<(?=[a-z/!?])/gi;
/** Courage, which the widget is made with, takes a string with two braces for a template (util/TemplateUtil, widget 7.49.0). */
const BEGINS_TEMPLATE = /\{(?=\{)/g;
/** As a browser reads it: white space and control characters in it count for nothing. */
const NOTHING = String.raw`[\p{Cc}\s]*`;
const SCRIPT = `^${NOTHING}${'j a v a s c r i p t'.replaceAll(' ', NOTHING)}`;
const BEGINS_SCRIPT_URL = new RegExp(`${SCRIPT}(?=${NOTHING}:)`, 'iu');

const JOINED = new RegExp(`(<|\\{|${SCRIPT})${JOINER}`, 'giu');

/**
 * The same words, which are nothing but words wherever they are written: as text they look as before, as HTML no tag begins in them, in an
 * attribute they don't end it, and as a URL they run nothing. Escaping could not do that: the widget writes one string both as text and as HTML.
 */
export const inertText = (text: string): string =>
  withoutAttributes(text)
    .replace(BEGINS_TAG, `$&${JOINER}`)
    .replace(BEGINS_TEMPLATE, `$&${JOINER}`)
    .replace(BEGINS_SCRIPT_URL, `$&${JOINER}`);

/** A quotation mark could end an attribute, and what is before an equals sign be another one: such a mark is a typographic one then. */
function withoutAttributes(text: string): string {
  const end = text.lastIndexOf('=');
  return end < 0 ? text : text.slice(0, end).replaceAll('"', '”') + text.slice(end);
}

/** What {@link inertText} joined is as it was: the widget sends the org's own values back. */
export const asItWas = (text: string): string => text.replace(JOINED, '$1');

/** A JSON text with every string in it mended, names apart; what is no JSON is mended as it stands. */
export function mendJson(json: string, mend: (text: string) => string): string {
  try {
    return JSON.stringify(
      JSON.parse(json, (_name, value: unknown) =>
        typeof value === 'string' ? mend(value) : value,
      ),
    );
  } catch {
    return mend(json);
  }
}

/** Whether anything in it was joined. */
export const isJoined = (text: string): boolean => text.includes(JOINER);

/** A copy with every string in arrays and plain objects mended; anything else, a function say, is the very same. */
export function mendStrings<T>(value: T, mend: (text: string) => string): T {
  if (typeof value === 'string') return mend(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mendStrings(entry, mend)) as T;
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, mendStrings(entry, mend)]),
  ) as T;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
