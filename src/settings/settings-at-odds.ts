import { isGiven, misconfigured } from './setting.js';
import type { SignInConfig } from './sign-in-config.js';
import type { SignInSettings } from './sign-in-settings.js';
import { returnUrl } from './return-url.js';

type Case = readonly [setting: string, isRefused: boolean, hint: string];

/**
 * Refuses a setting that would do nothing beside the others. What only says how a form looks or begins to look (`logo`, `brand-color`, `autofocus`, …) is let
 * through where there is no form, and so is what a page without tokens has no use for (`api-origins`, `post-logout-redirect-uri`).
 *
 * @throws {SignInError} `configuration`
 */
export function refuseSettingsAtOdds(config: SignInConfig, settings: SignInSettings, page: URL): void {
  const { mode, keepsTokens, source } = config;
  const isRedirect = mode === 'redirect';
  const where = mode === 'server' ? 'mode="server"' : '`session-redirect`';
  const cases: readonly Case[] = [
    ['flow', isRedirect && config.flow !== null, '`flow` is for the widget; with mode="redirect" Okta’s page decides where it begins.'],
    ['otp', isRedirect && isGiven(settings.otp), '`otp` is for the widget; with mode="redirect" Okta’s page takes the code.'],
    ['widget', isRedirect && source.kind === 'brought', '`widget` and mode="redirect" exclude each other: there is no widget then.'],
    ['widget-src', isRedirect && isGiven(settings.widgetSrc), '`widget-src` and mode="redirect" exclude each other: there is no widget then.'],
    ['widget-src', source.kind === 'brought' && isGiven(settings.widgetSrc), '`widget-src` and the `widget` property exclude each other: leave one of them out.'],
    ['widget-integrity', isGiven(settings.widgetIntegrity) && source.kind !== 'url', '`widget-integrity` is the hash of `widget-src`: set that, too, or leave both out.'],
    ['widget-integrity', isGiven(settings.widgetIntegrity) && !isIntegrity(settings.widgetIntegrity), '`widget-integrity` is no Subresource Integrity hash: it looks like "sha384-…", in Base64.'],
    ['code-challenge-method', mode !== 'server' && isGiven(settings.codeChallengeMethod), '`code-challenge-method` is for mode="server": here the element makes the challenge.'],
    ['sso', !keepsTokens && config.sso, `\`sso\` and ${where} exclude each other: this page keeps no tokens, so it asks for none.`],
    ['return-to', !keepsTokens && config.returnTo !== null, `\`return-to\` and ${where} exclude each other: where the user goes is said there.`],
    ['return-to', config.returnTo !== null && !returnUrl(config.returnTo, page), `\`return-to\` has to be an http(s) URL of this page’s origin, ${page.origin}.`],
  ];
  const found = cases.find(([, isRefused]) => isRefused);
  if (found) throw misconfigured(found[0], found[2]);
}

/** One hash or several (W3C Subresource Integrity §3.5), of the length that its algorithm has. */
function isIntegrity(text: string): boolean {
  const length: Readonly<Record<string, number>> = { sha256: 44, sha384: 64, sha512: 88 };
  return text.trim().split(/\s+/).every((hash) => {
    const [, algorithm = '', digest = ''] = /^(sha256|sha384|sha512)-([A-Za-z\d+/]+={0,2})(?:\?\S*)?$/.exec(hash) ?? [];
    return digest.length === length[algorithm];
  });
}
