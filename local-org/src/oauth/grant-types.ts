import type { OrgClient } from '../client-settings.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';

/** What a client gets for a grant that its settings do not allow. */
export function unauthorizedGrant({ grantTypes }: OrgClient): OrgResponse {
  return oauthError(400, 'unauthorized_client', `The client is not authorized to use the provided grant type. Configured grant types: [${grantTypes.join(', ')}].`);
}
