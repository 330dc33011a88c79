import { misconfigured } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// Settings that contradict each other, or of which one would do nothing beside the other.

/** What makes another setting useless, and why. */
const WHY = {
  'mode="redirect"': 'there is no widget',
  'mode="server"': 'the backend has the tokens and goes on',
  '`session-redirect`': 'it says where the user goes, and there are no tokens',
  '`authClient`': 'it leads this window to Okta by itself',
  '`widget`': 'each says where the widget comes from',
};

export const excludeEachOther = (name: string, other: keyof typeof WHY): SignInError =>
  misconfigured(
    name,
    `\`${name}\` and ${other} exclude each other: ${WHY[other]}. Leave one of the two out.`,
  );

/** Two settings for one thing say different things. */
export const differ = (one: string, other: string): SignInError =>
  misconfigured(one, `\`${one}\` and \`${other}\` differ: take one of the two out.`);

export const hashOfNothing = (): SignInError =>
  misconfigured(
    'widget-integrity',
    '`widget-integrity` is the hash of `widget-src`: set that, too, or leave both out.',
  );

export const needsEngine = (name: string, engine: 'oie' | 'classic'): SignInError =>
  misconfigured(
    name,
    `\`${name}\` needs engine="${engine}": ${engine === 'oie' ? 'the Classic engine’s form has no flows, no interaction code, and no levels' : 'with the Identity Engine use mode="redirect"'}.`,
  );

export const otpNeedsState = (): SignInError =>
  misconfigured('state', '`otp` needs `state`: both come with the link in the e-mail.');

/** Two tags of a page are of the same app, and say different things of what they share. */
export const tagsDiffer = (setting: string): SignInError =>
  misconfigured(
    setting,
    `Another <okta-sign-in> of this page has the same \`issuer\` and \`client-id\`, and another \`${setting}\`. They share the tokens: set it alike in both, or use another app.`,
  );
