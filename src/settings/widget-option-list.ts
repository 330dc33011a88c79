import { all, type Fate, type FateList } from './option-fate.js';

// What becomes of each option of the Sign-In Widget 7.49.0 (types/src/types/options.d.ts, models/Settings, README): docs/options.md is made of
// this, and a test compares it with the widget's own declarations.

const WIDGET: Fate = { to: ['embedded', 'server', 'classic'] };
const OWN_EVENTS: Fate = { refused: 'the element needs it; listen to `signed-in` and `error`' };
const OWN_START: Fate = { refused: 'the element begins the sign-in itself' };

export const WIDGET_OPTIONS: FateList = {
  ...all(
    'logo logoText brandName helpSupportNumber transformUsername processCreds i18n defaultCountryCode',
    WIDGET,
  ),
  ...all('username language', { to: ['embedded', 'server', 'classic', 'redirect'] }),
  ...all('assets.baseUrl assets.rewrite assets.languages colors.brand', WIDGET),
  ...all(
    'helpLinks.help helpLinks.forgotPassword helpLinks.unlock helpLinks.custom helpLinks.factorPage.text helpLinks.factorPage.href helpLinks.factorPage.target',
    WIDGET,
  ),
  ...all(
    'helpLinks.gracePeriodRequiredSoon.text helpLinks.gracePeriodRequiredSoon.href helpLinks.gracePeriodRequiredSoon.target',
    WIDGET,
  ),
  ...all(
    'signOutLink backToSignInLink customButtons idps idpDisplay idpDiscovery.requestContext piv.certAuthUrl piv.text piv.className piv.isCustomDomain',
    WIDGET,
  ),
  ...all(
    'registration.click registration.parseSchema registration.preSubmit registration.postSubmit policyId relayState consent.cancel hooks',
    WIDGET,
  ),
  ...all(
    'hcaptcha.scriptSource hcaptcha.scriptParams recaptcha.scriptSource oAuthTimeout initialPopupPath',
    WIDGET,
  ),
  ...all(
    'features.securityImage features.rememberMe features.autoPush features.smsRecovery features.callRecovery features.emailRecovery features.webauthn',
    WIDGET,
  ),
  ...all(
    'features.selfServiceUnlock features.multiOptionalFactorEnroll features.deviceFingerprinting features.useDeviceFingerprintForSecurityImage',
    WIDGET,
  ),
  ...all(
    'features.hideSignOutLinkInMFA features.skipIdpFactorVerificationBtn features.hideBackToSignInForReset features.customExpiredPassword',
    WIDGET,
  ),
  ...all(
    'features.registration features.idpDiscovery features.passwordlessAuth features.showPasswordToggleOnSignInPage features.trackTypingPattern',
    WIDGET,
  ),
  ...all(
    'features.redirectByFormSubmit features.showPasswordRequirementsAsHtmlList features.mfaOnlyFlow features.scrollOnError features.autoFocus',
    WIDGET,
  ),
  ...all(
    'features.showKeepMeSignedIn features.showIdentifier features.sameDeviceOVEnrollmentEnabled features.showSessionRevocation features.disableAutocomplete',
    WIDGET,
  ),
  'nonce': WIDGET,
  'recoveryToken': WIDGET,
  'stateToken': { to: ['classic'] },

  'el': { by: 'the element' },
  'authClient': { by: 'the `authClient` property' },
  'issuer': { by: 'the `issuer` attribute' },
  'baseUrl': { by: 'the `issuer` attribute' },
  'clientId': { by: 'the `client-id` attribute' },
  'redirectUri': { by: 'the `redirect-uri` attribute' },
  'postLogoutRedirectUri': { by: 'the `post-logout-redirect-uri` attribute' },
  'scopes': { by: 'the `scopes` attribute' },
  'useClassicEngine': { by: 'the `engine` attribute' },
  'flow': { by: 'the `flow` attribute' },
  'state': { by: 'the `state` attribute' },
  'codeChallenge': { by: 'the `code-challenge` attribute' },
  'codeChallengeMethod': { by: 'the `code-challenge-method` attribute' },
  'otp': { by: 'the `otp` attribute' },
  'redirect': { by: 'the `mode` attribute' },
  'cspNonce': { by: 'the `nonce` attribute' },

  'globalSuccessFn': OWN_EVENTS,
  'globalErrorFn': OWN_EVENTS,
  'overrideExistingStateToken': OWN_START,
  'proxyIdxResponse': {
    refused: 'the form shows what the org answers, and what is typed goes to the org',
  },
  'authScheme': { refused: 'the element takes tokens by OAuth 2.0', unless: 'OAUTH2' },
  'apiVersion': { refused: 'the widget 7.49.0 has one version of it' },
  'useInteractionCodeFlow': { refused: 'the `engine` attribute decides', unless: true },
  'features.router': {
    refused: 'the widget would follow the page’s own history, and lose what was typed',
    unless: false,
  },
};
