import { parseArgs } from 'node:util';
import { pagesOf } from './client-settings.js';
import { POLICIES } from './config-file.js';
import { DEMO_CLIENT, DEMO_CLIENT_ID, DEMO_ORIGIN, DEMO_ORIGINS, demoClient } from './defaults.js';
import { isHost } from './http/served-hosts.js';
import type { LocalOrgClient, LocalOrgOptions, LocalOrgPolicies } from './options.js';
import type { LocalOrgUser } from './users.js';

/** What the command line asks for; `config` is a file whose options are to be read first. */
export type CommandOptions =
  | { kind: 'start'; options: LocalOrgOptions; config: string | undefined }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

/** The port when none is given: fixed, so that the app's configuration can name it. */
export const DEFAULT_PORT = 8125;

export const HELP = `Starts an Okta org on this machine, for development and tests.

  okta-local-org [options]

  --port NUMBER    the port to listen on (default ${DEFAULT_PORT}; 0 takes any free one)
  --origin ORIGIN  where the app is served from (may be repeated), if it is not at one
                   of these, which count when neither this nor --redirect-uri is given:
                     ${DEMO_ORIGINS.slice(0, 3).join(' ')}
                     ${DEMO_ORIGINS.slice(3, 6).join(' ')}
                     ${DEMO_ORIGINS.slice(6).join(' ')}
                   its redirect URIs are ORIGIN/, and below it callback, callback.html,
                   login/callback and interactioncode/callback
  --redirect-uri URI
                   one more redirect URI of the app, to the letter (may be repeated)
  --post-logout-redirect-uri URI
                   one more page where sign-out may end (may be repeated), beside the
                   redirect URIs and their origins
  --allowed-host NAME
                   one more name that programs may reach the org by, such as
                   host.docker.internal (may be repeated); the names of this
                   machine, localhost and 127.0.0.1, need none
  --client-id ID   the app's client ID (default ${DEMO_CLIENT_ID})
  --user LOGIN:PASSWORD[:FACTOR,FACTOR]
                   a user, in place of the demo's (may be repeated); a factor is
                   email, asked for after the password: see the outbox
  --policy NAME=VALUE
                   one of the org's policies, such as lockoutAfter=3 (may be repeated)
  --identifier-first
                   asks for the user name first, and for the password on a page of its own
  --magic-link     puts a link beside the code in each mail
  --config FILE    a JSON or YAML file with the options of startLocalOrg();
                   what is given here counts for more
  --help           shows this

What the org does is at its address, in a browser: users, mails, requests, and
switches for what goes wrong.
`;

const ARGUMENTS = {
  'port': { type: 'string' },
  'origin': { type: 'string', multiple: true },
  'redirect-uri': { type: 'string', multiple: true },
  'post-logout-redirect-uri': { type: 'string', multiple: true },
  'allowed-host': { type: 'string', multiple: true },
  'client-id': { type: 'string' },
  'user': { type: 'string', multiple: true },
  'policy': { type: 'string', multiple: true },
  'identifier-first': { type: 'boolean' },
  'magic-link': { type: 'boolean' },
  'config': { type: 'string' },
  'help': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>;

/**
 * Reads the command line. Never throws.
 *
 * @param file what the file named by `--config` holds, once it is read
 */
export function readCommandLine(
  args: readonly string[],
  file: LocalOrgOptions = {},
): CommandOptions {
  try {
    const values = parse(args);
    if (values.help) return { kind: 'help' };
    return { kind: 'start', options: optionsOf(values, file), config: values.config };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: ARGUMENTS }).values;
}

