// The page of the tags, made of custom-elements.json. Pure.

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Named */
/** @typedef {Named & { kind: string, privacy?: string, static?: boolean, readonly?: boolean, attribute?: string, return?: { type?: { text: string } }, parameters?: (Named & { optional?: boolean })[] }} Member */
/** @typedef {Named & { tagName?: string, attributes?: Named[], members?: Member[], events?: Named[], slots?: Named[], cssParts?: Named[], cssProperties?: Named[], cssStates?: Named[] }} Declaration */
/** @typedef {{ modules: { declarations?: Declaration[] }[] }} Manifest */

const INTRODUCTION = `# The tags, name by name

Made of \`custom-elements.json\`, which is in the package and tells editors the same. What they are for, with examples: [Overview](/README.html).
`;

/** @param {Manifest} manifest */
export function apiPage({ modules }) {
  const tags = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
    .sort(
      (one, other) =>
        Number(one.tagName === 'okta-session') - Number(other.tagName === 'okta-session'),
    );
  return [INTRODUCTION, ...tags.map(tagSection)].join('\n');
}

/** @param {Declaration} tag */
function tagSection(tag) {
  const { members = [] } = tag;
  const isPublic = (/** @type {Member} */ { privacy, static: isStatic }) =>
    (privacy ?? 'public') === 'public' && isStatic !== true;
  const properties = members.filter((one) => one.kind === 'field' && isPublic(one));
  const methods = members.filter((one) => one.kind === 'method' && isPublic(one));
  return [
    `## \`<${tag.tagName}>\`\n\n${text(tag.description)}\n`,
    table('Attributes', ['attribute', 'type', 'default', 'meaning'], tag.attributes, (one) => [
      code(one.name),
      code(one.type?.text),
      code(one.default === 'null' ? '' : one.default),
      text(one.description),
    ]),
    table('Properties', ['property', 'type', 'meaning'], properties, (one) => [
      code(one.name),
      code(one.type?.text),
      one.attribute === undefined ? text(one.description) : `the attribute ${code(one.attribute)}`,
    ]),
    table('Methods', ['method', 'answers', 'meaning'], methods, (one) => [
      code(signature(one)),
      code(one.return?.type?.text),
      text([one.description, ...(one.parameters ?? []).map(parameter)].filter(Boolean).join(' ')),
    ]),
    table('Events', ['event', 'class', 'meaning'], tag.events, (one) => [
      code(one.name),
      code(one.type?.text),
      text(one.description),
    ]),
    ...styling(tag),
  ].join('\n');
}

/** @param {Declaration} tag */
function styling(tag) {
  /** @param {Named} one */
  const row = (one) => [code(one.name), text(one.description)];
  return [
    table('Slots', ['slot', 'meaning'], tag.slots, row),
    table('Parts', ['part', 'meaning'], tag.cssParts, row),
    table('Custom properties', ['property', 'default', 'meaning'], tag.cssProperties, (one) => [
      code(one.name),
      code(one.default),
      text(one.description),
    ]),
    table('States', ['state', 'meaning'], tag.cssStates, row),
  ];
}

/**
 * @template {Named} T
 * @param {string} title
 * @param {string[]} heads
 * @param {T[] | undefined} rows
 * @param {(row: T) => string[]} cells
 */
function table(title, heads, rows = [], cells) {
  if (rows.length === 0) return '';
  const line = (/** @type {string[]} */ values) => `| ${values.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...[...rows].map((row) => line(cells(row))),
    '',
  ].join('\n');
}

/** @param {Member} method */
function signature({ name, parameters = [] }) {
  return `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`;
}

/** @param {Named} parameter */
function parameter({ name, description }) {
  return description === undefined ? '' : `${code(name)}: ${description}.`;
}

/** @param {string} [value] */
function code(value = '') {
  return value === '' ? '' : `\`${value.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}\``;
}

/** In a cell: one line, and no tag of HTML but in code. @param {string} [value] */
function text(value = '') {
  return value
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith('`') ? piece : piece.replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('|', '\\|');
}
