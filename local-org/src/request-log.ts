/** A request that the org answered. It holds no password, code or token. The path of a mailed link has that link's secret. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** The query parameters; values that could be secrets are replaced by `…`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The status of the answer; 0 when the connection was cut. */
  readonly status: number;
  readonly origin: string | undefined;
  /** Whether it came with an `Authorization` header. */
  readonly authorized: boolean;
  readonly at: Date;
}

const KEPT = 2000;

/** Named one by one, so that a new parameter is hidden until it has been thought about. */
const HARMLESS = new Set([
  'client_id',
  'redirect_uri',
  'post_logout_redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'prompt',
  'error',
  'to',
]);

/** The newest requests, oldest first. */
export class RequestLog {
  #requests: RecordedRequest[] = [];

  get requests(): readonly RecordedRequest[] {
    return [...this.#requests];
  }

  record(
    method: string,
    url: URL,
    status: number,
    { origin, authorization }: { origin?: string | undefined; authorization?: string | undefined },
  ): void {
    const query = Object.fromEntries(
      [...url.searchParams].map(([name, value]) => [name, HARMLESS.has(name) ? value : '…']),
    );
    this.#requests.push({
      method,
      path: url.pathname,
      ...(url.search ? { query } : {}),
      status,
      origin,
      authorized: authorization !== undefined,
      at: new Date(),
    });
    if (this.#requests.length > KEPT) this.#requests.shift();
  }

  clear(): void {
    this.#requests = [];
  }
}
