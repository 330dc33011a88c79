/** What is wrong with an ID token. */
export type IdTokenFault =
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'nonce'
  | 'expired'
  | 'early'
  | 'party'
  | 'subject'
  | 'auth-time';

/** Something that goes wrong on purpose. */
export interface Fault {
  /** The end of the path that it strikes, such as `/v1/token`. */
  path: string;
  /** Default: any method but the preflight's `OPTIONS`. */
  method?: string;
  /** Answer with this status instead; `body` and `headers` go with it. Without `status`, `body` and `drop` the request is carried out as usual. */
  status?: number;
  /** An object is sent as JSON. */
  body?: string | object;
  headers?: Record<string, string>;
  /** Wait this many milliseconds first. */
  delay?: number;
  /** Cut the connection. A browser repeats some requests by itself when a reused connection is cut. */
  drop?: boolean;
  /** Do what was asked, and cut the connection in the middle of the answer. */
  cut?: boolean;
  /** Answer without the headers that let a page read it. */
  withoutCors?: boolean;
  /** The ID token in the answer is wrong in this. */
  idToken?: IdTokenFault;
  /** How many requests it strikes. Default 1. */
  times?: number;
}

/** Adds and clears faults while the org runs. */
export interface FaultControl {
  /** @throws {TypeError} if the path is empty, or `times`, `status` or `delay` is not a sensible number */
  add(fault: Fault): void;
  clear(): void;
  /** How many requests faults have struck since the start or the last `clear()`; a delayed one counts as soon as it arrives. */
  readonly struck: number;
}

/** The faults still to come; the one added first strikes first. */
export class FaultList implements FaultControl {
  #faults: { fault: Fault; left: number }[] = [];
  #struck = 0;
  #spoilt: IdTokenFault | undefined;

  add(fault: Fault): void {
    const { path, times = 1, status = 200, delay = 0 } = fault;
    if (!path) throw new TypeError('faults: the path is empty');
    if (!(times >= 1)) throw new TypeError(`faults: times: ${times} is not a positive number`);
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw new TypeError(`faults: status: ${status} is not a status`);
    if (!(delay >= 0))
      throw new TypeError(`faults: delay: ${delay} is not a number of milliseconds`);
    this.#faults.push({ fault, left: times });
  }

  get struck(): number {
    return this.#struck;
  }

  clear(): void {
    this.#faults = [];
    this.#struck = 0;
    this.#spoilt = undefined;
  }

  /** What is to be wrong with the ID token that is issued next, asked once. */
  takeIdTokenFault(): IdTokenFault | undefined {
    const fault = this.#spoilt;
    this.#spoilt = undefined;
    return fault;
  }

  /** The fault that strikes this request, if any, and counts it. */
  take(method: string, path: string): Fault | undefined {
    const entry = this.#faults.find(
      ({ fault }) =>
        path.endsWith(fault.path) &&
        (fault.method === undefined ? method !== 'OPTIONS' : method === fault.method.toUpperCase()),
    );
    if (!entry) return undefined;
    this.#struck += 1;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults = this.#faults.filter((other) => other !== entry);
    this.#spoilt = entry.fault.idToken;
    return entry.fault;
  }
}
