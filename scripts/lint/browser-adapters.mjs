// Lint rule: what a page shares with other code (its address, its storage, its locks) is touched in one file of src/page each.
import { globalObjects, globalOf, globalsIn, nameOf } from './globals.mjs';

const storage = ['page/open-area.ts'];

/** The files of src that may touch each of these. @type {Readonly<Record<string, readonly string[]>>} */
const adapters = {
  location: ['page/address.ts'],
  history: ['page/show-address.ts'],
  localStorage: storage,
  sessionStorage: storage,
  BroadcastChannel: storage, // Tabs tell each other by it.
};

/** Members of `navigator`. @type {Readonly<Record<string, readonly string[]>>} */
const navigatorAdapters = { locks: ['page/locks.ts'] };

/** @type {import('eslint').Rule.RuleModule} */
export const browserAdapters = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      adapter: '`{{name}}` is for src/{{file}} alone: the other files use that one.',
      computed: 'Which global this is can’t be seen.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').split('/src/').at(-1) ?? '';
    /** @type {ReadonlySet<import('estree').Node>} */
    let globals = new Set();

    /** @param {import('estree').Node} node @param {string} name @param {readonly string[] | undefined} files */
    const check = (node, name, files) => {
      if (files && !files.includes(file))
        context.report({ node, messageId: 'adapter', data: { name, file: files[0] ?? '' } });
    };

    /** @param {import('estree').Node} from @param {string | null} name @param {import('estree').Node} node */
    const checkMember = (from, name, node) => {
      const owner = globalOf(from, globals) ?? '';
      if (owner === 'navigator' && name !== null)
        check(node, `navigator.${name}`, navigatorAdapters[name]);
      if (!globalObjects.has(owner)) return;
      if (name !== null) check(node, name, adapters[name]);
      else if (owner !== 'document') context.report({ node, messageId: 'computed' });
    };

    return {
      Program(program) {
        globals = globalsIn(context.sourceCode.getScope(program));
        for (const node of globals)
          if (node.type === 'Identifier' && Object.hasOwn(adapters, node.name))
            check(node, node.name, adapters[node.name]);
      },
      MemberExpression(node) {
        checkMember(node.object, nameOf(node), node);
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !init) return;
        for (const property of id.properties)
          if (property.type === 'Property') checkMember(init, nameOf(property), property);
      },
    };
  },
};
