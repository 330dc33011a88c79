import type { IncomingMessage } from 'node:http';
import { apiError, type OrgResponse } from './org-response.js';

/** The names of this machine that no other machine can take. Every name below `localhost` is one, too (RFC 6761, section 6.3). */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A name or an address, and perhaps a port, as a `Host` header has it. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The addresses that the org answers at. A page can make its own name lead to this machine (DNS rebinding) and would then be of the org's
 * origin for a browser: the name in the `Host` header is what gives it away.
 */
export class ServedHosts {
  readonly #port: string;
  readonly #allowed: ReadonlySet<string>;

  /**
   * @param url the org's own
   * @param allowedHosts further names, with the org's port unless they have one; see `LocalOrgOptions.allowedHosts`
   */
  constructor(url: string, allowedHosts: readonly string[]) {
    this.#port = portOf(new URL(url));
    this.#allowed = new Set(
      allowedHosts
        .map((host) => addressOf(host, this.#port))
        .filter((address) => address !== undefined),
    );
  }

  /** Whether a `Host` header names the org. Without a port it means port 80. */
  has(host: string): boolean {
    const address = addressOf(host, '80');
    if (address === undefined) return false;
    if (this.#allowed.has(address)) return true;
    const [, name = '', port] = /^(.*):(\d+)$/.exec(address) ?? [];
    return port === this.#port && (LOOPBACK_NAMES.has(name) || name.endsWith('.localhost'));
  }

  /** Whether an `Origin` header is that of a page of the org itself. */
  hasOrigin(origin: string): boolean {
    return origin.startsWith('http://') && this.has(origin.slice('http://'.length));
  }

  /** What a request gets that is not for the org; `undefined` for one that is. */
  refusalOf(raw: IncomingMessage): OrgResponse | undefined {
    const hosts = raw.headersDistinct['host'] ?? [];
    const [host = ''] = hosts;
    // A whole URL in place of the path would count for more than the header (RFC 9112, section 3.2.2).
    if (hosts.length !== 1 || !HOST.test(host) || !raw.url?.startsWith('/'))
      return apiError(
        400,
        'E0000003',
        'The request names no host, several, or one outside its Host header.',
      );
    if (this.has(host)) return undefined;
    return apiError(
      421,
      'E0000006',
      `The local org does not answer at "${host}". It answers at localhost, a name below it, 127.0.0.1 and [::1], each with port ${this.#port}; add another name to its allowedHosts (--allowed-host).`,
    );
  }
}

/** Whether it can be one of `allowedHosts`. */
export function isHost(text: string): boolean {
  return addressOf(text, '80') !== undefined;
}

/** `name:port`, the way a browser writes the name: in lower case, without the dot at the end that DNS allows. */
function addressOf(host: string, defaultPort: string): string | undefined {
  if (!HOST.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  const { hostname } = new URL(`http://${host}`);
  const port = /:(\d+)$/.exec(host.replace(/^\[.*\]/, ''))?.[1];
  return `${hostname.replace(/\.$/, '')}:${port === undefined ? defaultPort : String(Number(port))}`;
}

function portOf({ port }: URL): string {
  return port || '80';
}
