// What the editors' data have in common: the elements as custom-elements.json describes them.

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Described */
/** @typedef {Described & { kind: string, privacy?: string, readonly?: boolean, static?: boolean, attribute?: string }} Member */
/**
 * @typedef {object} Declaration
 * @property {string} tagName
 * @property {string} description
 * @property {Described[]} attributes
 * @property {Member[]} members
 * @property {Described[]} events
 * @property {Described[]} slots
 * @property {Described[]} cssParts
 * @property {Described[]} cssProperties
 * @property {Described[]} cssStates
 */
/** @typedef {{ modules: { declarations?: Partial<Declaration>[] }[] }} Manifest */

/** The one that signs in first. @param {Manifest} manifest @returns {Declaration[]} */
export function elementsIn(manifest) {
  const found = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  if (found.length === 0) throw new Error('custom-elements.json describes no element');
  return /** @type {Declaration[]} */ (found).sort((a, b) => b.tagName.localeCompare(a.tagName));
}

/** The values that an attribute may have, if these are few: `'a' | 'b' | null` → a, b. @param {Described} attribute @returns {string[]} */
export function valuesOf({ type }) {
  const parts = (type?.text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== 'null');
  return parts.every((part) => /^'.+'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}
