import { connect } from 'node:net';
import type { LocalOrg } from '../../src/index.js';

/** What came back, to the end of the connection. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends a request to the letter, which no HTTP client would. The last line of the head is added: the org is to close the connection. */
export function rawRequest(org: LocalOrg, ...lines: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(org.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''));
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
        head,
        body: body.join('\r\n\r\n'),
      });
    });
    socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
  });
}
