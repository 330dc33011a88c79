import type { Answer, Heard } from './answer.js';
import {
  type CorsAnswer,
  type PageRequest,
  preflightFault,
  readFault,
  unsafeHeaders,
} from './cors-fault.js';

/** Who asks, and how long an answer is waited for. */
export interface Asker {
  /** The page's. */
  readonly origin: string;
  /** In milliseconds, for each request. */
  readonly timeLimit: number;
}

interface Sent {
  readonly answer: Answer;
  /** Null where nothing came. */
  readonly cors: CorsAnswer | null;
}

/**
 * Sends a request with the page's origin, and its preflight beside it. A browser would not send the request where the preflight refuses it; here
 * its answer tells more, and changes nothing.
 */
export async function askAsPage(name: string, request: PageRequest, asker: Asker): Promise<Heard> {
  const [before, sent] = await Promise.all([preflight(request, asker), send(request, asker)]);
  const isDropped = before.cors === null && sent.cors !== null;
  const fault = isDropped
    ? 'the preflight was not answered'
    : (faultOf(before, (cors) => preflightFault(asker.origin, request, cors)) ??
      faultOf(sent, (cors) => readFault(asker.origin, request, cors)));
  return { name, answer: sent.answer, corsFault: isSameOrigin(request, asker) ? null : fault };
}

/** Sends the preflight alone. */
export async function askForLeave(
  name: string,
  request: PageRequest,
  asker: Asker,
): Promise<Heard> {
  const before = await preflight(request, asker);
  const fault = faultOf(before, (cors) => preflightFault(asker.origin, request, cors));
  return { name, answer: before.answer, corsFault: isSameOrigin(request, asker) ? null : fault };
}

/** Sends a GET as a program does: without an origin, so that CORS is not asked. */
export const askAsProgram = async (url: string, asker: Asker): Promise<Answer> =>
  (await fetched(url, asker, { headers: { Accept: 'application/json' } })).answer;

const preflight = (request: PageRequest, asker: Asker): Promise<Sent> =>
  fetched(request.url, asker, {
    method: 'OPTIONS',
    headers: {
      'Origin': asker.origin,
      'Access-Control-Request-Method': request.method,
      'Access-Control-Request-Headers': unsafeHeaders(request).join(','),
    },
  });

const send = ({ method, url, headers, body }: PageRequest, asker: Asker): Promise<Sent> =>
  fetched(url, asker, {
    method,
    headers: { ...headers, Origin: asker.origin },
    ...(body !== undefined && { body }),
  });

/** One request. A redirect is an answer like any other: nothing is sent to where it leads. */
async function fetched(url: string, { timeLimit }: Asker, init: RequestInit): Promise<Sent> {
  const begun = Date.now();
  const since = (): number => Date.now() - begun;
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    });
    const { status, headers } = response;
    const header = (name: string): string | null => headers.get(name);
    const machineDate = begun + since() / 2;
    const body = await response.text();
    const date = Date.parse(header('date') ?? '');
    return {
      answer: {
        kind: 'given',
        status,
        body,
        date: Number.isNaN(date) ? null : date,
        machineDate,
        location: header('location'),
        milliseconds: since(),
      },
      cors: { status, header },
    };
  } catch (error) {
    return {
      answer: { kind: 'missing', reason: reasonOf(error), milliseconds: since() },
      cors: null,
    };
  }
}

/** The system's code, such as `ENOTFOUND`, stands in the cause of what `fetch` throws. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'timeout';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

/** Where nothing came, that is what is wrong, not CORS. */
const faultOf = ({ cors }: Sent, judge: (cors: CorsAnswer) => string | null): string | null =>
  cors && judge(cors);

const isSameOrigin = ({ url }: PageRequest, { origin }: Asker): boolean =>
  new URL(url).origin === origin;
