// Lint rule: what users and developers are told of an error is written in src/errors alone; other rooms call its functions with plain values.
import { posix } from 'node:path';

/** @typedef {import('estree').Node} Node */

/** Three words in a row are a sentence; `mode="server"` and `config.authParams` are values. */
const sentence = /[\p{L}’']+\s+[\p{L}’']+\s+[\p{L}’']+/u;

/** @param {import('estree').ImportSpecifier['imported']} imported */
const nameOf = (imported) => ('name' in imported ? imported.name : String(imported.value));

/** @type {import('eslint').Rule.RuleModule} */
export const messagesInErrors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      made: 'Only src/errors makes a SignInError: call one of its functions, or add one.',
      internal:
        '`{{name}}` takes a sentence: only src/errors calls it. Call one of the functions that are named after what went wrong.',
      sentence: 'What an error says is written in src/errors: hand over a plain value.',
    },
  },
  create(context) {
    const path = context.filename.replaceAll('\\', '/');
    const file = path.split('/src/').at(-1) ?? '';
    if (!path.includes('/src/') || /^(?:errors|local-org|bundlers)\//.test(file)) return {};

    /** What this file calls what it imports of src/errors. @type {Map<string, string>} */
    const imported = new Map();

    /** Sentences in `node`, but not in the functions in it. @param {Node} node @returns {Node[]} */
    const sentencesIn = (node) => {
      if (node.type === 'Literal')
        return typeof node.value === 'string' && sentence.test(node.value) ? [node] : [];
      if (
        node.type === 'TemplateLiteral' &&
        sentence.test(node.quasis.map(({ value }) => value.cooked).join(' 0 '))
      )
        return [node];
      if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return [];
      const children = (context.sourceCode.visitorKeys[node.type] ?? []).flatMap(
        (key) =>
          /** @type {Record<string, Node | (Node | null)[] | null>} */ (
            /** @type {unknown} */ (node)
          )[key] ?? [],
      );
      return children.flatMap((child) => (child ? sentencesIn(child) : []));
    };

    return {
      ImportDeclaration({ source, specifiers }) {
        if (
          typeof source.value !== 'string' ||
          !source.value.startsWith('.') ||
          !posix.join(posix.dirname(file), source.value).startsWith('errors/')
        )
          return;
        for (const specifier of specifiers) {
          if (specifier.type !== 'ImportSpecifier') continue;
          const name = nameOf(specifier.imported);
          imported.set(specifier.local.name, name);
          if (name === 'misconfigured' || name === 'codedError')
            context.report({ node: specifier, messageId: 'internal', data: { name } });
        }
      },
      NewExpression(node) {
        const { callee } = node;
        if (
          callee.type === 'Identifier' &&
          (imported.get(callee.name) ?? callee.name) === 'SignInError'
        )
          context.report({ node, messageId: 'made' });
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'Identifier' || !imported.has(callee.name)) return;
        for (const found of node.arguments.flatMap(sentencesIn))
          context.report({ node: found, messageId: 'sentence' });
      },
    };
  },
};
