const SERVERS = 'Security > API > Authorization Servers';
const ISSUER = `${SERVERS} > Issuer URI`;
const APP = 'Applications > (the app) > General';
const NOWHERE = 'not in the Admin Console:';

/** Every check in the order in which it is reported: why it matters, and where it is set in the Okta Admin Console. */
export const CHECKS = {
  'page': {
    why: 'Browsers give Web Crypto, which a sign-in needs, to secure pages only.',
    where: `${NOWHERE} how the page is served`,
  },
  'issuer': {
    why: 'The element makes every address at Okta from it.',
    where: ISSUER,
  },
  'discovery': {
    why: 'The element reads the issuer’s metadata before it begins a sign-in.',
    where: ISSUER,
  },
  'metadata': {
    why: 'The element refuses metadata of another issuer, or without what a sign-in needs.',
    where: ISSUER,
  },
  'keys': {
    why: 'The signature of the ID token is checked by these keys.',
    where: `${SERVERS} > (the server) > Settings > Signing Key Rotation`,
  },
  'clock': {
    why: 'A browser whose clock is wrong refuses the ID token.',
    where: `${NOWHERE} the clock of this machine`,
  },
  'engine': {
    why: 'The embedded form needs Identity Engine, unless the tag says engine="classic".',
    where: 'the foot of every page: the version ends in E (Identity Engine) or C (Classic)',
  },
  'origin-trusted': {
    why: 'The form talks to Okta from the page, and the browser lets it read answers for a trusted origin only.',
    where: 'Security > API > Trusted Origins',
  },
  'client': {
    why: 'Okta begins a sign-in for an app that it knows.',
    where: `${APP} > Client ID`,
  },
  'redirect-uri': {
    why: 'Okta compares it to the letter, and begins no sign-in for another one.',
    where: `${APP} > Sign-in redirect URIs`,
  },
  'interaction-code-org': {
    why: 'The embedded form gets its tokens by the Interaction Code grant: 1 of 3 places.',
    where: 'Settings > Account > Embedded widget sign-in support > Interaction Code',
  },
  'interaction-code-app': {
    why: 'The embedded form gets its tokens by the Interaction Code grant: 2 of 3 places.',
    where: `${APP} > Grant type > Advanced > Interaction Code`,
  },
  'interaction-code-policy': {
    why: 'The embedded form gets its tokens by the Interaction Code grant: 3 of 3 places.',
    where: `${SERVERS} > (the server) > Access Policies > (the rule) > IF Grant type is`,
  },
  'sign-in': {
    why: 'The form begins with it.',
    where: 'Reports > System Log',
  },
  'first-screen': {
    why: 'The widget draws the form from it.',
    where: 'Reports > System Log',
  },
  'providers': {
    why: 'Each has a button in the form.',
    where: 'Security > Identity Providers > Routing Rules',
  },
  'passkeys': {
    why: 'Browsers refuse passkeys of another domain than the page’s.',
    where: 'Security > Authenticators > (passkeys) > RP ID',
  },
  'speed': {
    why: 'Each answer is waited for before the form is there.',
    where: `${NOWHERE} https://status.okta.com`,
  },
} as const satisfies Readonly<Record<string, { readonly why: string; readonly where: string }>>;

export type CheckId = keyof typeof CHECKS;
