import type { OrgClient } from '../client-settings.js';
import type { OrgClock } from '../clock.js';
import type { Directory } from '../directory.js';
import type { ExpiringMap } from '../expiring-map.js';
import type { OrgSessions } from '../org-sessions.js';
import type { MailedChallenge, PrimarySignIn } from '../primary-sign-in.js';
import type { SessionTokens } from '../session-tokens.js';
import type { OrgSettings } from '../settings.js';
import type { RedirectRules } from '../trusted-redirect.js';

/** What the Classic engine needs of the org. */
export interface ClassicContext extends RedirectRules {
  readonly clients: readonly OrgClient[];
  readonly clock: OrgClock;
  readonly directory: Directory;
  readonly sessions: OrgSessions;
  readonly sessionTokens: SessionTokens;
  readonly signIn: PrimarySignIn;
  readonly policies: OrgSettings['policies'];
  /** Sign-ins that wait for a mailed code, by state token. */
  readonly challenges: ExpiringMap<MailedChallenge>;
}
