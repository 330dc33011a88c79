import { misconfigured } from './setting.js';
import type { SignInConfig } from './sign-in-config.js';
import { asOptions } from './widget-settings.js';

/** Who a CAPTCHA's script may come from, as the widget's README names them (hcaptcha.scriptSource, recaptcha.scriptSource), and who serves the widget's own default. */
const CAPTCHA_HOSTS = /^(?:(?:[\w-]+\.)*hcaptcha\.com|www\.(?:google\.com|recaptcha\.net|gstatic\.com))$/;

/**
 * A script of another origin runs with all that this page may: the widget's needs the hash that the author looked at, and a CAPTCHA's comes from
 * its own maker.
 *
 * @throws {SignInError} `configuration`
 */
export function refuseStrangeSources({ source, widget }: Pick<SignInConfig, 'source' | 'widget'>, page: URL): void {
  if (source.kind === 'url' && source.integrity === null && new URL(source.url).origin !== page.origin) {
    throw misconfigured('widget-integrity', `\`widget-src\` is of another origin, ${new URL(source.url).origin}: set \`widget-integrity\` to the hash of that script, such as "sha384-…".`);
  }
  for (const name of ['hcaptcha', 'recaptcha']) {
    const { scriptSource } = asOptions(widget[name]);
    if (scriptSource === undefined) continue;
    const url = typeof scriptSource === 'string' && URL.canParse(scriptSource, page.href) ? new URL(scriptSource, page) : null;
    const isKnown = url !== null && (url.origin === page.origin || (url.protocol === 'https:' && CAPTCHA_HOSTS.test(url.hostname)));
    if (!isKnown) throw misconfigured('config', `\`config.${name}.scriptSource\` is ${JSON.stringify(scriptSource)}: a CAPTCHA’s script comes from its maker (hcaptcha.com, google.com, recaptcha.net), or from this page’s origin.`);
  }
}
