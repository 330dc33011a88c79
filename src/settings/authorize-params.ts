import type { SignInConfig } from './sign-in-config.js';
import { asOptions } from './widget-settings.js';

/**
 * What Okta's `/authorize` gets beside the parameters of the code flow, by auth-js's names: the settings for the user who leaves for the hosted page.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest (`login_hint`, `ui_locales`, `max_age`, `acr_values`, `prompt`, `display`)
 */
export function authorizeParams({
  oauth,
  widget,
}: Pick<SignInConfig, 'oauth' | 'widget'>): Record<string, unknown> {
  const { nonce, maxAge, acrValues, authorize } = oauth;
  const { username, language } = widget;
  const extraParams = {
    ...(typeof language === 'string' && { ui_locales: language }),
    ...asOptions(authorize['extraParams']),
  };
  return {
    ...(typeof username === 'string' && { loginHint: username }),
    ...(nonce !== null && { nonce }),
    ...(maxAge !== null && { maxAge }),
    ...(acrValues !== null && { acrValues }),
    ...authorize,
    ...(Object.keys(extraParams).length > 0 && { extraParams }),
  };
}
