import { notFlag } from '../errors/setting-errors.js';

/**
 * An attribute that is there or not. The text "false" in it, as frameworks and templates write it, means the opposite of what HTML makes of it.
 *
 * @throws {SignInError} `configuration`
 */
export function flagOf(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (value === '' || value === 'true' || value === name) return true;
  throw notFlag(name, value);
}