function optionsOf(values: Values, file: LocalOrgOptions): LocalOrgOptions {
  const users = (values.user ?? []).map(userOf);
  const asked: LocalOrgPolicies = {
    ...(values['identifier-first'] && { identifierFirst: true }),
    ...(values['magic-link'] && { emailMagicLink: true }),
    ...Object.fromEntries((values.policy ?? []).map(policyOf)),
  };
  return {
    ...file,
    port: portOf(values.port) ?? file.port ?? DEFAULT_PORT,
    ...(values['allowed-host'] && { allowedHosts: values['allowed-host'].map(allowedHostOf) }),
    clients: clientsOf(values) ?? file.clients ?? [DEMO_CLIENT],
    ...(users.length > 0 && { users: [...(file.users ?? []), ...users] }),
    // A demo shows what there is.
    policies: { signUp: true, unlockAccount: true, ...file.policies, ...asked },
  };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new TypeError(`--port: "${text}" is not a port number`);
  return Number(text);
}

function allowedHostOf(text: string): string {
  if (!isHost(text))
    throw new TypeError(
      `--allowed-host: "${text}" is not a host name such as host.docker.internal`,
    );
  return text;
}

/** The one app that the command line speaks of, if it does. */
function clientsOf({
  'origin': origins,
  'redirect-uri': uris = [],
  'post-logout-redirect-uri': logoutUris = [],
  'client-id': clientId,
}: Values): readonly LocalOrgClient[] | undefined {
  const odd = origins?.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (odd !== undefined)
    throw new TypeError(
      `--origin: "${odd}" is not an origin such as ${DEMO_ORIGIN} (no path, no slash at the end)`,
    );
  checkUris('--redirect-uri', uris);
  checkUris('--post-logout-redirect-uri', logoutUris);
  if ([...(origins ?? []), ...uris, ...logoutUris].length === 0 && clientId === undefined)
    return undefined;
  const client =
    origins === undefined && uris.length === 0 ? DEMO_CLIENT : demoClient(...new Set(origins));
  const redirectUris = [...client.redirectUris, ...uris];
  return [
    {
      ...client,
      ...(clientId !== undefined && { clientId }),
      redirectUris,
      ...(logoutUris.length > 0 && {
        postLogoutRedirectUris: [...pagesOf(redirectUris), ...logoutUris],
      }),
    },
  ];
}

function checkUris(flag: string, uris: readonly string[]): void {
  const strange = uris.find((uri) => !URL.canParse(uri) || uri.includes('#'));
  if (strange !== undefined)
    throw new TypeError(`${flag}: "${strange}" is not an absolute URI without a fragment`);
}

/** `LOGIN:PASSWORD[:FACTOR,FACTOR]`. The name is made of the login. */
function userOf(text: string): LocalOrgUser {
  const [login = '', password = '', factors] = text.split(':');
  if (!login || !password) throw new TypeError(`--user: "${text}" is not LOGIN:PASSWORD`);
  const wanted = factors?.split(',') ?? [];
  if (wanted.some((factor) => factor !== 'email'))
    throw new TypeError(
      `--user: "${factors}" is not email; other factors need a secret: use --config`,
    );
  const [firstName = '', lastName = 'User'] = (login.split('@')[0] ?? '')
    .split('.')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1));
  return { login, password, firstName, lastName, factors: wanted.length > 0 ? ['email'] : [] };
}

/** `NAME=VALUE`. */
function policyOf(text: string): [string, boolean | number] {
  const [name = '', value = ''] = text.split('=');
  const kind = Object.hasOwn(POLICIES, name) ? POLICIES[name as keyof typeof POLICIES] : undefined;
  if (kind === 'yes or no' && /^(?:true|false)$/.test(value)) return [name, value === 'true'];
  if (kind === 'number' && /^\d+$/.test(value)) return [name, Number(value)];
  const wanted =
    typeof kind === 'string' ? (kind === 'number' ? 'a whole number' : 'true or false') : undefined;
  throw new TypeError(
    wanted
      ? `--policy: ${name}: "${value}" is not ${wanted}`
      : `--policy: "${name}" is none; there is ${Object.keys(POLICIES).join(', ')}`,
  );
}
