import type { SignInConfig } from './sign-in-config.js';

/** What makes no difference to a form in use: what the user typed there is not thrown away for it. */
const ASIDE: ReadonlySet<string> = new Set<keyof SignInConfig>([
  'returnTo',
  'postLogoutRedirectUri',
  'apiOrigins',
  'autofocus',
  'sso',
  'idleTimeout',
]);

/** Whether a form that was made for `before` serves `after` as well. */
export function isSameForm(before: SignInConfig, after: SignInConfig): boolean {
  return Object.entries(after).every(
    ([name, value]) => ASIDE.has(name) || isSame(value, before[name as keyof SignInConfig]),
  );
}

/** By value for plain data, which JSON in an attribute makes anew each time; by identity for functions and instances. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  const prototype: unknown =
    typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === Object.prototype || prototype === Array.prototype;
}
