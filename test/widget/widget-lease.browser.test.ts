import { expect } from '@open-wc/testing';
import { withWidgetLease } from '../../src/widget/widget-lease.js';

const gate = () => {
  let open!: () => void;
  return { passed: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
};

describe('withWidgetLease', () => {
  it('runs one task at a time, in the order in which they asked', async () => {
    const order: string[] = [];
    const first = gate();
    const done = [
      withWidgetLease(
        {},
        async () => {
          await first.passed;
          order.push('first');
        },
        () => order.push('first waits'),
      ),
      withWidgetLease(
        {},
        () => Promise.resolve(void order.push('second')),
        () => order.push('second waits'),
      ),
    ];
    first.open();
    await Promise.all(done);
    expect(order).to.deep.equal(['second waits', 'first', 'second']);
  });

  it('goes on after a task that failed', async () => {
    const failed = withWidgetLease(
      {},
      () => Promise.reject(new Error('x')),
      () => undefined,
    );
    const next = withWidgetLease(
      {},
      () => Promise.resolve('ok'),
      () => undefined,
    );
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.equal('x');
    expect(await next).to.equal('ok');
  });

  it('does not call it waiting when an owner only waits for its own last task', async () => {
    const owner = {};
    let waits = 0;
    await Promise.all(
      [1, 2].map(() =>
        withWidgetLease(
          owner,
          () => Promise.resolve(),
          () => waits++,
        ),
      ),
    );
    expect(waits).to.equal(0);
  });
});
