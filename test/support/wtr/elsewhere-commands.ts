// A server of another origin, to which a redirect may lead: it answers every page and keeps all that it was sent. The browser's side is `../elsewhere.ts`.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestRunnerPlugin } from '@web/test-runner-core';

/** A request, as it came: no header and no byte of the body is left out. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const prefix = 'elsewhere:';

export function elsewhereCommands(): TestRunnerPlugin {
  /** By the runner's session: the browsers run at the same time. */
  const running = new Map<string, { readonly server: Server; received: Received[] }>();
  const start = async (sessionId: string): Promise<string> => {
    const found = running.get(sessionId) ?? {
      server: createServer(
        (request, response) => void answer(request, response, (one) => found.received.push(one)),
      ).listen(0, '127.0.0.1'),
      received: [] as Received[],
    };
    running.set(sessionId, found);
    if (!found.server.listening) await once(found.server, 'listening');
    return `http://127.0.0.1:${(found.server.address() as AddressInfo).port}`;
  };
  const stop = (sessionId: string): void => {
    running.get(sessionId)?.server.close();
    running.delete(sessionId);
  };
  return {
    name: 'elsewhere-commands',
    serverStart({ webSockets }) {
      webSockets?.on('message', ({ data }) => {
        if (data.type === 'wtr-session-finished' && typeof data.sessionId === 'string')
          stop(data.sessionId);
      });
    },
    serverStop: () => [...running.keys()].forEach(stop),
    async executeCommand({ command, session }) {
      if (!command.startsWith(prefix)) return undefined;
      if (command === `${prefix}start`) return { answer: await start(session.id) };
      const found = running.get(session.id);
      const answer = found?.received ?? [];
      if (found) found.received = [];
      return { answer };
    },
  };
}

/** As open as a server can be: any page may ask it anything and read what it says. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  keep: (one: Received) => void,
): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  keep({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
  response.writeHead(200, {
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': '*, GET, POST, PUT, DELETE',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    'Content-Type': 'application/json',
  });
  response.end('{}');
}
