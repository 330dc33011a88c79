import { lookUpLanguage, nearestLanguage } from './language-lookup.js';

/** A language that can be shown: by the name of its label file, by the name that the page's own labels have, or by both. */
export type ChosenLanguage =
  | { readonly file: string; readonly own: string | null }
  | { readonly file: null; readonly own: string };

/**
 * The first of `ranges` that can be shown: by the form, and by the element beside it, which are to speak the same language.
 *
 * @param ranges BCP 47 tags, the best first
 * @param files names of the label files
 * @param own the languages of the page's own labels
 */
export function chosenLanguage(
  ranges: readonly string[],
  files: readonly string[],
  own: readonly string[],
): ChosenLanguage | null {
  for (const range of ranges) {
    const [file, label] = [nearestLanguage(range, files), lookUpLanguage(range, own)];
    if (file !== null) return { file, own: label };
    if (label !== null) return { file, own: label };
  }
  return null;
}
