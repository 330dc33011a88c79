import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens, and answers as soon as it is told how. */
export class OrgServer {
  readonly #server: Server;
  /** Without a trailing slash. */
  readonly url: string;
  #closed: Promise<void> | undefined;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  /**
   * Listens on a loopback host.
   *
   * @throws the system's error, `EADDRINUSE` above all
   */
  static async listen(host: string, port: number): Promise<OrgServer> {
    const server = createServer();
    server.listen(port, host);
    // `once` rejects when `error` comes first.
    await once(server, 'listening');
    const { port: actual } = server.address() as AddressInfo;
    return new OrgServer(server, `http://${host === '::1' ? '[::1]' : host}:${actual}`);
  }

  /** Sets what answers. To be called in the task that `listen` resolved in or soon after: the port is not known before. */
  answerWith(listener: RequestListener): void {
    this.#server.on('request', listener);
  }

  /** Ends every connection, those under way too. May be called more than once. */
  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
    return this.#closed;
  }
}
