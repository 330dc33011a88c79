// Lint rule: imports run one way (core ← browser ← element ← entries), and third parties come in where they are wanted.
import { posix } from 'node:path';

/** What each folder of src may import from its siblings.
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
      direction: 'src/{{from}} must not import src/{{to}}: imports run core ← browser ← element ← entries.',
      package: 'src/{{from}} must not import {{source}} at run time.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').split('/src/').at(-1) ?? '';
    const from = file.includes('/') ? (file.split('/')[0] ?? '') : '';
    const mayImport = layers[from];
    if (!context.filename.replaceAll('\\', '/').includes('/src/') || !mayImport) return {};

    /** @param {{ source?: unknown, importKind?: string, exportKind?: string }} declaration */
    const check = (declaration) => {
      const node = /** @type {import('estree').Literal | null | undefined} */ (declaration.source);
      if (typeof node?.value !== 'string') return;
      const source = node.value;
      if (source.startsWith('.')) {
        const to = posix.join(posix.dirname(file), source).split('/')[0] ?? '';
        if (!mayImport.includes(to)) context.report({ node, messageId: 'direction', data: { from, to } });
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
