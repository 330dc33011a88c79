import { hasToBe } from '../errors/setting-errors.js';
import { brandColorOf } from './brand-color.js';
import { logoUrlOf } from './logo-url.js';
import { preferredLanguages } from './preferred-languages.js';
import type { Options } from './read-config.js';
import type { SignInSettings } from './sign-in-settings.js';
import { given, oneOf } from './setting.js';
import { languageOptionsOf, languageTagOf } from './widget-language.js';

/** Options that are handed to the widget as they are; see the widget's own documentation. */
export type WidgetOptions = Options;

/**
 * The widget's options: those of `config`, and above them the attributes for the options that most pages need.
 *
 * @throws {SignInError} `configuration`
 */
export function widgetOptionsOf(
  settings: SignInSettings,
  options: Options,
  page: WidgetPage,
): WidgetOptions {
  const attributes = {
    ...languageOptions(settings, options, page),
    logo: logoOf(settings, options, page.base),
    logoText: given(settings.logoText),
    brandName: given(settings.brandName),
    username: given(settings.username),
    idpDisplay:
      given(settings.idpDisplay) &&
      oneOf('idp-display', settings.idpDisplay?.toUpperCase(), ['SECONDARY', 'PRIMARY']),
    colors: colorsOf(settings, options),
  };
  return {
    ...options,
    ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)),
  };
}

/** The document's base URL, and the browser's languages, the best first. */
export interface WidgetPage {
  readonly base: URL;
  readonly languages?: readonly string[];
  /** False with Okta's hosted page, which has label files of its own. */
  readonly isShown: boolean;
}

function languageOptions(
  settings: SignInSettings,
  options: WidgetOptions,
  { languages = [], isShown }: WidgetPage,
): WidgetOptions {
  const own = given(settings.language);
  const asked = own ?? options['language'];
  const name = own === null ? 'config.language' : 'language';
  if (!isShown) return asked === undefined ? {} : { language: languageTagOf(name, asked) };
  const { baseUrl, languages: hosted } = asOptions(options['assets']);
  const hasOwnAssets =
    baseUrl !== undefined ||
    given(settings.assetsBaseUrl) !== null ||
    given(settings.widgetSrc) !== null;
  return languageOptionsOf(
    name,
    { language: asked, i18n: options['i18n'], hosted, hasOwnAssets },
    preferredLanguages(settings.lang, languages),
  );
}

function logoOf(settings: SignInSettings, options: WidgetOptions, base: URL): string | null {
  const own = given(settings.logo);
  const logo = own ?? options['logo'] ?? null;
  return logo === null ? null : logoUrlOf(own === null ? 'config.logo' : 'logo', logo, base);
}

function colorsOf(settings: SignInSettings, options: WidgetOptions): WidgetOptions | null {
  const own = given(settings.brandColor);
  const colors = options['colors'] ?? {};
  if (typeof colors !== 'object' || Array.isArray(colors)) throw hasToBe('object', 'config.colors');
  const brand = own ?? asOptions(colors)['brand'] ?? null;
  return brand === null
    ? null
    : {
        ...colors,
        brand: brandColorOf(own === null ? 'config.colors.brand' : 'brand-color', brand),
      };
}

export const asOptions = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
