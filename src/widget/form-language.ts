import { LABEL_LANGUAGES } from '../settings/label-languages.js';

/**
 * Says what language the form in `container` is in. Those of the widget are all written from left to right; of another, whose labels are the page's own,
 * the page knows the direction.
 *
 * @param language the widget's option: without it the form is in English; a function is the widget's own affair
 */
export function nameLanguage(container: HTMLElement, language: unknown = 'en'): void {
  if (typeof language !== 'string') return;
  container.lang = language;
  if (LABEL_LANGUAGES.includes(language)) container.dir = 'ltr';
}
