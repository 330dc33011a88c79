import { type OrgRequest, readCookie, readForm, readParameters } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import { levelAskedFor } from '../assurance-levels.js';
import { CALLED_JUST_NOW, TEXTED_JUST_NOW } from '../idx/messages.js';
import { OrgSessions, SESSION_COOKIE } from '../org-sessions.js';
import type { SignIn } from '../idx/transaction.js';
import type { RequiredPolicies } from '../options.js';
import type { PhoneMethod } from '../phone-lines.js';
import { DEVICE_COOKIE, type RememberedDevices } from '../remembered-devices.js';
import type {
  FactorChallenge,
  PasswordOutcome,
  PrimarySignIn,
  SignedIn,
  TypedFactor,
} from '../primary-sign-in.js';
import { type RedirectRules, trustedRedirect } from '../trusted-redirect.js';
import type { OrgUser } from '../users.js';
import type { SignInAttempt, SignInAttempts } from './sign-in-attempts.js';
import { type SignInForm, signInPage } from './sign-in-page.js';
import { SIGN_IN_PATH } from './sign-in-url.js';

/** What the org's own sign-in page needs of the org. */
export interface HostedContext extends RedirectRules {
  readonly attempts: SignInAttempts;
  readonly signIn: PrimarySignIn;
  readonly sessions: OrgSessions;
  readonly devices: RememberedDevices;
  readonly policies: Pick<RequiredPolicies, 'keepMeSignedIn'>;
  /** Begins the user's session. @returns the `Set-Cookie` values */
  readonly signInCookies: (signIn: SignIn, device: string | undefined) => readonly string[];
  /** Where the answer to a form may lead in the end: the apps. */
  readonly formTargets: readonly string[];
}

/** Where a user ends who came from no app. */
const DEFAULT_TARGET = '/app/UserHome';

/** Okta's own page is the widget, and would ask for a new password. */
const EXPIRED =
  'Your password has expired. This page cannot set a new one; the Sign-In Widget in an app can.';

const NO_FACTOR = 'The app asks for a second factor, and this account has none.';
const NOT_HERE =
  'This page of the local org asks for codes and answers only. The Sign-In Widget in an app asks for what this user has.';

const TOO_SOON: Readonly<Record<PhoneMethod, string>> = {
  sms: TEXTED_JUST_NOW.text,
  voice: CALLED_JUST_NOW.text,
};

const INVALID_CODE = 'Invalid code. Try again.';
const WRONG: Readonly<Record<TypedFactor, string>> = {
  email: INVALID_CODE,
  totp: INVALID_CODE,
  oktaVerifyCode: INVALID_CODE,
  customOtp: INVALID_CODE,
  phone: INVALID_CODE,
  question: "Your answer doesn't match our records. Please try again.",
};

/** The org's own sign-in page, and signing out of the org. */
export function hostedRoutes(context: HostedContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: SIGN_IN_PATH,
      callers: 'visitors',
      handle: (request) => begin(request, context),
    },
    {
      method: 'POST',
      path: SIGN_IN_PATH,
      callers: 'org',
      handle: (request) => answer(request, context),
    },
    {
      method: 'GET',
      path: '/login/signout',
      callers: 'visitors',
      handle: (request) => signOut(request, context),
    },
  ];
}

function begin(request: OrgRequest, context: HostedContext): OrgResponse {
  const parameters = readParameters(request.url.searchParams);
  const {
    fromURI = DEFAULT_TARGET,
    login_hint: hint = '',
    acr_values: acrValues,
  } = parameters.ok ? parameters.values : {};
  // An address that is not trusted is dropped, or the page would vouch for it.
  const goOnTo = trustedRedirect(fromURI, context) ?? context.url + DEFAULT_TARGET;
  return show(
    200,
    { attempt: context.attempts.begin(goOnTo, hint, levelAskedFor(acrValues) ?? undefined) },
    context,
  );
}

function answer(request: OrgRequest, context: HostedContext): OrgResponse {
  const form = readForm(request);
  const values = form.ok ? form.values : {};
  const attempt = context.attempts.find(values['stateToken'] ?? '');
  if (!attempt)
    return show(
      403,
      { error: 'This sign-in took too long, or is over. Go back to the app and start again.' },
      context,
    );
  const device = readCookie(request, DEVICE_COOKIE);
  const { challenge, done } = attempt;
  if (done)
    return goOn(
      attempt,
      { ...done, keepMeSignedIn: values['keepMeSignedIn'] === 'yes' },
      device,
      context,
    );
  if (!challenge)
    return answerPassword(
      { ...attempt, username: values['username'] ?? '', idp: undefined },
      values['password'] ?? '',
      device,
      context,
    );
  const { action } = values;
  if (action === 'resend' || action === 'call')
    return ask(
      attempt,
      challenge.user,
      challenge.factor,
      context,
      action === 'call' ? 'voice' : 'sms',
    );
  return answerFactor(attempt, challenge, values['passcode'] ?? '', device, context);
}

