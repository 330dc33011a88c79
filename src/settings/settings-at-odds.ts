import { onlyForBackend } from '../errors/backend-setting-errors.js';
import { excludeEachOther, hashOfNothing } from '../errors/clashing-setting-errors.js';
import { leadsElsewhere } from '../errors/page-errors.js';
import { notA } from '../errors/setting-errors.js';
import { isGiven } from './setting.js';
import type { SignInConfig } from './sign-in-config.js';
import type { SignInSettings } from './sign-in-settings.js';
import { returnUrl } from './return-url.js';

/**
 * Refuses a setting that would do nothing beside the others. What only says how a form looks or begins to look (`logo`, `brand-color`, `autofocus`, …) is let
 * through where there is no form, and so is what a page without tokens has no use for (`api-origins`, `post-logout-redirect-uri`).
 *
 * @throws {SignInError} `configuration`
 */
export function refuseSettingsAtOdds(
  config: SignInConfig,
  settings: SignInSettings,
  page: URL,
): void {
  const { mode, keepsTokens, source, flow, sso, returnTo, idleTimeout } = config;
  const { otp, widgetSrc, widgetIntegrity, codeChallengeMethod } = settings;
  const isRedirect = mode === 'redirect';
  const useless: readonly (readonly [name: string, isUseless: boolean])[] = [
    ['flow', isRedirect && flow !== null],
    ['otp', isRedirect && isGiven(otp)],
    ['widget', isRedirect && source.kind === 'brought'],
    ['widget-src', isRedirect && isGiven(widgetSrc)],
    ['sso', !keepsTokens && sso],
    ['return-to', !keepsTokens && returnTo !== null],
    ['idle-timeout', !keepsTokens && idleTimeout !== null],
  ];
  const [name] = useless.find(([, isUseless]) => isUseless) ?? [];
  if (name !== undefined)
    throw excludeEachOther(name, mode === 'embedded' ? '`session-redirect`' : `mode="${mode}"`);
  if (source.kind === 'brought' && isGiven(widgetSrc))
    throw excludeEachOther('widget-src', '`widget`');
  if (mode !== 'server' && isGiven(codeChallengeMethod))
    throw onlyForBackend('code-challenge-method');
  if (returnTo !== null && !returnUrl(returnTo, page))
    throw leadsElsewhere('return-to', page.origin);
  if (!isGiven(widgetIntegrity)) return;
  if (source.kind !== 'url') throw hashOfNothing();
  if (!isIntegrity(widgetIntegrity)) throw notA('integrity', 'widget-integrity', widgetIntegrity);
}

/** One hash or several (W3C Subresource Integrity §3.5), of the length that its algorithm has. */
function isIntegrity(text: string): boolean {
  const length: Readonly<Record<string, number>> = { sha256: 44, sha384: 64, sha512: 88 };
  return text
    .trim()
    .split(/\s+/)
    .every((hash) => {
      const [, algorithm = '', digest = ''] =
        /^(sha256|sha384|sha512)-([A-Za-z\d+/]+={0,2})(?:\?\S*)?$/.exec(hash) ?? [];
      return digest.length === length[algorithm];
    });
}
