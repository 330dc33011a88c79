import { root } from '../root.mjs';
import { startExpressDemo } from './start-express-demo.mjs';

/** demo/express on free ports, with its local org. */
export async function start() {
  // By a computed name, because the types are there before the build is.
  const built = `${root}local-org/dist/index.js`;
  const { DEMO_PASSWORD, DEMO_USERS, startLocalOrg } =
    /** @type {typeof import('../../local-org/src/index.js')} */ (await import(built));
  const accounts = DEMO_USERS.filter(({ password }) => password === DEMO_PASSWORD).map((user) => ({
    login: user.login,
    about: aboutUser(user),
  }));
  const demo = await startExpressDemo({
    startLocalOrg,
    hints: { accounts, password: DEMO_PASSWORD },
  });

  const who = accounts.map(({ login, about }) => `      ${login.padEnd(24)}${about}`);
  console.log(
    [
      '',
      `  ➜  Open ${demo.appUrl}/`,
      `  ➜  Okta: ${demo.org.url}, a local double`,
      `  ➜  Sign in with the password ${DEMO_PASSWORD} as`,
      ...who,
      '',
    ].join('\n'),
  );
  return demo;
}

/** @param {import('../../local-org/src/index.js').LocalOrgUser} user */
function aboutUser({
  locked,
  factors = [],
  passwordExpiresInDays: days,
  securityQuestion,
  totpSecret,
  oktaVerifySecret,
  customOtpSecret,
}) {
  if (locked) return 'The account is locked';
  if (days !== undefined)
    return days === 0 ? 'The password has expired' : `The password expires in ${days} days`;
  const names = {
    email: 'a code or link by mail',
    question: `a security question (${securityQuestion?.answer ?? ''})`,
    totp: `an authenticator app (${totpSecret ?? ''})`,
    push: 'Okta Verify',
    oktaVerifyCode: `a code of Okta Verify (${oktaVerifySecret ?? ''})`,
    webauthn: 'a passkey, to be set up in the first sign-in',
    phone: 'a code by text message or call',
    customOtp: `a device for one-time codes (${customOtpSecret ?? ''})`,
  };
  return factors.length > 0
    ? `Password, then ${factors.map((factor) => names[factor]).join(' or ')}`
    : 'Password only';
}
