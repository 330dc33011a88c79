// Bytes, compressed by Brotli. A file without a budget fails `npm run size`, and so does one that is over its own.

/** The languages of the element's own words: a page fetches one of them, and `words.js`. */
const languages =
  'cs da de el es eu fi fr ht hu id it ja ko ms nb nl-NL pl pt-BR ro ru sv th tr uk vi zh-CN zh-TW';

/** @type {Readonly<Record<string, number>>} */
export const budgets = {
  'okta-sign-in.js': 17_500,
  'session-work.js': 36_200,
  'oie-client.js': 28_500,
  'oie-widget.js': 104_500,
  'oie-rest.js': 81_500,
  'classic-client.js': 19_800,
  'classic-widget.js': 175_500,
  'words.js': 1_700,
  'okta-sign-in.oie.min.css': 15_200,
  'okticon.woff2': 3_900,
  ...Object.fromEntries(languages.split(' ').map((language) => [`${language}.js`, 1_200])),
};

/** What a page fetches of these, by what it is.
 * @type {Readonly<Record<string, { files: readonly string[], budget: number }>>} */
export const pages = {
  'a signed-in user’s page, before signed-in': { files: ['okta-sign-in.js'], budget: 17_500 },
  'a redirect back': {
    files: ['okta-sign-in.js', 'session-work.js', 'oie-client.js'],
    budget: 82_100,
  },
  'the form': {
    files: [
      'okta-sign-in.js',
      'session-work.js',
      'oie-client.js',
      'oie-widget.js',
      'okta-sign-in.oie.min.css',
      'okticon.woff2',
    ],
    budget: 205_000,
  },
};
