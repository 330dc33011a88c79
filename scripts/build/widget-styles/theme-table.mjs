// Which colour of the widget follows which custom property of the page, `--okta-sign-in-form-…`. The first row that has the colour, for what it is used and where,
// decides. A role `own` stays as Okta made it. The build names a colour that is in no row; it follows nothing.

/** @typedef {'text' | 'surface' | 'line' | 'shadow'} Use */
/** @typedef {{ use: Use, role: string, colors: string, where: RegExp }} Row colors: as the sheet writes them, with spaces between; where: in a selector */

/** @type {(use: Use, role: string, colors: string, where?: RegExp) => Row} */
const row = (use, role, colors, where = /^/) => ({ use, role, colors, where });

/** Any colour. */
export const ANY = '*';

/** The white of a provider's button, behind its logo: 50 px wide. */
const LOGO_TILE = '#fff~50px';

const link = /(?:^|[\s,])a(?:[:,]|$)|\.link/;
const picture = /\.altcha-overlay|\.altcha-code-challenge-image|\.phone--|\.yubikey-demo/;
const primary = /\.button-primary|\.default-custom-button|\.altcha-code-challenge-verify/;
const raised = /\.altcha|\.dropdown|\.infobox|button|\.okta-form-input-field|\.social-auth/;
const wholeForm = /#okta-sign-in$|\.o-form-(?:theme|button-bar|title-bar)$|\.separation-line/;

/** @type {readonly Row[]} */
export const THEME = [
  // A tooltip is dark on every page, and lies outside of the form.
  row('text', 'own', ANY, /qtip/),
  row('surface', 'own', ANY, /qtip/),
  row('line', 'own', ANY, /qtip/),
  row('shadow', 'own', ANY, /qtip/),
  // Icons of brands, white icons, and the tick of what went well.
  row('text', 'own', ANY, /\.(?:facebook|google)-16/),
  row('text', 'own', '#fff', /:before|\.auth-beacon/),
  row('text', 'own', '#4cbf9c'),
  // Pictures; what stands behind a white icon, a black code or a provider's logo.
  row('text', 'own', '#000 #1662dd', /\.altcha-overlay|\.phone--number/),
  row('surface', 'own', ANY, picture),
  row('surface', 'own', '#007cc0 #4cbf9c #835ab1 #e34843 #f1d10d', /\.infobox.*:before/),
  row('surface', 'own', LOGO_TILE),
  row('line', 'own', '#ddd', /\.qrcode/),
  // See through.
  row('surface', 'own', 'rgba(0,0,0,.05) rgba(0,0,0,.3)', /::-webkit-scrollbar/),
  row('shadow', 'own', 'rgba(0,0,0,.05) rgba(0,0,0,.1) rgba(0,0,0,.15) rgba(0,0,0,.2)'),
  row('shadow', 'own', 'hsla(0,0%,100%,.1) hsla(0,0%,63%,.1) hsla(0,0%,63%,.2)'),
  row('shadow', 'own', 'hsla(0,0%,69%,.12) hsla(0,0%,69%,.16)'),

  row('text', 'background', '#fff', /\.bg-helper/),
  row('text', 'color', '#fff', /\.social-auth-button/),
  row('text', 'on-accent-color', '#fff', primary),
  row('text', 'link-color', '#6e6e78', link),
  row('text', 'link-color', '#0074b3 #007cc0 #124a94 #1662dd'),
  row('text', 'error-color', '#d93934 #e34843 #f23939'),
  row('text', 'muted-color', '#666 #6e6e78 #8c8c96 #a7a7a7 #aaa #e0e0e0'),
  row('text', 'color', '#1d1d21 #2f3f4a #333 #444 #46b090 #5e5e5e #966603'),

  row('surface', 'accent-color', '#0073b2 #007dc1 #0087d0 #63b1d7 #1d1dc9 #ff5f73 #ff6e80'),
  row('surface', 'background', '#fff #f2f2f2 #f9f9f9', wholeForm),
  row('surface', 'input-background', '#fff', raised),
  row('surface', 'background', '#fff'),
  row('surface', 'input-background', '#e5edfb #f2f2f2 #f4f4f4 #f8f8f8 #f9f9f9 #fbfbfb #fcfcfc'),
  row('surface', 'input-background', '#fce5e6 #fff2f2'),

  row('line', 'error-color', '#d93934'),
  row('line', 'color', '#1d1d21'),
  row('line', 'focus-color', '#0074b3 #888 #1d1dc9'),
  row('line', 'accent-color', '#003a59 #003d5e #00456a #004b75 #007dc1 #63b1d7 #d6001a'),
  row('line', 'link-color', '#124a94 #1662dd'),
  row('line', 'input-border-color', '#8c8c96 #a0a0a0 #afafaf #b2b2b2 #b3b3b3'),
  row('line', 'input-border-color', '#bbb #bdbdbd #c3c3c3 #c4c4c4'),
  row('line', 'input-border-color', '#ddd', /\.idp-discovery-search-input/),
  row('line', 'border-color', '#a7a7a7 #ccc #d2d2d2 #d8d8d8 #dadada #ddd #e3e3e3 #e8e8e8 #eaeaea'),

  row('shadow', 'focus-color', '#0074b3 #51cbee'),
  row('shadow', 'input-background', '#fff', /autofill/),
  row('shadow', 'background', '#fff'),
];
