import { parseArgs } from 'node:util';
import { DEMO_ORIGIN, demoClient } from './defaults.js';
import type { LocalOrgOptions } from './options.js';

/** What the command line asks for. */
export type CommandOptions = { kind: 'start'; options: LocalOrgOptions } | { kind: 'help' } | { kind: 'wrong'; message: string };

/** The port when none is given: fixed, so that the app's configuration can name it. */
export const DEFAULT_PORT = 8125;

export const HELP = `Starts an Okta org on this machine, for development and tests.

  --port NUMBER    the port to listen on (default ${DEFAULT_PORT}; 0 takes any free one)
  --origin ORIGIN  where the app is served from (default ${DEMO_ORIGIN}; may be repeated);
                   registers ORIGIN/ and ORIGIN/callback.html as redirect URIs
  --help           shows this
`;

/** Reads the command line. Never throws. */
export function readCommandLine(args: readonly string[]): CommandOptions {
  let values: { port?: string | undefined; origin?: string[] | undefined; help?: boolean | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, origin: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    }));
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: 'help' };
  const { port = String(DEFAULT_PORT), origin: origins = [DEMO_ORIGIN] } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return { kind: 'wrong', message: `--port: "${port}" is not a port number` };
  const odd = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (odd !== undefined) return { kind: 'wrong', message: `--origin: "${odd}" is not an origin such as ${DEMO_ORIGIN} (no path, no slash at the end)` };
  return { kind: 'start', options: { port: Number(port), clients: [demoClient(...new Set(origins))] } };
}
