import OktaSignIn from '@okta/okta-signin-widget/oie';
import { expect } from '@open-wc/testing';
import { cleanUp, place, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { shortenWaits } from '../support/short-waits.js';
import { enterPassword, until } from '../support/widget-form.js';

type Options = ConstructorParameters<typeof OktaSignIn>[0];
type Shown = ReturnType<OktaSignIn['renderEl']>;

/** Longer than any wait of a form that works, and shorter than that for one that never draws. */
const DRAWING_MS = 20_000;

/** Its options are refused by the widget itself: its promise rejects before its router has started. */
class RejectsAtOnce extends OktaSignIn {
  constructor(options: Options) {
    super({ ...options, colors: { brand: '#000' } });
  }
}

class ThrowsWhenMade extends OktaSignIn {
  constructor(options: Options) {
    super(options);
    throw new TypeError('no constructor today');
  }
}

class ThrowsWhenShown extends OktaSignIn {
  override renderEl(): Shown {
    throw new TypeError('no form today');
  }
}

class RejectsUndrawn extends OktaSignIn {
  override renderEl(): Shown {
    return Promise.reject(new TypeError('no promise today'));
  }
}

class NeverDraws extends OktaSignIn {
  override renderEl(): Shown {
    return new Promise(() => undefined);
  }
}

/** As with labels of no language, which are refused before they come here: the router's own promise rejects, and no code listens to that. */
class FailsToDraw extends OktaSignIn {
  constructor(options: Options) {
    super({ ...options, i18n: { 'primaryauth.title': 'Come in' } as never });
  }
}

const FAULTS: readonly (readonly [
  what: string,
  widget: typeof OktaSignIn,
  code: string,
  hint: RegExp,
])[] = [
  ['rejects its options at once', RejectsAtOnce, 'configuration', /colors\.brand/],
  ['throws when it is made', ThrowsWhenMade, 'widget-load-failed', /no constructor today/],
  ['throws when it is shown', ThrowsWhenShown, 'widget-load-failed', /no form today/],
  ['rejects without having drawn', RejectsUndrawn, 'widget-load-failed', /no promise today/],
  ['fails while it draws', FailsToDraw, 'widget-load-failed', /Invalid format for "i18n"/],
  ['never draws', NeverDraws, 'widget-load-failed', /drew nothing for 20 seconds/],
];

function placeFaulty(org: TestOrg, widget: typeof OktaSignIn): Fixture {
  const fixture = place(org, { issuer: null });
  fixture.element.widget = widget;
  fixture.element.issuer = org.issuer;
  return fixture;
}

const isUsable = ({ element }: Fixture) =>
  until(
    () =>
      element.querySelector<HTMLElement>('#okta-sign-in [name="identifier"]')?.checkVisibility(),
    'the form',
  );
const retry = ({ element }: Fixture) =>
  until(() => element.shadowRoot!.querySelector<HTMLButtonElement>('[part="retry"]'), 'a way on');

describe('a widget that does not come up', () => {
  let org: TestOrg;
  const strays: string[] = [];
  const onStray = (event: ErrorEvent | PromiseRejectionEvent) =>
    void strays.push(String('reason' in event ? event.reason : event.message));

  beforeEach(async () => {
    org = await startOrg();
    strays.length = 0;
    shortenWaits(DRAWING_MS);
    addEventListener('error', onStray);
    addEventListener('unhandledrejection', onStray);
  });

  afterEach(async () => {
    await cleanUp();
    shortenWaits(Infinity);
    removeEventListener('error', onStray);
    removeEventListener('unhandledrejection', onStray);
    expect(strays).to.deep.equal([]);
  });

  for (const [what, widget, code, hint] of FAULTS) {
    it(`because it ${what} ends in an error with a way on, and other settings bring the form`, async () => {
      const fixture = placeFaulty(org, widget);
      const { element, next } = fixture;
      const { error } = await next('error');
      expect([error.code, element.status]).to.deep.equal([code, 'failed']);
      expect(error.hint).to.match(hint);
      expect(element.querySelector('[data-okta-sign-in-widget]'), 'what is left of it').to.equal(
        null,
      );
      const again = next('error');
      (await retry(fixture)).click();
      expect((await again).error.code).to.equal(code);
      const ready = next('ready');
      element.widget = null;
      await ready;
      await isUsable(fixture);
      const signedIn = next('signed-in');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await signedIn;
    });

    it(`because it ${what} takes nothing from a faultless tag before it, nor from one after it`, async () => {
      const before = place(org);
      const beforeReady = before.next('ready');
      const faulty = placeFaulty(org, widget);
      const after = place(org);
      await beforeReady;
      await isUsable(before);
      const failed = faulty.next('error');
      const afterReady = after.next('ready');
      before.element.remove();
      expect((await failed).error.code).to.equal(code);
      await afterReady;
      await isUsable(after);
      await enterPassword(after.element, 'ada@example.com', 'Passw0rd!');
      await after.next('signed-in');
    });
  }

  it('is taken down in the middle of its start, and the next form comes', async () => {
    for (const widget of [RejectsAtOnce, FailsToDraw]) {
      const fixture = placeFaulty(org, widget);
      const failed = fixture.next('error');
      fixture.element.addEventListener('error', () => fixture.element.remove(), { once: true });
      await failed;
      const { element, next } = place(org);
      await next('ready');
      element.remove();
    }
  });

  for (const [whose, widget] of [
    ['its own', null],
    ['the page’s', OktaSignIn],
  ] as const) {
    it(`is not given up while Okta’s answer is under way, with ${whose} widget`, async () => {
      await org.fault({ method: 'POST', path: '/v1/interact', delay: 2500 });
      const fixture = place(org, { issuer: null });
      fixture.element.widget = widget;
      fixture.element.issuer = org.issuer;
      await fixture.next('ready');
      expect(fixture.log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
    });
  }
});