function answerPassword(
  attempt: SignInAttempt,
  password: string,
  device: string | undefined,
  context: HostedContext,
): OrgResponse {
  const { username, level } = attempt;
  return proceed(
    attempt,
    context.signIn.password(username, password, level, device),
    device,
    context,
  );
}

/** A provider vouched for the user: as after a right password. */
export function signInVouched(
  { user, idp }: { readonly user: OrgUser; readonly idp: string },
  { goOnTo, level }: Pick<SignInAttempt, 'goOnTo' | 'level'>,
  device: string | undefined,
  context: HostedContext,
): OrgResponse {
  return proceed(
    { ...context.attempts.begin(goOnTo, user.login, level), idp },
    context.signIn.vouched(user, idp, level, device),
    device,
    context,
  );
}

function proceed(
  attempt: SignInAttempt,
  result: PasswordOutcome,
  device: string | undefined,
  context: HostedContext,
): OrgResponse {
  switch (result.outcome) {
    case 'wrong':
      return show(
        401,
        { attempt: context.attempts.save(attempt), error: 'Unable to sign in' },
        context,
      );
    case 'locked':
      return locked(attempt, context);
    case 'expired':
      return show(403, { attempt: context.attempts.save(attempt), error: EXPIRED }, context);
    case 'refused':
      return show(403, { attempt: context.attempts.save(attempt), error: NO_FACTOR }, context);
    case 'not-here':
      return show(403, { attempt: context.attempts.save(attempt), error: NOT_HERE }, context);
    case 'factor':
      return ask(attempt, result.user, result.factors[0], context);
    case 'signed-in':
      return finish(attempt, result, device, context);
  }
}

/** The page offers no choice: a user with several factors is asked for the first. */
function ask(
  attempt: SignInAttempt,
  user: OrgUser,
  factor: TypedFactor,
  context: HostedContext,
  method: PhoneMethod = 'sms',
): OrgResponse {
  const challenge = context.signIn.ask(user, factor, method);
  return challenge === 'too-soon'
    ? show(429, { attempt: context.attempts.save(attempt), error: TOO_SOON[method] }, context)
    : show(200, { attempt: context.attempts.save({ ...attempt, challenge }) }, context);
}

function answerFactor(
  attempt: SignInAttempt,
  challenge: FactorChallenge,
  typed: string,
  device: string | undefined,
  context: HostedContext,
): OrgResponse {
  const result = context.signIn.answer(challenge, typed, attempt.idp);
  switch (result.outcome) {
    case 'wrong':
      return show(
        401,
        {
          attempt: context.attempts.save({ ...attempt, challenge: result.challenge }),
          error: WRONG[challenge.factor],
        },
        context,
      );
    case 'spent':
      return show(429, { attempt, error: 'Too many attempts. Ask for a new code.' }, context);
    case 'locked':
      return locked(attempt, context);
    case 'signed-in':
      return finish(attempt, result, device, context);
  }
}

/** Back to the first form: another user may sign in. */
function locked({ handle, goOnTo, level }: SignInAttempt, context: HostedContext): OrgResponse {
  const attempt = context.attempts.save({ handle, goOnTo, username: '', level });
  return show(
    403,
    { attempt, error: 'Your account is locked. Please contact your administrator.' },
    context,
  );
}

/** The last question, where the org has it; not in a browser that remembers the answer. */
function finish(
  attempt: SignInAttempt,
  { signIn }: SignedIn,
  device: string | undefined,
  context: HostedContext,
): OrgResponse {
  const keepMeSignedIn = context.devices.knows(signIn.userId, device);
  if (!context.policies.keepMeSignedIn || keepMeSignedIn)
    return goOn(attempt, { ...signIn, keepMeSignedIn }, device, context);
  return show(200, { attempt: context.attempts.save({ ...attempt, done: signIn }) }, context);
}

function goOn(
  attempt: SignInAttempt,
  signIn: SignIn,
  device: string | undefined,
  { attempts, signInCookies }: HostedContext,
): OrgResponse {
  attempts.end(attempt);
  return redirect(attempt.goOnTo, { 'Set-Cookie': signInCookies(signIn, device) });
}

function signOut(request: OrgRequest, context: HostedContext): OrgResponse {
  context.sessions.end(readCookie(request, SESSION_COOKIE));
  const target =
    trustedRedirect(request.url.searchParams.get('fromURI') ?? SIGN_IN_PATH, context) ??
    context.url + SIGN_IN_PATH;
  return redirect(target, { 'Set-Cookie': OrgSessions.FORGET });
}

function show(status: number, form: SignInForm, { formTargets }: HostedContext): OrgResponse {
  return signInPage(status, form, formTargets);
}
