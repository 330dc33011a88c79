import { misconfigured, quoted } from './setting.js';

/**
 * An attribute that is there or not. The text "false" in it, as frameworks and templates write it, means the opposite of what HTML makes of it.
 *
 * @throws {SignInError} `configuration`
 */
export function flagOf(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (value === '' || value === 'true' || value === name) return true;
  const written = typeof value === 'string' ? quoted(value) : `a ${typeof value}`;
  throw misconfigured(name, `\`${name}\` is ${written}: it is on where the attribute is there. Leave \`${name}\` out to switch it off; as a property it is true or false.`);
}
