/** Languages that share a label file's language, and say so nowhere in their tag: Norwegian is Bokmål or Nynorsk, Mandarin is Chinese, and Cantonese is written as Traditional Chinese. */
const RELATED: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', cmn: 'zh', yue: 'zh' };

/** Okta's own test languages; no user reads them. */
const PSEUDO = /^ok-/i;

/** The tag in its canonical spelling (BCP 47), or null where it is none. `zh_TW`, as the widget's files are named, is one. */
export function canonicalLanguage(text: string): string | null {
  // RFC 5646 §4.5: an extended language stands for itself ("zh-yue" is "yue"); Intl knows the short form only.
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/^[a-z]{2,3}-([a-z]{3})(?=-|$)/i, '$1');
  // Longer ones are well-formed, too, but none is registered: "english" is a slip.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The nearest of `available` to `range`, or null where none has its language: lookup by RFC 4647 §3.4. Both are filled up with the script and the region
 * that they imply, so that "nl" finds "nl-NL", and "zh-HK" finds "zh-TW" and not "zh-CN".
 */
export function nearestLanguage(range: string, available: readonly string[]): string | null {
  const exact = exactLanguage(range, available);
  if (exact !== null) return exact;
  const names = available
    .filter((name) => !PSEUDO.test(name))
    .map((name) => ({ name, filled: filledUp(name) }));
  for (let subtags = filledUp(range); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const match = names.find(({ filled }) =>
      subtags.every((subtag, index) => subtag === filled[index]),
    );
    if (match) return match.name;
  }
  return null;
}

/** The one of `available` that is `range`, or what is left of it when it is cut from its end: without anything filled up. */
export function lookUpLanguage(range: string, available: readonly string[]): string | null {
  for (let subtags = range.split('-'); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const match = exactLanguage(subtags.join('-'), available);
    if (match !== null) return match;
  }
  return null;
}

const exactLanguage = (tag: string, available: readonly string[]): string | null =>
  available.find((name) => name.toLowerCase().replaceAll('_', '-') === tag.toLowerCase()) ?? null;

/** Language, script and region; none where `tag` is no language. */
function filledUp(tag: string): string[] {
  const canonical = canonicalLanguage(tag);
  if (canonical === null) return [];
  const { language, script, region } = new Intl.Locale(canonical).maximize();
  return [RELATED[language] ?? language, script, region].filter((subtag) => subtag !== undefined);
}
