// Lint rule: imports run one way (core ← browser ← element ← entries), and third parties come in where they are wanted.
import { posix } from 'node:path';

/** What each folder of src, and the local org, may import from their siblings.
 * @type {Readonly<Record<string, readonly string[]>>} */
const layers = {
  core: ['core'],
  browser: ['core', 'browser'],
  element: ['core', 'browser', 'element'],
  'local-org': ['local-org'],
  bundlers: ['bundlers'],
};

/** The packages that each folder may import values of. Types are free: they are gone at run time.
 * @type {Readonly<Record<string, readonly RegExp[]>>} */
const packages = {
  core: [],
  browser: [],
  element: [/^lit(\/|$)/],
  'local-org': [/^node:/, /^oidc-provider(\/|$)/, /^yaml$/],
  bundlers: [/^node:/],
};

/** The only files that load Okta's packages. */
const oktaFiles = new Set(['browser/identity-engine-client.ts', 'browser/classic-engine-client.ts', 'browser/fetch-keys.ts', 'browser/sdk-modules.ts']);

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '{{from}} must not import {{to}}: imports run core ← browser ← element ← entries, and local-org stands alone.',
      package: '{{from}} must not import {{source}} at run time.',
    },
  },
  create(context) {
    const path = context.filename.replaceAll('\\', '/');
    const file = path.split('/src/').at(-1) ?? '';
    const isOfTheOrg = path.includes('/local-org/src/');
    /** The local org is one layer, whatever folders it has. @param {string} target relative to the folder src */
    const layerOf = (target) => (isOfTheOrg && !target.startsWith('../') ? 'local-org' : (target.split('/')[0] ?? ''));
    const from = isOfTheOrg || file.includes('/') ? layerOf(file) : '';
    const mayImport = layers[from];
    if (!path.includes('/src/') || !mayImport) return {};

    /** @param {{ source?: unknown, importKind?: string, exportKind?: string }} declaration */
    const check = (declaration) => {
      const node = /** @type {import('estree').Literal | null | undefined} */ (declaration.source);
      if (typeof node?.value !== 'string') return;
      const source = node.value;
      if (source.startsWith('.')) {
        const target = posix.join(posix.dirname(file), source);
        const to = layerOf(target);
        if (!mayImport.includes(to)) context.report({ node, messageId: 'direction', data: { from, to: to === '..' ? source : to } });
        return;
      }
      const isType = declaration.importKind === 'type' || declaration.exportKind === 'type';
      const isAllowed = packages[from]?.some((pattern) => pattern.test(source)) ?? false;
      const isOkta = source.startsWith('@okta/') && oktaFiles.has(file);
      if (!isType && !isAllowed && !isOkta) context.report({ node, messageId: 'package', data: { from, source } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
