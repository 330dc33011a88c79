/**
 * The languages of the widget's label files (`labels/json/login_*.json`, 7.49.0), by its own spelling, but for Okta's test languages, which the build leaves out.
 * English is in the widget itself.
 */
export const LABEL_LANGUAGES: readonly string[] = [
  'en',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'eu',
  'fi',
  'fr',
  'ht',
  'hu',
  'id',
  'in',
  'it',
  'ja',
  'ko',
  'ms',
  'nb',
  'nl-NL',
  'pl',
  'pt-BR',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-CN',
  'zh-TW',
];

/** The label files that there are. @param hosted `config.assets.languages`: those of the page's own `assets-base-url` */
export const labelFiles = (hosted: unknown): readonly string[] =>
  Array.isArray(hosted) ? ['en', ...hosted.map(String)] : LABEL_LANGUAGES;
