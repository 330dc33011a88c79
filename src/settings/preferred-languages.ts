import { canonicalLanguage } from './language-lookup.js';

/** The languages that count where the settings name none, the best first: the page's, then the browser's. What is no language is left out. */
export const preferredLanguages = (
  page: string | undefined,
  browser: readonly string[],
): readonly string[] => [page ?? '', ...browser].flatMap((tag) => canonicalLanguage(tag) ?? []);
