import { documentShared } from '../page/document-shared.js';
import { ownerOf } from '../okta/tokens-without-sdk.js';
import { keepsTokens } from '../settings/keeps-tokens.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { Session } from './session.js';

const sessions = () => documentShared('sessions', () => new Map<unknown, Session>());

/** What tells one session from another: the client that the page brought, or issuer, client id and storage. Where they are not all there, the tag has a session of its own. */
function keyOf(settings: SignInSettings, tag: object): unknown {
  if (!keepsTokens(settings)) return tag;
  if (settings.authClient) return settings.authClient;
  const { issuer, clientId } = ownerOf(settings);
  return issuer && clientId ? [issuer, clientId, settings.storage ?? 'local'].join(' ') : tag;
}

/** The document's session for these settings. */
export function sessionFor(settings: SignInSettings, tag: object): Session {
  const key = keyOf(settings, tag);
  let session = sessions().get(key);
  if (!session) sessions().set(key, (session = new Session(key)));
  return session;
}

/** Forgets a session whose last tag has gone. */
export function endIfUnused(session: Session): void {
  if (!session.isUnused) return;
  if (sessions().get(session.key) === session) sessions().delete(session.key);
}
