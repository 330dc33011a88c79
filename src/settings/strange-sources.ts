import { notA } from '../errors/setting-errors.js';
import { noIntegrity } from '../errors/widget-errors.js';
import type { SignInConfig } from './sign-in-config.js';
import type { SignInSettings } from './sign-in-settings.js';
import { asOptions } from './widget-settings.js';

/** The address of a CAPTCHA's own script, to the letter: the widget's defaults, and those of its README (hcaptcha.scriptSource, recaptcha.scriptSource). */
const CAPTCHA_SCRIPT =
  /^https:\/\/(?:(?:[\w-]+\.)*hcaptcha\.com\/1\/api|(?:www\.google\.com|(?:www\.)?recaptcha\.net)\/recaptcha\/(?:api|enterprise))\.js$/;

/**
 * A script of another origin runs with all that this page may: the widget's needs the hash that the author looked at, and a CAPTCHA's comes from
 * its own maker. Another file of this origin is for the page's script to choose, by the property: markup could name what a user has put there.
 *
 * @throws {SignInError} `configuration`
 */
export function refuseStrangeSources(
  { source, widget }: Pick<SignInConfig, 'source' | 'widget'>,
  { config }: Pick<SignInSettings, 'config'>,
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
    const isKnown =
      typeof scriptSource === 'string' &&
      (CAPTCHA_SCRIPT.test(scriptSource) ||
        (typeof config === 'object' &&
          URL.canParse(scriptSource, base.href) &&
          new URL(scriptSource, base).origin === page.origin));
    if (!isKnown) throw notA('captchaSource', `config.${name}.scriptSource`, scriptSource);
  }
}
