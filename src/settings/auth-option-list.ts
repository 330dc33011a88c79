import { all, type Fate, type FateList } from './option-fate.js';

// What becomes of each option of auth-js 7.14.5 in `config.authParams` (OktaAuthOptions, TokenParams, SigninWithRedirectOptions): docs/options.md is
// made of this, and a test compares it with auth-js's own declarations.

const INTERACT: Fate = { to: ['embedded', 'server'] };
const AUTHORIZE: Fate = { to: ['redirect', 'classic'] };
const BOTH: Fate = { to: ['embedded', 'server', 'redirect', 'classic'] };

const ENDPOINT: Fate = { refused: 'codes and tokens go to the endpoints that `issuer` names' };
const CHECK: Fate = { refused: 'it would switch off a check of the answer' };
const SECRET: Fate = {
  refused: 'what stands in a page is no secret; with mode="server" your backend keeps it',
};
const STORAGE: Fate = { refused: 'the `storage` attribute says where tokens are kept' };
const HTTP: Fate = { refused: 'requests carry codes and tokens, and go as the element sends them' };
const RENEWAL: Fate = {
  refused: 'the element renews, removes and follows the tokens itself',
  unless: true,
};
const REDEEMED: Fate = { refused: 'the element redeems what Okta answers to its own sign-in' };
const FRAME: Fate = {
  refused:
    'the element waits 3 seconds for a hidden frame; for the Classic engine’s form set `config.oAuthTimeout`',
};

export const AUTH_OPTIONS: FateList = {
  'acrValues': BOTH,
  'maxAge': BOTH,
  'nonce': BOTH,
  'maxClockSkew': { to: ['embedded', 'redirect', 'classic'] },
  'dpop': { to: ['embedded', 'redirect', 'classic'] },
  'pkce': BOTH,
  'responseType': BOTH,
  'responseMode': BOTH,
  'recoveryToken': INTERACT,
  'activationToken': INTERACT,
  ...all('loginHint idp idpScope prompt display', AUTHORIZE),
  'extraParams': { to: ['redirect'] },

  'issuer': { by: 'the `issuer` attribute' },
  'clientId': { by: 'the `client-id` attribute' },
  'redirectUri': { by: 'the `redirect-uri` attribute' },
  'postLogoutRedirectUri': { by: 'the `post-logout-redirect-uri` attribute' },
  'scopes': { by: 'the `scopes` attribute' },
  'flow': { by: 'the `flow` attribute' },
  'state': { by: 'the `state` attribute' },
  'codeChallenge': { by: 'the `code-challenge` attribute' },
  'codeChallengeMethod': { by: 'the `code-challenge-method` attribute' },
  'originalUri': { by: 'the `return-to` attribute' },
  'restoreOriginalUri': { by: 'the `return-to` attribute, or a listener of `signed-in`' },

  ...all('authorizeUrl tokenUrl userinfoUrl revokeUrl logoutUrl', ENDPOINT),
  ...all('ignoreSignature ignoreLifetime dpopOptions', CHECK),
  ...all('clientSecret codeVerifier', SECRET),
  ...all('storageManager storageUtil cookies transactionManager', STORAGE),
  ...all(
    'httpRequestClient httpRequestInterceptors headers transformErrorXHR setLocation pollDelay',
    HTTP,
  ),
  ...all(
    'interactionCode authorizationCode sessionToken dpopPairId tokens enrollAmrValues',
    REDEEMED,
  ),
  ...all('timeout popupTitle', FRAME),
  ...all('tokenManager.autoRenew tokenManager.autoRemove tokenManager.syncStorage', RENEWAL),
  ...all(
    'tokenManager.clearPendingRemoveTokens services.autoRenew services.autoRemove services.syncStorage',
    RENEWAL,
  ),
  ...all(
    'services.syncChannelName services.electionChannelName services.broadcastChannelName services.renewOnTabActivation services.tabInactivityDuration',
    RENEWAL,
  ),
  ...all('tokenManager.storage tokenManager.secure', STORAGE),
  'tokenManager.storageKey': {
    refused:
      'tokens are kept under auth-js’s default key, where the user of an app before is found',
    unless: 'okta-token-storage',
  },
  'tokenManager.expireEarlySeconds': {
    refused:
      'a token counts as ended 30 seconds early, as in auth-js everywhere but on localhost, and is renewed a minute before that',
    unless: 30,
  },
  'transformAuthState': {
    refused: 'the element has `status`, `user` and events in place of auth-js’s state',
  },
  'authScheme': { refused: 'the element takes tokens by OAuth 2.0', unless: 'OAUTH2' },
  'devMode': { refused: 'auth-js would write what it does into the console', unless: false },
  ...all('idx withCredentials', { refused: 'the widget runs the sign-in' }),
};
