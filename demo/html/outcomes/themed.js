// Shows a part of the element: another tag, set up so that it draws just that.
import { follow } from '../event-log.js';
import { replaceTag } from '../new-tag.js';

const original = document.querySelector('okta-sign-in');
const base = Object.fromEntries(
  [...(original?.attributes ?? [])]
    .filter(({ name }) => name !== 'class' && name !== 'status')
    .map(({ name, value }) => [name, value]),
);

/** @type {Readonly<Record<string, Readonly<Record<string, string | true>>>>} */
const SHOWN_BY = {
  'form': {},
  'sign-in': { manual: true },
  'loading': {},
  'error': { 'client-id': '' },
};

for (const button of document.querySelectorAll('button[data-show]')) {
  button.addEventListener('click', () => {
    const part = /** @type {HTMLElement} */ (button).dataset['show'] ?? '';
    const tag = replaceTag({ ...base, ...SHOWN_BY[part] });
    // A widget that never comes.
    if (part === 'loading') tag.widget = () => new Promise(() => undefined);
    tag.classList.add('baker');
    follow(tag);
  });
}
