/** As auth-js has them. */
export type { Tokens } from '@okta/okta-auth-js';
