import { randomInt } from 'node:crypto';
import type { ServerName } from '../authorization-servers.js';
import { ExpiringMap } from '../expiring-map.js';
import { secretHandle } from '../random-id.js';

/** What a device asked for. */
export interface DeviceRequest {
  /** Where: that server issues the tokens. */
  readonly server: ServerName;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** A device that waits for its user. */
export interface WaitingDevice extends DeviceRequest {
  /** What it shows, and the user types. */
  readonly userCode: string;
}

/** What a device hears that asks for its tokens. */
export type DeviceNews =
  | { readonly kind: 'unknown' | 'expired' | 'denied' | 'waiting' | 'too-soon' }
  /** With the code that oidc-provider redeems. */
  | { readonly kind: 'allowed'; readonly code: string };

interface Kept extends WaitingDevice {
  readonly deviceCode: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** In milliseconds: how long the device is to wait between two questions. */
  interval: number;
  askedAt: number;
  said?: { readonly kind: 'denied' } | { readonly kind: 'allowed'; readonly code: string };
}

/** Seconds between two questions of a device, and what is added where it asks too soon (RFC 8628, section 3.5). */
export const POLL_INTERVAL = 5;

/** How long a device is told that its code has expired, in seconds. */
const REMEMBERED = 24 * 3600;

/** None looks like another one, and they make no words (RFC 8628, section 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** The devices that wait for their users (RFC 8628). */
export class DeviceActivations {
  readonly #devices: ExpiringMap<Kept>;
  readonly #lifetime: number;
  readonly #now: () => number;

  /**
   * @param lifetime of the codes, in seconds
   * @param now the time, in milliseconds since the epoch
   */
  constructor(lifetime: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#now = now;
    this.#devices = new ExpiringMap(now);
  }

  begin(request: DeviceRequest): { deviceCode: string; userCode: string } {
    const codes = { deviceCode: secretHandle(), userCode: newUserCode() };
    const expiresAt = this.#now() + this.#lifetime * 1000;
    const kept = { ...request, ...codes, expiresAt, interval: POLL_INTERVAL * 1000, askedAt: 0 };
    this.#devices.set(codes.deviceCode, kept, this.#lifetime + REMEMBERED);
    return codes;
  }

  /** The device that waits with this code, which may be typed in small letters and with a hyphen. */
  waiting(typed: string): WaitingDevice | undefined {
    const userCode = typed.toUpperCase().replace(/[^A-Z]/g, '');
    const device = this.#byUserCode(userCode);
    return device && { ...pick(device), userCode };
  }

  /** @param code what oidc-provider redeems @returns `false` where the device waits no more */
  allow(userCode: string, code: string): boolean {
    const device = this.#byUserCode(userCode);
    if (device) device.said = { kind: 'allowed', code };
    return device !== undefined;
  }

  deny(userCode: string): void {
    const device = this.#byUserCode(userCode);
    if (device) device.said = { kind: 'denied' };
  }

  /** A device asks for its tokens. */
  ask(deviceCode: string, { server, clientId }: Omit<DeviceRequest, 'scopes'>): DeviceNews {
    const device = this.#devices.get(deviceCode);
    if (device?.server !== server || device.clientId !== clientId) return { kind: 'unknown' };
    if (device.expiresAt <= this.#now()) return { kind: 'expired' };
    if (device.said) return device.said;
    const isTooSoon = this.#now() - device.askedAt < device.interval;
    device.askedAt = this.#now();
    if (!isTooSoon) return { kind: 'waiting' };
    device.interval += POLL_INTERVAL * 1000;
    return { kind: 'too-soon' };
  }

  #byUserCode(userCode: string): Kept | undefined {
    return [...this.#devices.values()].find(
      (device) => device.userCode === userCode && !device.said && device.expiresAt > this.#now(),
    );
  }
}

const pick = ({ server, clientId, scopes }: DeviceRequest): DeviceRequest => ({
  server,
  clientId,
  scopes,
});

function newUserCode(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
