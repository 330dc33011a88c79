import { isReached, secondFactorOf } from '../assurance-levels.js';
import type { OrgUser } from '../users.js';
import { enterFactor } from './enter-factor.js';
import { amrOf, type Progress } from './progress.js';
import type { StepWorld } from './step.js';
import type { OpenState, SignIn } from './transaction.js';

/** What follows on what was proven: another step, or the end. */
export type Next =
  | { kind: 'step'; state: OpenState }
  | { kind: 'done'; signIn: SignIn }
  /** The app asks for more than this user can do. */
  | { kind: 'refused' };

/** The org's sign-on policy: the user's second factor, if there is one; then what is to be set up; then a new password, if the old one is at its end; last, whether to stay signed in, and whether the app may have what it asks for. */
export function nextAfter(
  progress: Progress,
  user: OrgUser,
  world: StepWorld,
  level: string | undefined,
): Next {
  const { factors } = user;
  const isWanted = secondFactorOf(level) !== 'no';
  const isRemembered = world.isRemembered(user.id);
  const isAsked = isWanted || !(world.policies.secondFactorOnDemand || isRemembered);
  if (
    isAsked &&
    factors.length > 0 &&
    !factors.some((factor) => progress.verified.includes(factor))
  ) {
    const [only] = factors;
    if (only === undefined || factors.length > 1)
      return { kind: 'step', state: { step: 'select-factor', progress } };
    return { kind: 'step', state: enterFactor(only, progress, user, world) };
  }
  // Only who is in may add what was missing.
  if (user.toSetUp.length > 0) return { kind: 'step', state: { step: 'set-up-factors', progress } };
  const reason = passwordEnd(progress, user);
  if (reason) return { kind: 'step', state: { step: 'new-password', reason, progress } };
  const amr = amrOf(progress);
  if (!isReached(level, amr, factors.length > 0)) return { kind: 'refused' };
  const { keepMeSignedIn } = progress;
  if (world.policies.keepMeSignedIn && keepMeSignedIn === undefined && !isRemembered)
    return { kind: 'step', state: { step: 'keep-me-signed-in', progress } };
  const apiScopes = world.missingAdminConsent();
  if (apiScopes.length > 0)
    return user.isAdministrator
      ? { kind: 'step', state: { step: 'admin-consent', progress, scopes: apiScopes } }
      : { kind: 'refused' };
  const scopes = progress.hasConsented ? [] : world.missingConsent(user.id);
  if (scopes.length > 0) return { kind: 'step', state: { step: 'consent', progress, scopes } };
  return {
    kind: 'done',
    signIn: {
      userId: user.id,
      amr,
      idp: progress.idp,
      level,
      keepMeSignedIn: keepMeSignedIn ?? isRemembered,
    },
  };
}

/** Only who came in with the password is asked for another one. */
function passwordEnd(
  { verified, skippedNewPassword }: Progress,
  { passwordExpiresInDays: days }: OrgUser,
): 'expired' | 'expiring' | undefined {
  if (days === undefined || !verified.includes('password')) return undefined;
  if (days <= 0) return 'expired';
  return skippedNewPassword ? undefined : 'expiring';
}
