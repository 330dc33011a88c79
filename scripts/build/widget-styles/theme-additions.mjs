// What a page's colours have to reach though Okta's sheet leaves it to the browser, or to the colours of a drawing. Where the page sets none, each is as it is.
import { property } from './themed-sheet.mjs';

const search = '#okta-sign-in .idp-discovery-search-input';

export const THEME_ADDITIONS = [
  `${search}{background-color:${property('input-background', 'revert')};color:${property('color', 'revert')}}`,
  `${search}::placeholder{color:${property('muted-color', 'revert')}}`,
  // The outlines in the picture about passkeys.
  ...['fill', 'stroke'].map(
    (attribute) =>
      `#okta-sign-in [${attribute}="#272727"]{${attribute}:${property('color', '#272727')}}`,
  ),
].join('');
