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
  --identifier-first
                   asks for the user name first, and for the password on a page of its own
  --magic-link     puts a link beside the code in each mail
  --help           shows this
`;

interface CommandValues {
  readonly 'port'?: string | undefined;
  readonly 'origin'?: string[] | undefined;
  readonly 'identifier-first'?: boolean | undefined;
  readonly 'magic-link'?: boolean | undefined;
  readonly 'help'?: boolean | undefined;
}

/** Reads the command line. Never throws. */
export function readCommandLine(args: readonly string[]): CommandOptions {
  let values: CommandValues;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        'port': { type: 'string' },
        'origin': { type: 'string', multiple: true },
        'identifier-first': { type: 'boolean' },
        'magic-link': { type: 'boolean' },
        'help': { type: 'boolean' },
      },
    }));
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: 'help' };
  const { port = String(DEFAULT_PORT), origin: origins = [DEMO_ORIGIN] } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return { kind: 'wrong', message: `--port: "${port}" is not a port number` };
  const odd = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (odd !== undefined) return { kind: 'wrong', message: `--origin: "${odd}" is not an origin such as ${DEMO_ORIGIN} (no path, no slash at the end)` };
  const { 'identifier-first': identifierFirst = false, 'magic-link': emailMagicLink = false } = values;
  // A demo shows what there is.
  const policies = { identifierFirst, emailMagicLink, signUp: true, unlockAccount: true };
  return { kind: 'start', options: { port: Number(port), clients: [demoClient(...new Set(origins))], policies } };
}
