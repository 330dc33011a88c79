// What lint rules have to know of the globals of a page.

/** @typedef {import('estree').Node} Node */

/** Names of the global object and of what leads to another one. */
export const globalObjects = new Set([
  'globalThis',
  'window',
  'self',
  'frames',
  'parent',
  'top',
  'document',
]);

/** What stands in a cast, or before a `!`. @param {Node} node @returns {Node} */
export function bare(node) {
  const { type, expression } = /** @type {{ type: string, expression?: Node }} */ (
    /** @type {unknown} */ (node)
  );
  return /^TS(?:As|NonNull|Satisfies|TypeAssertion)/.test(type) && expression
    ? bare(expression)
    : node;
}

/** The name of a member; null where it is computed. @param {import('estree').Property | import('estree').MemberExpression} node @returns {string | null} */
export function nameOf(node) {
  const key = node.type === 'Property' ? node.key : node.property;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? null;
  return key.type === 'Identifier' && !node.computed ? key.name : null;
}

/** The identifiers of a file that name a global, and no variable of the file's own. @param {import('eslint').Scope.Scope} scope of the program @returns {ReadonlySet<Node>} */
export function globalsIn(scope) {
  const references = [
    ...scope.through,
    ...scope.variables
      .filter(({ defs }) => defs.length === 0)
      .flatMap((variable) => variable.references),
  ];
  return new Set(
    references.map(({ identifier }) => /** @type {import('estree').Identifier} */ (identifier)),
  );
}

/** Which global `node` is, `window.` before it or not; null for anything else. @param {Node} node @param {ReadonlySet<Node>} globals @returns {string | null} */
export function globalOf(node, globals) {
  const inner = bare(node);
  if (inner.type === 'MemberExpression' && globalObjects.has(globalOf(inner.object, globals) ?? ''))
    return nameOf(inner);
  return inner.type === 'Identifier' && globals.has(inner) ? inner.name : null;
}
