import { misconfigured } from './setting.js';
import type { SignInSettings } from './sign-in-settings.js';

/** Every other setting is text. */
const OTHERS: ReadonlySet<string> = new Set<keyof SignInSettings>(['manual', 'sso', 'autofocus', 'config', 'authClient', 'widget']);

/**
 * Refuses a property that holds something else than text, and an attribute into which a framework wrote an object.
 *
 * @throws {SignInError} `configuration`
 */
export function refuseWrongTypes(settings: SignInSettings): void {
  for (const [property, value] of Object.entries(settings) as [string, unknown][]) {
    if (OTHERS.has(property) || value === null || value === undefined) continue;
    const name = attributeOf(property);
    if (typeof value !== 'string') throw misconfigured(name, `\`${name}\` is ${kindOf(value)}: it has to be text${Array.isArray(value) ? ', with spaces between several' : ''}.`);
    if (value.startsWith('[object ')) throw misconfigured(name, `\`${name}\` holds the text "${value.slice(0, 40)}": a framework turned an object into an attribute. It has to be text.`);
  }
}

/** The attribute of a property: `client-id` of `clientId`. */
const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`);
