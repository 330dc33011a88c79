// An element on the test page, with a log of what it fired.
import { address } from '../../src/page/address.js';
import '../../src/define.js';
import type { OktaSignInElement, OktaSignInEventMap } from '../../src/index.js';
import { changeAddress, roomForChanges } from './address-changes.js';
import type { TestOrg } from './local-org.js';
import { PATIENCE_MS } from './patience.js';
import { enterPassword } from './widget-form.js';

const { setTimeout } = globalThis; // Tests shorten the page's.

// By itself a browser keeps the first 250 only, and a test page has nearly as many modules: what came after would be missed.
performance.setResourceTimingBufferSize(5000);

const EVENTS = [
  'signed-in',
  'signed-out',
  'error',
  'status-changed',
  'ready',
  'after-render',
  'after-error',
  'tokens-renewed',
  'session-expiring',
] as const;

export interface Fixture {
  readonly element: OktaSignInElement;
  /** Every event in order, as `name` or `name:detail`. */
  readonly log: string[];
  next<K extends keyof OktaSignInEventMap>(type: K): Promise<OktaSignInEventMap[K]>;
}

/** Puts an element into the page; `attributes` override those that point it at `org`. */
export function place(
  org: TestOrg,
  attributes: Record<string, string | null> = {},
  content = '',
): Fixture {
  const element = document.createElement('okta-sign-in');
  const all: Record<string, string | null> = {
    'issuer': org.issuer,
    'client-id': org.clientId,
    ...attributes,
  };
  for (const [name, value] of Object.entries(all))
    if (value !== null) element.setAttribute(name, value);
  element.innerHTML = content;
  const log: string[] = [];
  for (const type of EVENTS) element.addEventListener(type, (event) => log.push(describe(event)));
  document.body.append(element);
  return {
    element,
    log,
    next: (type) =>
      new Promise((resolve, reject) => {
        const giveUp = () =>
          reject(
            new Error(
              `Waited for ${type}; fired: ${log.join(', ')}; error: ${element.error?.code} ${element.error?.hint} ${String(element.error?.cause)}; page: ${document.body.innerText}`,
            ),
          );
        const timer = setTimeout(giveUp, PATIENCE_MS);
        element.addEventListener(
          type,
          (event) => {
            clearTimeout(timer);
            resolve(event);
          },
          { once: true },
        );
      }),
  };
}

function describe(event: Event): string {
  if (event instanceof ErrorEvent) return `error:${(event.error as { code: string }).code}`;
  const detail = (event as CustomEvent<Record<string, unknown> | null>).detail;
  const word = detail?.['source'] ?? detail?.['reason'] ?? detail?.['status'];
  return typeof word === 'string' ? `${event.type}:${word}` : event.type;
}

/** Everything that a sign-in leaves in this origin, so that no test sees another's. */
export async function cleanUp(): Promise<void> {
  for (const element of document.querySelectorAll('okta-sign-in')) element.remove();
  await new Promise((resolve) => setTimeout(resolve)); // The element ends a task after it was taken out.
  restoreNavigation();
  localStorage.clear();
  sessionStorage.clear();
  for (const cookie of document.cookie.split('; '))
    document.cookie = `${cookie.split('=')[0]}=; path=/; max-age=0`;
  changeAddress(null, location.pathname);
  await roomForChanges();
}

/** Signs Ada in through the form. */
export async function signInAda(
  org: TestOrg,
  attributes: Record<string, string | null> = {},
  content = '',
): Promise<Fixture> {
  const fixture = place(org, attributes, content);
  await fixture.next('ready');
  const signedIn = fixture.next('signed-in');
  await enterPassword(fixture.element, 'ada@example.com', 'Passw0rd!');
  await signedIn;
  return fixture;
}

/** Collects where the page would have gone, in place of going there. */
export function catchNavigation(): string[] {
  const left: string[] = [];
  const original = address.leaveFor;
  address.leaveFor = (url) => void left.push(url);
  restoreNavigation = () => (address.leaveFor = original);
  return left;
}

let restoreNavigation: () => void = () => undefined;
