import { notA } from '../errors/setting-errors.js';
import { noIntegrity } from '../errors/widget-errors.js';
import type { SignInConfig } from './sign-in-config.js';
import { asOptions } from './widget-settings.js';

/** Who a CAPTCHA's script may come from, as the widget's README names them (hcaptcha.scriptSource, recaptcha.scriptSource), and who serves the widget's own default. */
const CAPTCHA_HOSTS =
  /^(?:(?:[\w-]+\.)*hcaptcha\.com|www\.(?:google|gstatic)\.com|(?:www\.)?recaptcha\.net)$/;

/**
 * A script of another origin runs with all that this page may: the widget's needs the hash that the author looked at, and a CAPTCHA's comes from
 * its own maker.
 *
 * @throws {SignInError} `configuration`
 */
export function refuseStrangeSources(
  { source, widget }: Pick<SignInConfig, 'source' | 'widget'>,
  { url: page, base }: { readonly url: URL; readonly base: URL },
): void {
  if (
    source.kind === 'url' &&
    source.integrity === null &&
    new URL(source.url).origin !== page.origin
  ) {
    throw noIntegrity(new URL(source.url).origin);
  }
  for (const name of ['hcaptcha', 'recaptcha']) {
    const { scriptSource } = asOptions(widget[name]);
    if (scriptSource === undefined) continue;
    const url =
      typeof scriptSource === 'string' && URL.canParse(scriptSource, base.href)
        ? new URL(scriptSource, base)
        : null;
    const isKnown =
      url !== null &&
      (url.origin === page.origin ||
        (url.protocol === 'https:' && CAPTCHA_HOSTS.test(url.hostname)));
    if (!isKnown) throw notA('captchaSource', `config.${name}.scriptSource`, scriptSource);
  }
}
