import type { OrgClient } from '../client-settings.js';
import type { OrgClock } from '../clock.js';
import type { Directory } from '../directory.js';
import type { ExpiringMap } from '../expiring-map.js';
import type { OrgSessions } from '../org-sessions.js';
import type { FactorChallenge, PrimarySignIn } from '../primary-sign-in.js';
import type { SessionTokens } from '../session-tokens.js';
import type { OrgSettings } from '../settings.js';
import type { RedirectRules } from '../trusted-redirect.js';
import type { OrgUser } from '../users.js';

/** A user whose password was right; a code is mailed when it is asked for. */
export interface PendingFactor {
  readonly user: OrgUser;
  readonly challenge?: FactorChallenge;
}

/** What the Classic engine needs of the org. */
export interface ClassicContext extends RedirectRules {
  readonly clients: readonly OrgClient[];
  readonly clock: OrgClock;
  readonly directory: Directory;
  readonly sessions: OrgSessions;
  readonly sessionTokens: SessionTokens;
  readonly signIn: PrimarySignIn;
  readonly policies: OrgSettings['policies'];
  /** By state token. */
  readonly pending: ExpiringMap<PendingFactor>;
}
