/**
 * A function of the test and its arguments as an expression to evaluate in a page. An argument may be a function too: what
 * it is called with needs no `eval`, which a page's content security policy may forbid. The TypeScript loader names nested
 * functions by a helper called `__name`, which no page has.
 */
export function pageExpression(
  fn: (...args: never[]) => unknown,
  args: readonly unknown[],
): string {
  return `((__name) => (${fn.toString()})(${args.map(literal).join(', ')}))((fn) => fn)`;
}

function literal(value: unknown): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'function' ? `(${value.toString()})` : JSON.stringify(value);
}
