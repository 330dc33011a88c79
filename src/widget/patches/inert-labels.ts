import { inertLabel } from '../inert-label.js';
import { mendStrings } from '../../okta/inert-text.js';
import { asOptions } from '../../settings/widget-settings.js';

/** Of the widget's router (v1 and v2/BaseLoginRouter, 7.49.0), what loads its labels. */
export interface LabelledRouter {
  settings?: { get: (name: string) => unknown };
  render?: (...args: unknown[]) => unknown;
}

type Labels = Record<string, Record<string, string>>;

/** The widget has these in it; it asks for the files of other languages. */
const BUILT_IN = 'en';

/** As long as the style sheet may take: without its labels the form is in English. */
const PATIENCE_MS = 5000;

/**
 * Lets the widget take its labels from us: the files are fetched here, where and when the widget would have, and handed on as its option `i18n`, with the
 * tags of labels only. While its first screen asks for them, the widget is told that there are no files (util/Bundles `getBundles`), and fetches none.
 *
 * Upstream: @okta/okta-signin-widget v2/view-builder/internals/FormInputFactory `isTextOverflowing`, templates with `{{{i18n}}}`, 7.49.0
 * Why: the widget writes some labels as HTML, whatever the files hold.
 * Can go when: the widget writes labels as text.
 */
export function inertLabels(router: LabelledRouter): void {
  const { settings, render } = router;
  if (typeof settings?.get !== 'function' || typeof render !== 'function') return;
  let isFirst = true;
  router.render = async (...args) => {
    if (!isFirst) return render.apply(router, args);
    isFirst = false;
    const language = settings.get('languageCode');
    if (typeof language !== 'string' || language === BUILT_IN) return render.apply(router, args);
    const labels = await fetchLabels(language, settings);
    if (!router.settings) return; // The widget was taken away meanwhile.
    const told: Record<string, unknown> = {
      i18n: withLabels(settings.get('i18n'), language, labels),
      supportedLanguages: [],
    };
    const { get } = settings;
    settings.get = (name) => (Object.hasOwn(told, name) ? told[name] : get.call(settings, name));
    try {
      return render.apply(router, args); // It reads its settings before it first waits.
    } finally {
      Reflect.deleteProperty(settings, 'get');
    }
  };
}

/** The page's own labels win. */
function withLabels(i18n: unknown, language: string, labels: Record<string, string>): Labels {
  const own = Object.entries(asOptions(i18n)) as [string, Record<string, string>][];
  const isOfLanguage = ([name]: [string, unknown]): boolean =>
    name.toLowerCase() === language.toLowerCase();
  return Object.fromEntries([
    ...own.filter((entry) => !isOfLanguage(entry)),
    [
      language,
      Object.assign({}, labels, ...own.filter(isOfLanguage).map(([, texts]) => texts)) as Record<
        string,
        string
      >,
    ],
  ]);
}

/** None where a file can't be had: the widget speaks English then. */
async function fetchLabels(
  language: string,
  settings: NonNullable<LabelledRouter['settings']>,
): Promise<Record<string, string>> {
  try {
    const [login, country] = await Promise.all(
      ['login', 'country'].map((bundle) => fetchFile(bundle, language, settings)),
    );
    const named = Object.entries(country ?? {}).map(
      ([code, name]) => [`country.${code}`, name] as const,
    );
    return { ...login, ...Object.fromEntries(named) };
  } catch {
    return {};
  }
}

async function fetchFile(
  bundle: string,
  language: string,
  settings: NonNullable<LabelledRouter['settings']>,
): Promise<Record<string, string>> {
  const path = encodeURI(`/labels/json/${bundle}_${language.replace('-', '_')}.json`);
  const rewrite = settings.get('assets.rewrite') as (path: string) => string; // By default the widget's own, which gives the path back.
  const url = String(settings.get('assets.baseUrl')).replace(/\/+$/, '') + rewrite(path);
  const answer = await fetch(url, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const texts = Object.entries(asOptions(JSON.parse(await answer.text()))).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return mendStrings(Object.fromEntries(texts), inertLabel);
}
