// Bytes, compressed by Brotli. A file without a budget fails `npm run size`, and so does one that is over its own.

/** @type {Readonly<Record<string, number>>} */
export const budgets = {
  'okta-sign-in.js': 16_100,
  'session-work.js': 31_600,
  'oie-client.js': 28_800,
  'oie-widget.js': 183_500,
  'classic-client.js': 20_200,
  'classic-widget.js': 176_800,
};

/** What a page fetches of these, by what it is.
 * @type {Readonly<Record<string, { files: readonly string[], budget: number }>>} */
export const pages = {
  'a signed-in user’s page, before signed-in': { files: ['okta-sign-in.js'], budget: 16_100 },
  'a redirect back': {
    files: ['okta-sign-in.js', 'session-work.js', 'oie-client.js'],
    budget: 76_200,
  },
  'the form': {
    files: ['okta-sign-in.js', 'session-work.js', 'oie-client.js', 'oie-widget.js'],
    budget: 259_200,
  },
};
