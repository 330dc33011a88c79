// Lets a browser test run an org of its own in the test runner's Node process. The browser's side is `../local-org.ts`.
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type {
  Fault,
  LocalOrg,
  LocalOrgOptions,
  LocalOrgUser,
} from '../../../local-org/src/index.js';

export interface OrgCommand {
  readonly id: string;
  readonly argument?: unknown;
}

export interface OrgStarted {
  readonly id: string;
  readonly issuer: string;
  readonly url: string;
}

type OrgAction = (org: LocalOrg, argument: never) => unknown;

const prefix = 'local-org:';

const actions: Readonly<Record<string, OrgAction>> = {
  'outbox': (org, to?: string) => org.outbox.messages(to),
  'fault': (org, fault: Fault) => {
    org.faults.add(fault);
  },
  'clear-faults': (org) => {
    org.faults.clear();
  },
  'faults-struck': (org) => org.faults.struck,
  'requests': (org) => org.requests,
  'clear-requests': (org) => {
    org.clearRequests();
  },
  'end-sessions': (org) => {
    org.endSessions();
  },
  'advance-clock': (org, seconds: number) => {
    org.clock.advance(seconds);
  },
  'add-user': (org, user: LocalOrgUser) => org.users.add(user),
  'link-token': (org, { login, purpose }: { login: string; purpose: 'recovery' | 'activation' }) =>
    org.linkToken(login, purpose),
};

export function localOrgCommands(): TestRunnerPlugin {
  const running = new Map<string, { org: LocalOrg; sessionId: string }>();
  let count = 0;

  const start = async (options: LocalOrgOptions, sessionId: string): Promise<OrgStarted> => {
    // Loaded on first use: most test files need no org.
    const { startLocalOrg } = await import('../../../local-org/src/index.js');
    const org = await startLocalOrg(options);
    const id = String(++count);
    running.set(id, { org, sessionId });
    return { id, issuer: org.issuer, url: org.url };
  };
  const stop = async (id: string) => {
    const found = running.get(id);
    running.delete(id);
    await found?.org.close();
  };
  const stopAll = async (sessionId?: string) => {
    const ids = [...running]
      .filter(([, org]) => sessionId === undefined || org.sessionId === sessionId)
      .map(([id]) => id);
    await Promise.all(ids.map(stop));
  };
  const act = (name: string, { id, argument }: OrgCommand) => {
    const found = running.get(id);
    const action = actions[name];
    if (!action) throw new Error(`There is no command ${prefix}${name}`);
    if (!found) throw new Error(`The local org ${id} was stopped already`);
    return action(found.org, argument as never);
  };

  return {
    name: 'local-org-commands',
    serverStart({ webSockets }) {
      webSockets?.on('message', ({ data }) => {
        if (data.type === 'wtr-session-finished' && typeof data.sessionId === 'string')
          void stopAll(data.sessionId);
      });
    },
    serverStop: () => stopAll(),
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith(prefix)) return undefined;
      const name = command.slice(prefix.length);
      if (name === 'start') return start(payload as LocalOrgOptions, session.id);
      // The runner takes null and undefined for "not my command", so the answer is wrapped.
      if (name === 'stop') {
        await stop((payload as OrgCommand).id);
        return { answer: null };
      }
      return { answer: await act(name, payload as OrgCommand) };
    },
  };
}
