/** A message on a screen. The widget takes its words from `key`; `text` is for other clients. */
export interface IdxMessage {
  readonly key: string;
  readonly text: string;
  readonly class: 'ERROR' | 'INFO';
  /** The dotted name of the field that it stands at; without one it stands above the form. */
  readonly field?: string;
  /** What the widget puts into its own words. */
  readonly params?: readonly string[];
}

const error = (key: string, text: string, field?: string): IdxMessage => ({
  key,
  text,
  class: 'ERROR',
  ...(field === undefined ? {} : { field }),
});
/** The same, and no longer at a field. */
export function aboveTheForm({ field: _field, ...message }: IdxMessage): IdxMessage {
  return message;
}

/** The same, at another field. */
export function atField(message: IdxMessage, field: string): IdxMessage {
  return { ...message, field };
}

const info = (key: string, text: string): IdxMessage => ({ key, text, class: 'INFO' });

/** Also for a user name that does not exist. */
export const AUTHENTICATION_FAILED = error('errors.E0000004', 'Authentication failed');
/** What an org says that shows lock-outs instead of hiding them behind a failed sign-in. */
export const USER_LOCKED = error(
  'errors.E0000119',
  'Your account is locked. Please contact your administrator.',
);
export const CODE_INVALID = error(
  'api.authn.error.PASSCODE_INVALID',
  'Invalid code. Try again.',
  'credentials.passcode',
);
export const CODE_USED = error(
  'errors.E0000082',
  'Each code can only be used once. Please wait for a new code and try again.',
  'credentials.passcode',
);
export const ANSWER_INVALID = error(
  'authfactor.challenge.question_factor.answer_invalid',
  "Your answer doesn't match our records. Please try again.",
  'credentials.answer',
);
export const PASSKEY_INVALID = error(
  'authfactor.webauthn.error.assertion_validation_failure',
  'None of the WebAuthn authenticators the user has enrolled for was able to validate the assertion',
);
export const PASSKEY_NOT_ADDED = error(
  'authfactor.webauthn.error',
  'The security key or biometric authenticator could not be set up',
);
export const PUSH_REJECTED = error(
  'api.authn.poll.error.push_rejected',
  'You have chosen to reject this login.',
);
export const PUSH_TIMED_OUT = error('oktaverify.timeout', 'Your push notification has expired.');
export const PHONE_INVALID = error('api.factors.error.sms.invalid_phone', 'Invalid Phone Number.');
export const TEXTED_JUST_NOW = error(
  'errors.E0000109',
  'An SMS message was recently sent. Please wait 30 seconds before trying again.',
);
export const CALLED_JUST_NOW = error(
  'errors.E0000133',
  'A phone call was recently made. Please wait 30 seconds before trying again.',
);
export const TOO_MANY_ATTEMPTS = error('tooManyRequests', 'Too many attempts. Try again later.');
export const SESSION_EXPIRED = error('idx.session.expired', 'The session has expired.');
export const NOT_OFFERED = error(
  'security.access_denied',
  'You do not have permission to perform the requested action',
);
export const BODY_UNREADABLE = error('errors.E0000003', 'The request body was not well-formed.');
/** The widget puts the org's name into its words, and shows an error in their place without one. */
export const PASSWORD_EXPIRING: IdxMessage = {
  ...info(
    'idx.password.expiring.message',
    'When your password expires you will be locked out of your Okta account.',
  ),
  params: ['Okta'],
};
export const CONTINUED_ELSEWHERE = info(
  'idx.transferred.to.new.tab',
  'Flow continued in a new tab.',
);
export const DENIED_ELSEWHERE = error(
  'idx.operation.cancelled.on.other.device',
  'Access denied on other device.',
);
export const DEVICE_CODE_INVALID = error('idx.invalid.device.code', 'Invalid code. Try again.');
export const DEVICE_ACTIVATED = info(
  'idx.device.activated',
  'Follow the instructions on your device for next steps',
);
export const DEVICE_CONSENT_DENIED = info(
  'idx.device.not.activated.consent.denied',
  'Your device cannot be activated because you did not allow access',
);
export const DEVICE_NOT_ACTIVATED = info(
  'idx.device.not.activated.internal.error',
  'Your device cannot be activated because of an internal error',
);
export const UNLOCKED = info(
  'oie.selfservice.unlock_user.success.message',
  'You can log in using your existing username and password.',
);
export const EMAIL_TAKEN: IdxMessage = {
  ...error(
    'registration.error.notUniqueWithinOrg',
    'A user with this Email already exists',
    'userProfile.email',
  ),
  params: ['Email'],
};
export const EMAIL_MALFORMED = error(
  'registration.error.invalidLoginEmail',
  "'Email' must be in the form of an email address",
  'userProfile.email',
);

export const fieldMissing = (field: string): IdxMessage =>
  error('model.validation.field.blank', `The field '${field}' cannot be left blank`);
export const fieldUnknown = (field: string): IdxMessage =>
  error('model.validation.field.value.not.allowed', `The field '${field}' is not part of the form`);
export const fieldWrongType = (field: string): IdxMessage =>
  error('model.validation.field.wrong.type', `The field '${field}' is of the wrong type`);
export const fieldNotOffered = (field: string): IdxMessage =>
  error(
    'model.validation.field.value.not.allowed',
    `The field '${field}' has a value that was not offered`,
  );

/** @param requirements the whole policy in words */
export const passwordTooWeak = (requirements: string): IdxMessage => ({
  ...error(
    'password.passwordRequirementsNotMet',
    `Password requirements were not met. ${requirements}`,
    'credentials.passcode',
  ),
  params: [requirements],
});
