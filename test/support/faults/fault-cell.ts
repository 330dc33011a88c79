// One cell of the fault matrix: a step of the flow, an endpoint that it asks, and what goes wrong there.
import { expect } from '@open-wc/testing';
import type { AfterErrorEvent, OktaSignInElement } from '../../../src/index.js';
import { expectNoSecret, startElsewhere } from '../elsewhere.js';
import { catchNavigation, cleanUp, type Fixture } from '../fixture.js';
import { startOrg, type TestOrg } from '../local-org.js';
import { PATIENCE_MS } from '../patience.js';
import { enterPassword, until } from '../widget-form.js';
import { type FaultKind, surround } from './fault-kinds.js';

export interface Endpoint {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** It is asked in a hidden frame, where whatever goes wrong is silence until the time is up. */
  readonly isFramed?: boolean;
}

/** What the person sees once the element waits for them, and what leads on from there. */
export type WayOn = '–' | 'Try again' | 'Sign in' | 'Back to sign in' | 'the form';

export interface Step {
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
  /** Comes to the point where the step begins. */
  readonly begin: (org: TestOrg) => Promise<Fixture>;
  /** Takes the step. Resolves with the code of the failure that a call of the page's own was told, if it was one. */
  readonly take: (fixture: Fixture, org: TestOrg) => Promise<string | null>;
  /** What has to hold in the end, after the way on was gone. */
  readonly end: (fixture: Fixture, org: TestOrg) => Promise<void>;
  /** Codes that this step tells instead of the fault's own. */
  readonly codes?: readonly (string | null)[];
}

export interface Cell {
  readonly step: string;
  readonly endpoint: string;
  readonly fault: string;
  readonly status: string;
  readonly code: string;
  readonly wayOn: WayOn;
}

const visible = (root: ParentNode, selector: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find((node) => node.checkVisibility());

export async function runCell(step: Step, endpoint: Endpoint, kind: FaultKind): Promise<Cell> {
  const org = await startOrg({ policies: { refreshTokenGrace: 30 } });
  const left = catchNavigation();
  try {
    const fixture = await step.begin(org);
    const { element } = fixture;
    const told: string[] = [];
    element.addEventListener('error', ({ error }) => told.push(error.code));
    element.addEventListener('after-error', (event: AfterErrorEvent) =>
      told.push(event.detail.code ?? 'null'),
    );
    const { isFramed = false, ...request } = endpoint;
    const elsewhere = kind.isRedirect ? await startElsewhere() : null;
    await org.fault({
      ...request,
      ...kind.fault,
      ...(elsewhere && { headers: { Location: elsewhere.url + endpoint.path } }),
      times: 50,
    });
    // A browser that is busy opens the frame late: its time counts from its request on.
    const asked = isFramed ? struck(org) : undefined;
    asked?.catch(() => undefined);
    const end = surround({ ...kind, ...(isFramed && { isSlow: true }) }, asked);
    const allowed = step.codes ?? kind.codes;
    let thrown: string | null;
    let status: string;
    try {
      thrown = await step.take(fixture, org);
      await atRest(
        fixture,
        left,
        () => thrown !== null || told.length > 0 || allowed.includes(null),
      );
      await (asked ?? struck(org));
      status = element.status;
      // The network is back for all at once: what the element does when the page hears of it is not to fail once more.
      await org.clearFaults();
    } finally {
      end();
    }
    const code = thrown ?? told[0] ?? null;
    const wayOn = await goOn(fixture, left);
    await step.end(fixture, org);
    expectNoSecret((await elsewhere?.received()) ?? [], { isFrame: isFramed });
    expect(allowed, `the code of ${kind.name} at ${endpoint.path}`).to.include(code);
    return {
      step: step.name,
      endpoint: endpoint.path,
      fault: kind.name,
      status,
      code: code ?? '–',
      wayOn,
    };
  } finally {
    await cleanUp();
    await org.stop();
  }
}

/** The fault came about: the page may go on before it asks. */
async function struck(org: TestOrg): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while ((await org.faultsStruck()) === 0) {
    if (performance.now() > patience) throw new Error('The page has not asked for what is to fail');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits until the element does: signed in, gone, or with something to click that is not busy; and what was wrong has been told. */
async function atRest(
  { element }: Fixture,
  left: readonly string[],
  isTold: () => boolean,
): Promise<void> {
  await until(
    () => (left.length > 0 && '–') || (isTold() && seen(element)),
    'the element to be at rest',
  );
}

function seen(element: OktaSignInElement): WayOn | null {
  if (element.status === 'signed-in') return '–';
  const shadow = element.shadowRoot;
  if (shadow && visible(shadow, '[part="retry"]')) return 'Try again';
  if (shadow && visible(shadow, '[part="sign-in"]')) return 'Sign in';
  if (
    visible(element, '#okta-sign-in [name="identifier"]') &&
    !visible(element, '#okta-sign-in .link-button-disabled, #okta-sign-in .o-form-saving')
  )
    return 'the form';
  if (visible(element, '#okta-sign-in .js-go-back, #okta-sign-in .js-cancel'))
    return 'Back to sign in';
  return null;
}

/** Does what a person would, until they are signed in, or gone to Okta's pages. Returns the first thing that they did. */
async function goOn({ element, log }: Fixture, left: readonly string[]): Promise<WayOn> {
  let first: WayOn | null = null;
  for (let click = 0; click < 4 && element.status !== 'signed-in' && left.length === 0; click++) {
    const way = await until(() => seen(element), 'a way on');
    first ??= way;
    if (way === 'the form') {
      const before = log.length;
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await until(
        () =>
          seen(element) === '–' ||
          seen(element) === 'Back to sign in' ||
          log.slice(before).some((entry) => /^(?:after-)?error/.test(entry)),
        'the sign-in to end',
      );
      continue;
    }
    const selector = {
      'Try again': '[part="retry"]',
      'Sign in': '[part="sign-in"]',
      'Back to sign in': '#okta-sign-in .js-go-back, #okta-sign-in .js-cancel',
      '–': '',
    }[way];
    visible(way === 'Back to sign in' ? element : element.shadowRoot!, selector)?.click();
    await until(
      () => left.length > 0 || (seen(element) && seen(element) !== way),
      `something else than ${way}`,
    );
  }
  return first ?? '–';
}
