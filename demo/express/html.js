/** HTML that may be sent as it is. */
export class SafeHtml {
  /** @readonly */
  text;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {string | SafeHtml | readonly SafeHtml[] | undefined} Part */

/**
 * A template tag: what is put in is text, and is escaped, unless the tag itself made it.
 * @param {TemplateStringsArray} strings
 * @param {...Part} parts
 */
export function html(strings, ...parts) {
  return new SafeHtml(strings.map((text, index) => text + toHtml(parts[index])).join(''));
}

/** @param {Part} part */
function toHtml(part = '') {
  if (part instanceof SafeHtml) return part.text;
  return typeof part === 'string' ? escape(part) : part.map(({ text }) => text).join('');
}

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
