import type { Options } from './read-config.js';
import type { SignInSettings } from './sign-in-settings.js';
import { given, oneOf } from './setting.js';

/** Options that are handed to the widget as they are; see the widget's own documentation. */
export type WidgetOptions = Options;

/**
 * The widget's options: those of `config`, and above them the attributes for the options that most pages need.
 *
 * @throws {SignInError} `configuration`
 */
export function widgetOptionsOf(settings: SignInSettings, options: Options): WidgetOptions {
  const colors = given(settings.brandColor);
  const attributes = {
    language: given(settings.language),
    logo: given(settings.logo),
    logoText: given(settings.logoText),
    brandName: given(settings.brandName),
    username: given(settings.username),
    idpDisplay: given(settings.idpDisplay) && oneOf('idp-display', settings.idpDisplay?.toUpperCase(), ['SECONDARY', 'PRIMARY']),
    colors: colors && { ...asOptions(options['colors']), brand: colors },
  };
  return { ...options, ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) };
}

export const asOptions = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
