// What can go wrong with a request, and how a test brings it about.
import type { Fault } from '../../../local-org/src/index.js';

export interface FaultKind {
  readonly name: string;
  readonly fault: Omit<Fault, 'path' | 'method'>;
  /** The browser says itself that it has no network. */
  readonly isOffline?: boolean;
  /** The answer sends the request on to another origin, which would take it. */
  readonly isRedirect?: boolean;
  /** Time runs ten times as fast, in the page as at the org. */
  readonly isSlow?: boolean;
  /** The codes that name it; null where nothing need be told. */
  readonly codes: readonly (string | null)[];
}

const SPEED = 10;
const unread = ['network', 'origin-not-trusted'];
const refused = ['configuration', 'server', 'access-denied', 'session-expired', 'code-rejected'];
const json = (
  status: number,
  error: string | undefined,
  errorCode: string,
  headers: Record<string, string> = {},
) => ({
  status,
  headers,
  body: {
    ...(error && { error }),
    error_description: `The local org was told to answer ${status}.`,
    errorCode,
    errorSummary: `The local org was told to answer ${status}.`,
  },
});

export const faultKinds: readonly FaultKind[] = [
  { name: 'offline', fault: { drop: true }, isOffline: true, codes: ['network'] },
  { name: 'refused', fault: { drop: true }, codes: ['network'] },
  { name: 'slow, 10 s', fault: { delay: 10_000 / SPEED }, isSlow: true, codes: [null] },
  // auth-js says the same of an answer that broke off as of one that is no JSON.
  { name: 'cut after the request', fault: { cut: true }, codes: ['network', 'server'] },
  { name: '400', fault: json(400, 'invalid_request', 'E0000003'), codes: refused },
  { name: '401', fault: json(401, 'invalid_client', 'E0000011'), codes: refused },
  { name: '403', fault: json(403, 'access_denied', 'E0000006'), codes: refused },
  { name: '429', fault: json(429, undefined, 'E0000047'), codes: ['rate-limited'] },
  {
    name: '429, Retry-After',
    fault: json(429, undefined, 'E0000047', { 'Retry-After': '1' }),
    codes: ['rate-limited'],
  },
  { name: '500', fault: json(500, undefined, 'E0000009'), codes: ['server'] },
  {
    name: '503, HTML',
    fault: {
      status: 503,
      body: '<html><h1>Down</h1></html>',
      headers: { 'Content-Type': 'text/html' },
    },
    codes: ['server'],
  },
  {
    name: 'malformed JSON',
    fault: { status: 200, body: '{"a":', headers: { 'Content-Type': 'application/json' } },
    codes: ['server'],
  },
  {
    name: 'empty body',
    fault: { status: 200, body: '', headers: { 'Content-Type': 'application/json' } },
    codes: ['server'],
  },
  {
    name: '200 with JSON of the wrong shape',
    fault: { status: 200, body: { status: 'ok' } },
    codes: ['server'],
  },
  {
    name: 'redirect to another origin',
    fault: { status: 307 },
    isRedirect: true,
    codes: ['server'],
  },
  { name: 'CORS refused', fault: { withoutCors: true }, codes: unread },
];

/** What the other two engines are tried with. */
export const sample: ReadonlySet<string> = new Set([
  'offline',
  'cut after the request',
  '429',
  'malformed JSON',
]);

/**
 * Makes the page's surroundings those of the fault; the returned function ends them.
 *
 * @param asked the request was made: the time that the page waits for its answer runs fast from then on
 */
export function surround(
  { isOffline = false, isSlow = false }: FaultKind,
  asked: Promise<unknown> = Promise.resolve(),
): () => void {
  const slowDown = isSlow ? speedUp(asked) : () => undefined;
  if (isOffline)
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    slowDown();
    if (!isOffline) return;
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  };
}

/** Time runs ten times as fast for the page's timers, for those that wait already, too. The returned function ends that. */
function speedUp(begin: Promise<unknown>): () => void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const waiting = new Set<unknown>();
  globalThis.setTimeout = ((
    run: (...rest: never[]) => void,
    milliseconds = 0,
    ...rest: never[]
  ) => {
    const end = (): void => {
      if (!waiting.delete(id)) return;
      clear(id);
      run(...rest);
    };
    const id = set(end, milliseconds);
    waiting.add(id);
    void begin.then(() => set(end, milliseconds / SPEED));
    return id;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (id?: ReturnType<typeof setTimeout> | number | string) => {
    waiting.delete(id);
    clear(id);
  };
  return () => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
}
