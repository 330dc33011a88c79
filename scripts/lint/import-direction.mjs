// Lint rule: each room of src imports only rooms below it, and third parties come in where they are wanted.
import { posix } from 'node:path';
import { rooms } from './rooms.mjs';

/** Rooms apart: they run in other places than a page, and import nothing of it. */
const apart = ['local-org', 'bundlers'];

/** Folders that a room imports from, and no others: it runs in Node, where what needs a page is of no use. @type {Readonly<Record<string, readonly string[]>>} */
const only = { command: ['command', 'bundlers', 'errors', 'settings', 'okta/answers'] };

/** The packages that each room may import. Types are free, they are gone at run time, but for Okta's: each of its packages is known to one room.
 * @type {Readonly<Record<string, readonly RegExp[]>>} */
const packages = {
  'okta': [/^@okta\/okta-auth-js(\/|$)/],
  'widget': [/^@okta\/okta-signin-widget(\/|$)/, /^#oie-widget$/],
  'element': [/^lit(\/|$)/],
  'local-org': [/^node:/, /^oidc-provider(\/|$)/, /^yaml$/, /^@simplewebauthn\/server$/],
  'bundlers': [/^node:/],
  'command': [/^node:/],
};

/** @param {string} room @param {string} other @param {string} target relative to the folder src */
function mayImport(room, other, target) {
  if (apart.includes(room)) return room === other;
  const folders = only[room];
  if (folders) return folders.some((folder) => target.startsWith(`${folder}/`));
  // What lies in no room is the entries, which the frameworks' types import as a page would.
  if (!rooms.includes(other)) return room === 'frameworks' && !apart.includes(other);
  return rooms.indexOf(other) <= rooms.indexOf(room);
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: `{{from}} must not import {{to}}: each room imports only rooms below it (${rooms.join(' < ')}), and local-org stands alone.`,
      package: '{{from}} must not import {{source}} at run time.',
      okta: '{{from}} must not import {{source}}, its types neither: take them from src/okta or src/widget.',
    },
  },
  create(context) {
    const path = context.filename.replaceAll('\\', '/');
    const file = path.split('/src/').at(-1) ?? '';
    const isOfTheOrg = path.includes('/local-org/src/');
    /** The local org is one room, whatever folders it has. @param {string} target relative to the folder src */
    const roomOf = (target) =>
      isOfTheOrg && !target.startsWith('../') ? 'local-org' : (target.split('/')[0] ?? '');
    const from = isOfTheOrg || file.includes('/') ? roomOf(file) : '';
    if (!path.includes('/src/') || ![...rooms, ...apart].includes(from)) return {};

    /** @param {{ source?: unknown, importKind?: string, exportKind?: string }} declaration */
    const check = (declaration) => {
      const node = /** @type {import('estree').Literal | null | undefined} */ (declaration.source);
      if (typeof node?.value !== 'string') return;
      const source = node.value;
      if (source.startsWith('.')) {
        const target = posix.join(posix.dirname(file), source);
        const to = roomOf(target);
        if (!mayImport(from, to, target))
          context.report({
            node,
            messageId: 'direction',
            data: { from, to: to === '..' ? source : to },
          });
        return;
      }
      const isType = declaration.importKind === 'type' || declaration.exportKind === 'type';
      const isAllowed = packages[from]?.some((pattern) => pattern.test(source)) ?? false;
      const isOkta = source.startsWith('@okta/') && rooms.includes(from);
      if (!isAllowed && (isOkta || !isType))
        context.report({ node, messageId: isOkta ? 'okta' : 'package', data: { from, source } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: (/** @type {{ source?: unknown }} */ { source }) =>
        check({ source, importKind: 'type' }),
    };
  },
};
