import { inertText } from '../okta/inert-text.js';

/** What the widget's own labels have in them (dist/labels/json, 7.49.0), `<$1>` is filled in by its templates, and what pages put into theirs. */
const NAMES = String.raw`\$\d|a|b|br|code|div|em|i|li|ol|p|small|span|strong|u|ul`;
const ATTRIBUTE = String.raw` (?:class|id|target|rel)="[\w -]*"`;
/** Some labels end in an attribute, where the first quotation mark ends it: a URL must not go on as an attribute then. */
const LINK = String.raw` href="(?:#|\{\d\}|(?:https?://|mailto:|/(?!/))[^"'<>\s=?]*(?:\?[^"'<>\s/]*)?)"`;
const TAG = new RegExp(`(</?(?:${NAMES})(?: ?/)?>|<(?:a|div|p|span)(?:${ATTRIBUTE}|${LINK})+>)`);

/** A label with the tags that a label needs, spelt as labels spell them. Whatever else is in it is words. */
export function inertLabel(label: string): string {
  const parts = label.split(TAG);
  // Of what `split` returns, every second part is a tag.
  const words = parts.filter((_part, index) => index % 2 === 0);
  const isAttribute = words.some((part) => part.includes('='));
  return parts
    .map((part, index) =>
      index % 2 ? part : inertText(isAttribute ? part.replaceAll('"', '”') : part),
    )
    .join('');
}
