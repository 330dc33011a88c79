// What `npm run check` leaves to `npm test`, unless it is what changed.

/** More than four seconds each in one engine. */
const inBrowsers = [
  ...'accessibility answers attributes back-off early-start faulty-widget flow injection life-cycle modes odd-config options-on-the-wire page redirected session settings'.split(
    ' ',
  ),
  ...'storage token-checks widget-accessibility words-of-the-org faults/callback faults/form faults/frame faults/password faults/renewal'.split(
    ' ',
  ),
].map((name) => `test/element/${name}.browser.test.ts`);

/** More than ten seconds each; all but the last of them drive a browser from Node. */
const inNode = [
  ...'auth-js-browser classic-widget widget-account widget-elsewhere widget-sign-in'
    .split(' ')
    .map((name) => `local-org/test/${name}.test.ts`),
  'test/scripts/browsers/refusal.test.ts',
];

/** @type {readonly string[]} */
export const slowTests = [...inBrowsers, 'test/widget/harmless-html.browser.test.ts', ...inNode];
