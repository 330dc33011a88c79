// What is chosen in the playground, as it stands in its address. Pure. Anyone can write a link: of what it says only that is taken which the form offers.

/** By the name of a setting: the values that can be chosen, and the one at first; an empty one is none. @typedef {Readonly<Record<string, { offered: readonly string[], initial: string }>>} Offer */
/** @typedef {Readonly<Record<string, string>>} Choices */

/**
 * A setting that is named twice, or has a value that is not offered, is left as it is at first.
 * @param {string} search
 * @param {Offer} offer
 * @returns {Choices}
 */
export function choicesIn(search, offer) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(offer).flatMap(([name, { offered }]) => {
      const [value, ...more] = asked.getAll(name);
      return value !== undefined && more.length === 0 && offered.includes(value)
        ? [[name, value]]
        : [];
    }),
  );
}

/**
 * Names what is not as it is at first.
 * @param {Choices} choices
 * @param {Offer} offer
 */
export function searchFor(choices, offer) {
  const changed = Object.entries(offer).flatMap(([name, { initial }]) => {
    const value = choices[name] ?? '';
    return value !== '' && value !== initial ? [[name, value]] : [];
  });
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed).toString()}`;
}
