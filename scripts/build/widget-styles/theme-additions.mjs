// What a page's colours have to reach though Okta's sheet leaves it to the browser, or to the colours of a drawing. Where the page sets none, each is as it is.
import { property } from './themed-sheet.mjs';

const main = '#okta-sign-in.auth-container .button-primary';

/** An effect on the main button in the page's own colour: without one the filter has no value, and there is none. @param {string} effect */
const onAccent = (effect) =>
  `{filter:drop-shadow(0 0 0 color-mix(in srgb,var(--okta-sign-in-form-accent-color) 0%,transparent)) ${effect}}`;

const search = '#okta-sign-in .idp-discovery-search-input';

export const THEME_ADDITIONS = [
  `${search}{background-color:${property('input-background', 'revert')};color:${property('color', 'revert')}}`,
  `${search}::placeholder{color:${property('muted-color', 'revert')}}`,
  // The outlines in the picture about passkeys.
  ...['fill', 'stroke'].map(
    (attribute) =>
      `#okta-sign-in [${attribute}="#272727"]{${attribute}:${property('color', '#272727')}}`,
  ),
  // Okta's sheet has another blue for each.
  `${main}:is(:hover,:active)${onAccent('brightness(0.9)')}`,
  `${main}.link-button-disabled${onAccent('opacity(0.6)')}`,
].join('');
