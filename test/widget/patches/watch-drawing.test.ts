import { describe, it } from 'node:test';
import { expect } from 'chai';
import { watchDrawing } from '../../../src/widget/patches/watch-drawing.js';
import { functionOf, widgetSource } from '../../support/upstream.js';

/** A router with the widget's own `restartLoginFlow`, which can't draw. */
function aRouter() {
  const client = {
    transactionManager: { clear: () => undefined },
    options: {},
    idx: { setFlow: () => undefined },
  };
  return {
    appState: { set: () => undefined },
    settings: { get: () => undefined, unset: () => undefined, getAuthClient: () => client },
    controller: { stopListening: () => undefined },
    render: () => {
      const drawing = Promise.reject(new Error('no screen'));
      drawing.catch(() => undefined); // Node would end the test for it.
      return drawing as Promise<unknown>;
    },
    restartLoginFlow: functionOf(
      widgetSource('src/v2/BaseLoginRouter.js'),
      'restartLoginFlow(flow)',
      {},
    ),
  };
}

describe('watchDrawing', () => {
  it('is needed: the widget drops the promise in which it draws', () => {
    expect(aRouter().restartLoginFlow()).to.equal(undefined);
  });

  it('tells what kept a screen from being drawn, and when the latest is done', async () => {
    const router = aRouter();
    const { failure, settled } = watchDrawing({ router: router as never });
    router.restartLoginFlow();
    await settled();
    expect(await failure.catch((error: unknown) => error)).to.have.property('message', 'no screen');
  });
});
