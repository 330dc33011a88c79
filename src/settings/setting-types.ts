import { notText, textOfObject } from '../errors/setting-errors.js';
import type { SignInSettings } from './sign-in-settings.js';

/** Every other setting is text. */
const OTHERS: ReadonlySet<string> = new Set<keyof SignInSettings>([
  'manual',
  'sso',
  'autofocus',
  'config',
  'authClient',
  'widget',
  'idleTimeout',
]);

/**
 * Refuses a property that holds something else than text, and an attribute into which a framework wrote an object.
 *
 * @throws {SignInError} `configuration`
 */
export function refuseWrongTypes(settings: SignInSettings): void {
  for (const [property, value] of Object.entries(settings) as [string, unknown][]) {
    if (OTHERS.has(property) || value === null || value === undefined) continue;
    const name = attributeOf(property);
    if (typeof value !== 'string') throw notText(name, value);
    if (value.startsWith('[object ')) throw textOfObject(name, value);
  }
}

/** The attribute of a property: `client-id` of `clientId`. */
const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
