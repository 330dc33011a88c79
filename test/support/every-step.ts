// A flow with something done to the node at each of its steps, one run for each; `npm run test:soak`.
import { expect } from '@open-wc/testing';
import type { OktaSignInElement } from '../../src/index.js';
import { catchNavigation, cleanUp, type Fixture, place } from './fixture.js';
import { startOrg, type TestOrg } from './local-org.js';
import { countSteps } from './step-scheduler.js';
import { until } from './widget-form.js';

type Strike = (element: OktaSignInElement) => void;

/** What a framework does to a node in the middle of everything. */
const strikes: Readonly<Record<string, Strike>> = {
  'moved': (element) => document.body.append(element),
  'taken out and put back': (element) => {
    element.remove();
    setTimeout(() => setTimeout(() => document.body.append(element)));
  },
  'given another attribute': (element) => (element.returnTo = '/elsewhere'),
  'given another form': (element) => (element.brandName = 'Other'),
};

export interface Flow {
  readonly name: string;
  /** Before the element is there. */
  readonly begin: (org: TestOrg) => Promise<unknown>;
  /** What the person does, whatever happened to the element. */
  readonly go: (fixture: Fixture) => Promise<unknown>;
}

export const isIn = ({ status }: OktaSignInElement): boolean => status === 'signed-in';

const signInsIn = (log: readonly string[]): string[] =>
  log.filter((entry) => entry.startsWith('signed-in:'));

async function strikeAt(
  at: number,
  strike: Strike,
  flow: Flow,
  org: TestOrg,
): Promise<{ log: readonly string[]; steps: number }> {
  catchNavigation();
  await flow.begin(org);
  await org.clearRequests();
  const fixture = place(org, { issuer: null });
  const { element, log } = fixture;
  const counter = countSteps(element, at, () => strike(element));
  try {
    element.issuer = org.issuer;
    await flow.go(fixture);
    await until(() => element.isConnected && isIn(element), `the sign-in; ${log.join()}`);
  } finally {
    counter.stop();
  }
  return { log, steps: counter.count() };
}

/** Declares a test for each of the strikes. */
export function tryEveryStep(flow: Flow): void {
  describe(`at every step of ${flow.name}`, () => {
    for (const [name, strike] of Object.entries(strikes)) {
      it(`an element that is ${name} loses nothing, and no code is redeemed twice`, async function () {
        this.timeout(200_000);
        const org = await startOrg();
        let steps = 0;
        for (let at = -1; at < steps; at++) {
          const run = await strikeAt(at, strike, flow, org).catch((cause: unknown) =>
            Promise.reject(new Error(`step ${at}: ${String(cause)}`, { cause })),
          );
          if (at === -1) ({ steps } = run);
          const where = `step ${at}: ${run.log.join()}`;
          const told = signInsIn(run.log);
          expect(told.filter((entry) => entry !== 'signed-in:storage').length, where).to.be.at.most(
            1,
          );
          expect(told.length, where).to.be.within(
            1,
            name === 'taken out and put back' || name === 'given another form' ? 2 : 1,
          );
          expect(
            run.log.filter((entry) => entry.startsWith('error')),
            where,
          ).to.deep.equal([]);
          const redeemed = (await org.requests()).filter(
            ({ method, path, status }) =>
              method === 'POST' && path.endsWith('/v1/token') && status === 200,
          );
          expect(redeemed.length, `${where}: redeemed`).to.equal(1);
          await cleanUp();
        }
        await org.stop();
        console.log(`${flow.name}, ${name}: ${steps} steps`);
      });
    }
  });
}
