// What links to what in a built page. Pure.

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Everything that a page links to, or loads. */
export function targetsIn(html: string): string[] {
  const attributes = html.matchAll(
    /<(?:a|link|script|img|source)\b(?<inside>(?:[^>"]|"[^"]*")*)>/g,
  );
  return [...attributes].flatMap(({ groups }) =>
    [...(groups?.['inside'] ?? '').matchAll(/\s(?:href|src|srcset)="(?<target>[^"]*)"/g)].map(
      (one) => unescaped(one.groups?.['target'] ?? ''),
    ),
  );
}

/** The places of a page that a link can name. */
export function idsIn(html: string): ReadonlySet<string> {
  return new Set(
    [...html.matchAll(/\sid="(?<id>[^"]*)"/g)].map(({ groups }) => unescaped(groups?.['id'] ?? '')),
  );
}
