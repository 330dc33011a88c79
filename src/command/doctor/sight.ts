import { discoveryFault } from '../../okta/answers/discovery-fault.js';
import { isUrlOf, isVisible } from '../../okta/answers/shape.js';
import { type Answer, bodyOf, type Heard, isGood, jsonOf } from './answer.js';
import type { DoctorOptions } from './doctor-options.js';
import { readIssuer } from './read-issuer.js';

/** What was seen of an org. Each check is a function of it. Null: not asked, because something before it was not in order. */
export interface Sight {
  readonly options: Pick<DoctorOptions, 'issuer' | 'clientId' | 'origin' | 'redirectUri'>;
  readonly discovery: Heard | null;
  /** `/.well-known/okta-organization`, which no page reads. */
  readonly organization: Answer | null;
  readonly keys: Heard | null;
  readonly interact: Heard | null;
  /** Its preflight at least. */
  readonly introspect: Heard | null;
  /** Whether the page may send these; they are not sent. */
  readonly token: Heard | null;
  readonly userinfo: Heard | null;
}

/** Nothing was asked yet. */
export const nothingSeen = (options: Sight['options']): Sight => ({
  options,
  discovery: null,
  organization: null,
  keys: null,
  interact: null,
  introspect: null,
  token: null,
  userinfo: null,
});

/** The issuer of a sight whose `issuer` is in order, without slashes at its end; null where it is not. */
export function issuerIn({ options }: Sight): string | null {
  const read = readIssuer(options.issuer);
  return read.kind === 'issuer' ? read.issuer : null;
}

/** Whether the metadata can be gone by. */
export function hasMetadata({ discovery }: Pick<Sight, 'discovery'>, issuer: string): boolean {
  return (
    discovery !== null &&
    isGood(discovery.answer) &&
    discoveryFault(jsonOf(discovery.answer), issuer) === null
  );
}

/** Where the keys are, by metadata that is in order. */
export function keysUrl(discovery: Answer, issuer: string): string | null {
  const url = bodyOf(discovery)['jwks_uri'];
  return isUrlOf(issuer, url) ? String(url) : null;
}

/** The handle of a sign-in that was begun; null where none was. */
export function handleIn(interact: Answer): string | null {
  const handle = bodyOf(interact)['interaction_handle'];
  return isGood(interact) && isVisible(handle) ? handle : null;
}

export const allHeard = (sight: Sight): readonly Heard[] =>
  [
    sight.discovery,
    sight.keys,
    sight.interact,
    sight.introspect,
    sight.token,
    sight.userinfo,
  ].filter((heard) => heard !== null);
