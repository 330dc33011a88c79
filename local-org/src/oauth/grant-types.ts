import type { OrgClient } from '../client-settings.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';
import { grantTypeText } from '../refusal-texts.js';

/** What a client gets for a grant that its settings do not allow. */
export function unauthorizedGrant(client: OrgClient): OrgResponse {
  return oauthError(400, 'unauthorized_client', grantTypeText(client));
}
