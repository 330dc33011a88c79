import { expect } from '@open-wc/testing';
import type { OktaSignInElement } from '../../src/index.js';
import { catchNavigation, cleanUp, type Fixture, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { countSteps } from '../support/step-scheduler.js';
import { enterPassword, until } from '../support/widget-form.js';

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

const visible = (element: Element): boolean => element.querySelector<HTMLElement>('[name="identifier"]')?.checkVisibility({ visibilityProperty: true }) ?? false;

async function password({ element, log }: Fixture): Promise<void> {
  await until(() => element.status === 'signed-in' || (visible(element) && log.includes('ready')), 'a form');
  for (let round = 0; round < 3 && !isIn(element); round++) {
    await enterPassword(element, 'ada@example.com', 'Passw0rd!').catch(() => undefined);
    const before = log.length;
    await until(() => isIn(element) || log.slice(before).includes('ready'), 'an end of the sign-in, or a new form');
  }
}

const isIn = ({ status }: OktaSignInElement): boolean => status === 'signed-in';

const flows: Readonly<Record<string, { begin: (org: TestOrg) => Promise<unknown>; go: (fixture: Fixture) => Promise<void> }>> = {
  'a redirect back': {
    begin: async (org) => {
      const { code, state } = await startCallback(org);
      arriveWith({ interaction_code: code, state });
    },
    go: ({ element }) => until(() => isIn(element), 'the sign-in').then(() => undefined),
  },
  'a sign-in by password': { begin: () => Promise.resolve(), go: password },
};

describe('at every step of', () => {
  for (const [flow, { begin, go }] of Object.entries(flows)) {
    for (const [name, strike] of Object.entries(strikes)) {
      it(`${flow}, an element that is ${name} loses nothing, and no code is redeemed twice`, async function () {
        this.timeout(110_000);
        const org = await startOrg();
        let steps = 1;
        for (let at = -1; at < steps; at++) {
          catchNavigation();
          await begin(org);
          await org.clearRequests();
          const fixture = place(org, { issuer: null });
          const { element, log } = fixture;
          const counter = countSteps(element, at, () => strike(element));
          try {
            element.issuer = org.issuer;
            await go(fixture);
            await until(() => element.isConnected && isIn(element), `the sign-in at step ${at}; ${log.join()}`);
          } finally {
            counter.stop();
          }
          if (at === -1) steps = counter.count();
          const told = log.filter((entry) => entry.startsWith('signed-in:'));
          expect(told.filter((entry) => entry !== 'signed-in:storage').length, `${at}: ${log.join()}`).to.be.at.most(1);
          expect(told.length, `${at}: ${log.join()}`).to.be.within(1, name === 'taken out and put back' || name === 'given another form' ? 2 : 1);
          expect(log.filter((entry) => entry.startsWith('error')), `${at}`).to.deep.equal([]);
          const redeemed = (await org.requests()).filter(({ method, path, status }) => method === 'POST' && path.endsWith('/v1/token') && status === 200);
          expect(redeemed.length, `${at}: redeemed`).to.equal(1);
          await cleanUp();
        }
        await org.stop();
        console.info(`${flow}, ${name}: ${steps} steps`);
      });
    }
  }
});
