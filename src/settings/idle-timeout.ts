import { notA } from '../errors/setting-errors.js';

/** How long a user may be idle, in milliseconds; null for as long as they like. @param value minutes @throws {SignInError} `configuration` */
export function idleTimeoutOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const isNumber =
    typeof value === 'number' || (typeof value === 'string' && /^\s*[\d.]+\s*$/.test(value));
  const minutes = isNumber ? Number(value) : NaN;
  if (!(minutes > 0 && minutes < Infinity)) throw notA('minutes', 'idle-timeout', value);
  return minutes * 60_000;
}
