// Lint rule: this package leaves the page's globals and the platform's prototypes as they are.
import { bare, globalObjects, globalOf, globalsIn, nameOf } from './globals.mjs';

/** The one exception says itself why it is one. */
const exceptions = ['widget/patches/lend-session-storage.ts'];

/** What writes to its first argument. @type {Readonly<Record<string, readonly string[]>>} */
const writers = {
  Object: ['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf'],
  Reflect: ['set', 'defineProperty', 'deleteProperty', 'setPrototypeOf'],
};

/** @typedef {import('estree').Node} Node */

/** @type {import('eslint').Rule.RuleModule} */
export const noGlobalWrites = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      write:
        'This changes a global of the page, which belongs to the page and to its other scripts.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').split('/src/').at(-1) ?? '';
    if (exceptions.includes(file)) return {};
    /** @type {ReadonlySet<Node>} */
    let globals = new Set();

    /** Whether `node` is the global object, a global, or the prototype of one. @param {Node} node @returns {boolean} */
    const isShared = (node) => {
      const inner = bare(node);
      if (globalOf(inner, globals) !== null) return true;
      return (
        inner.type === 'MemberExpression' && nameOf(inner) === 'prototype' && isShared(inner.object)
      );
    };

    /** Whether to write to `node` changes a global, or a member of a class of the platform's. @param {Node} node @returns {boolean} */
    const isGlobal = (node) => {
      const inner = bare(node);
      if (inner.type === 'Identifier') return globals.has(inner);
      if (inner.type !== 'MemberExpression') return false;
      const owner = bare(inner.object);
      return (
        globalObjects.has(globalOf(owner, globals) ?? '') ||
        (owner.type === 'MemberExpression' &&
          nameOf(owner) === 'prototype' &&
          isShared(owner.object)) ||
        isStatic(owner)
      );
    };

    /** A class or a namespace of the platform's, by its capital. @param {Node} owner @returns {boolean} */
    const isStatic = (owner) => /^[A-Z]/.test(globalOf(owner, globals) ?? '');

    /** @param {Node} node */
    const check = (node) => {
      if (isGlobal(node)) context.report({ node, messageId: 'write' });
    };

    return {
      Program(program) {
        globals = globalsIn(context.sourceCode.getScope(program));
      },
      AssignmentExpression({ left }) {
        check(left);
      },
      UpdateExpression({ argument }) {
        check(argument);
      },
      UnaryExpression({ operator, argument }) {
        if (operator === 'delete') check(argument);
      },
      CallExpression({ callee, arguments: [target] }) {
        if (callee.type !== 'MemberExpression' || !target) return;
        const isWriter =
          writers[globalOf(callee.object, globals) ?? '']?.includes(nameOf(callee) ?? '') ?? false;
        if (isWriter && isShared(target)) context.report({ node: target, messageId: 'write' });
      },
    };
  },
};
