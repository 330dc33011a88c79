import { expect } from '@open-wc/testing';
import { exclusively } from '../../src/page/locks.js';

describe('exclusively', () => {
  it('runs one task of a name at a time, and tells the second that it had to wait', async () => {
    const log: string[] = [];
    let end!: () => void;
    const first = exclusively('a', async (hasWaited) => {
      log.push(`first ${String(hasWaited)}`);
      await new Promise<void>((resolve) => (end = resolve));
      log.push('first is over');
    });
    const second = exclusively('a', (hasWaited) =>
      Promise.resolve(void log.push(`second ${String(hasWaited)}`)),
    );
    while (!(await navigator.locks.query()).pending?.length);
    end();
    await Promise.all([first, second]);
    expect(log).to.deep.equal(['first false', 'first is over', 'second true']);
  });

  it('passes on what the task threw, once', async () => {
    let times = 0;
    const thrown = await exclusively('b', () => Promise.reject(new Error(String(++times)))).catch(
      (error: unknown) => error as Error,
    );
    expect(thrown).to.have.property('message', '1');
  });

  it('runs the task where the browser refuses locks', async () => {
    const original = Object.getOwnPropertyDescriptor(LockManager.prototype, 'request')!;
    Object.defineProperty(LockManager.prototype, 'request', {
      ...original,
      value: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
    });
    try {
      expect(await exclusively('c', (hasWaited) => Promise.resolve(hasWaited))).to.equal(false);
    } finally {
      Object.defineProperty(LockManager.prototype, 'request', original);
    }
  });
});
