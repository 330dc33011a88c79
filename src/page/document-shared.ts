/**
 * What must exist once a document, however many elements, or copies of this package, the page holds: the clients, the
 * token stores, the redemption under way, the widget's lease.
 *
 * It lies at the document and not at `globalThis`: WebKit lets the code of a page that was left run on for a while, and by then `globalThis` is the window
 * of the next page, which would go on with a client that belongs to the page before, and wait for it without end.
 */
const KEY = Symbol.for('okta-sign-in-element/1');

type Registry = Map<string, unknown>;

/** The document's one value under `name`, made by `create` the first time. */
export function documentShared<T>(name: string, create: () => T): T {
  const scope = document as unknown as Record<symbol, Registry | undefined>;
  const registry = (scope[KEY] ??= new Map());
  if (!registry.has(name)) registry.set(name, create());
  return registry.get(name) as T;
}
