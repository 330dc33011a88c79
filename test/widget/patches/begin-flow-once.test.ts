import { describe, it } from 'node:test';
import { expect } from 'chai';
import { beginFlowOnce } from '../../../src/widget/patches/begin-flow-once.js';
import { functionOf, widgetSource } from '../../support/upstream.js';

/** A router with the widget's own `restartLoginFlow`, of a form that began with `flow: 'signup'`, and the flows that it begins with. */
function aRouter() {
  const flows: unknown[] = [];
  const settings = new Map<string, unknown>([['flow', 'signup']]);
  const client = {
    transactionManager: { clear: () => undefined },
    options: {},
    idx: { setFlow: (flow: unknown) => void flows.push(flow) },
  };
  let restart: (flow?: string) => void = () => undefined;
  const router = {
    appState: { set: () => undefined },
    settings: {
      get: (name: string) => settings.get(name),
      unset: (name: string) => void settings.delete(name),
      getAuthClient: () => client,
    },
    controller: { stopListening: () => undefined },
    render: () => undefined,
    stopListening: () => undefined,
    listenTo: (_source: object, _event: string, listener: typeof restart) =>
      void (restart = listener),
    restartLoginFlow: functionOf(
      widgetSource('src/v2/BaseLoginRouter.js'),
      'restartLoginFlow(flow)',
      {},
    ),
  };
  return { router, flows, restart: (flow?: string) => restart(flow) };
}

describe('beginFlowOnce', () => {
  it('is needed: the widget leads from "Back to sign in" to the flow that its first form began with', () => {
    const { router, flows } = aRouter();
    router.restartLoginFlow();
    expect(flows).to.deep.equal(['signup']);
  });

  it('leads to the sign-in form, and to a flow that the widget names', () => {
    const { router, flows, restart } = aRouter();
    beginFlowOnce({ router: router as never });
    restart();
    restart('resetPassword');
    expect(flows).to.deep.equal(['default', 'resetPassword']);
  });
});
