import { type CommandOptions, HELP, readCommandLine } from './command-options.js';
import { readConfigFile } from './config-file.js';
import { DEMO_ANSWER, DEMO_PASSWORD } from './defaults.js';
import type { LocalOrg } from './local-org.js';
import type { LocalOrgOptions } from './options.js';
import { describeUser } from './pages/describe-user.js';
import { redirectUrisByOrigin } from './redirect-uris-by-origin.js';
import { startFailure } from './start-failure.js';
import { startLocalOrg } from './start-local-org.js';

const command = await readCommand(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'wrong':
    process.stderr.write(`${command.message}\n\n${HELP}`);
    process.exitCode = 2;
    break;
  case 'start':
    await run(command.options);
}

/** With what the file holds that the command line names. */
async function readCommand(args: readonly string[]): Promise<CommandOptions> {
  const command = readCommandLine(args);
  if (command.kind !== 'start' || command.config === undefined) return command;
  try {
    return readCommandLine(args, await readConfigFile(command.config));
  } catch (error) {
    return {
      kind: 'wrong',
      message: `--config: ${command.config}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function run(options: LocalOrgOptions): Promise<void> {
  let org: LocalOrg;
  try {
    org = await startLocalOrg(options);
  } catch (error) {
    process.stderr.write(
      `The local org could not start: ${startFailure(error, options.port, '--port')}\n`,
    );
    process.exitCode = 1;
    return;
  }
  const end = (): void => void org.close();
  // Before it says that it runs: a script that waits for that may end it at once.
  process.once('SIGINT', end).once('SIGTERM', end);
  process.stdout.write(describe(org, options));
}

function describe(org: LocalOrg, { clients = [], users: given }: LocalOrgOptions): string {
  const users = org.users
    .list()
    .map((user) => `             ${user.login} (${describeUser(user)})`);
  return [
    `Local Okta org at ${org.url}`,
    `  issuer     ${org.issuer}`,
    ...clients.flatMap(({ clientId, redirectUris }) => [
      `  client id  ${clientId}`,
      ...redirectUrisByOrigin(redirectUris).map((line) => `             ${line}`),
    ]),
    // An author who gives users of their own knows their passwords.
    given ? '  users' : `  users      password ${DEMO_PASSWORD}, security answer ${DEMO_ANSWER}`,
    ...users,
    `  to see     ${org.url}/ (mails, requests, and switches for what goes wrong)`,
    `  outbox     ${org.url}/outbox`,
    '',
  ].join('\n');
}
