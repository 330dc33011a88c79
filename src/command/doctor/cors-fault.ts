// What a browser asks of an answer before it gives it to a page of another origin (https://fetch.spec.whatwg.org/#http-cors-protocol).

/** A request that a page makes by `fetch`. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether it carries cookies. */
  readonly credentials: boolean;
}

/** The part of an answer that CORS goes by. */
export interface CorsAnswer {
  readonly status: number;
  /** A header, by its name in lower case. */
  header(name: string): string | null;
}

/** Why the answer is kept from a page of `origin`; null where it is not. */
export function readFault(
  origin: string,
  { credentials }: Pick<PageRequest, 'credentials'>,
  answer: CorsAnswer,
): string | null {
  const allowed = answer.header('access-control-allow-origin');
  if (allowed === null) return 'no Access-Control-Allow-Origin';
  if (allowed !== origin && (allowed !== '*' || credentials))
    return `Access-Control-Allow-Origin is ${allowed}`;
  return credentials && answer.header('access-control-allow-credentials') !== 'true'
    ? 'no Access-Control-Allow-Credentials'
    : null;
}

/** Why the preflight keeps a page of `origin` from sending the request at all; null where it does not. */
export function preflightFault(
  origin: string,
  request: PageRequest,
  answer: CorsAnswer,
): string | null {
  const fault = readFault(origin, request, answer);
  if (fault !== null) return `in the preflight ${fault}`;
  if (answer.status < 200 || answer.status > 299)
    return `the preflight was answered ${answer.status}`;
  const allowed = namesIn(answer.header('access-control-allow-headers'));
  const refused = unsafeHeaders(request).find(
    (name) =>
      !allowed.includes(name) &&
      (!allowed.includes('*') || request.credentials || name === 'authorization'),
  );
  return refused === undefined ? null : `the preflight does not allow the header ${refused}`;
}

/** The headers that a preflight has to name, as browsers list them. */
export const unsafeHeaders = ({ headers }: Pick<PageRequest, 'headers'>): readonly string[] =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => !isSafe(name, value))
    .map(([name]) => name)
    .sort();

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header, as far as it is met here. GET and POST need no leave. */
const isSafe = (name: string, value: string): boolean =>
  name === 'accept' || (name === 'content-type' && value === 'application/x-www-form-urlencoded');

const namesIn = (list: string | null): readonly string[] =>
  (list ?? '').split(',').map((name) => name.trim().toLowerCase());
