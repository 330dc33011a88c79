// The form of the playground: what it offers, what is chosen, and how a choice is put into it.

/** @typedef {import('./address.js').Offer} Offer */
/** @typedef {import('./address.js').Choices} Choices */

/** @param {HTMLFormElement} form @returns {Offer} */
export function offerOf(form) {
  /** @type {Record<string, { offered: string[], initial: string }>} */
  const offer = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const of = (offer[field.name] ??= { offered: [], initial: '' });
    of.offered.push(...valuesOf(field));
    of.initial ||= initialOf(field);
  }
  return offer;
}

/** @param {HTMLFormElement} form @returns {Choices} */
export function chosenIn(form) {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}

/** @param {HTMLFormElement} form @param {Choices} choices of those that it offers */
export function choose(form, choices) {
  for (const [name, value] of Object.entries(choices)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
    else if (field instanceof HTMLInputElement) field.checked = true;
  }
}

/** @param {HTMLInputElement | HTMLSelectElement} field */
function valuesOf(field) {
  return field instanceof HTMLSelectElement
    ? [...field.options].map(({ value }) => value)
    : [field.value];
}

/** @param {HTMLInputElement | HTMLSelectElement} field */
function initialOf(field) {
  if (field instanceof HTMLInputElement) return field.defaultChecked ? field.value : '';
  return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
}
