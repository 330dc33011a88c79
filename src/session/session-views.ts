import { whenScriptsHaveRun } from '../page/scripts-have-run.js';
import type { Happening } from './happening.js';
import type { Machine } from './machine.js';
import type { Member } from './member.js';
import {
  isSettled,
  type SignedOutReason,
  type SignInSource,
  type SignInState,
} from './sign-in-state.js';
import { fireChanges, isEntry } from './state-changes.js';
import { SignedInEvent, SignedOutEvent, SignInErrorEvent } from './state-events.js';

/** Where a session is seen: a tag, or the session itself, at which the page listens. */
export interface View {
  readonly target: EventTarget;
  readonly member?: Member;
  /** As it was told last. */
  state: SignInState;
  /** A tag that was taken out while a user was signed in, and is back: it is told nothing until it is known who is in now. */
  isReturning?: boolean;
}

type SignedIn = Extract<SignInState, { status: 'signed-in' }>;

/**
 * Tells each view its own difference.
 *
 * @param views by what they are known to the machine; the session's own first
 * @param reason why a user who was in is not in any more
 * @returns where the page is to be left for; null where it stays, or a listener has prevented it
 */
export function tellViews(
  views: ReadonlyMap<object, View>,
  stateOf: (id: object) => SignInState,
  before: Machine,
  happening: Happening,
  reason?: SignedOutReason,
): string | null {
  const [session] = views.keys();
  const bringer = bringerOf(before, happening, firstTagOf(views));
  let entry: SignedIn | null = null;
  let isUndisturbed = true;
  for (const [id, view] of [...views]) {
    const { target, state: was, isReturning } = view;
    const now = stateOf(id);
    if (isReturning && !isSettled(now)) continue;
    const is = viewOf(was, now, id === session || id === bringer);
    view.isReturning = false;
    if (isSame(was, is)) continue;
    view.state = is;
    view.member?.stateChanged(is);
    fireChanges(target, was, is);
    if (was.status === 'signed-in' && is.status !== 'signed-in' && (reason || isReturning))
      target.dispatchEvent(new SignedOutEvent(reason ?? 'other-tab'));
    if (!isEntry(was, is)) continue;
    if (id === session) entry = is;
    isUndisturbed = announce(view, is, MADE_BY_PAGE.has(happening.type)) && isUndisturbed;
  }
  if (stateOf(session ?? views).status === 'signed-in') tellRejection(views, happening);
  return entry && isUndisturbed && OF_THIS_PAGE.has(entry.source) ? entry.returnTo : null;
}

/** Before others one that has a form: it is the one that began. */
function firstTagOf(views: ReadonlyMap<object, View>): object | undefined {
  const tags = [...views].filter(([, { member }]) => member);
  return (tags.find(([, { member }]) => member?.hasForm) ?? tags[0])?.[0];
}

/** The tag that brought the user in, by its form; by a redirect back it is the first. */
function bringerOf(before: Machine, happening: Happening, firstTag: object | undefined) {
  if (happening.type === 'seat-came') return null;
  if (happening.type !== 'form-ended') return firstTag;
  return before.seats.find(({ showing }) => showing === happening.showing)?.id;
}

/** A redirect back that was refused takes nothing from a user who is signed in, so that no state keeps its error. */
function tellRejection(views: ReadonlyMap<object, View>, happening: Happening): void {
  if (happening.type !== 'redeemed' || happening.result.kind !== 'rejected') return;
  const { error } = happening.result;
  for (const { target } of views.values()) target.dispatchEvent(new SignInErrorEvent(error));
}

const OF_THIS_PAGE: ReadonlySet<SignInSource> = new Set(['widget', 'callback', 'sso'] as const);

/** What a script of the page brings about by making a session or a tag, before its next line adds a listener. */
const MADE_BY_PAGE: ReadonlySet<Happening['type']> = new Set(['began', 'seat-came'] as const);

/** Fires `signed-in`; a stored user's waits for the document's scripts, which add their listeners. @returns false where a listener has prevented what follows */
function announce(view: View, { user, source, returnTo }: SignedIn, isInScript: boolean): boolean {
  const fire = () => view.target.dispatchEvent(new SignedInEvent({ user, source, returnTo }));
  if (source !== 'storage') return fire();
  whenScriptsHaveRun(() => {
    if (view.state.status === 'signed-in' && view.state.user.sub === user.sub) fire();
  }, isInScript);
  return true;
}

/** A tag that did not bring the user in, or came later, finds them in the storage. */
function viewOf(was: SignInState, is: SignInState, hasBrought: boolean): SignInState {
  if (is.status !== 'signed-in') return is;
  if (was.status === 'signed-in' && was.user.sub === is.user.sub)
    return { ...is, source: was.source, returnTo: was.returnTo };
  return hasBrought || is.source === 'other-tab'
    ? is
    : { ...is, source: 'storage', returnTo: null };
}

const isSame = (a: SignInState, b: SignInState): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof SignInState)[]).every((name) => a[name] === b[name]);
