/** A message on a screen. The widget takes its words from `key`; `text` is for other clients. */
export interface IdxMessage {
  readonly key: string;
  readonly text: string;
  readonly class: 'ERROR' | 'INFO';
}

const error = (key: string, text: string): IdxMessage => ({ key, text, class: 'ERROR' });

/** Also for a user name that does not exist. */
export const AUTHENTICATION_FAILED = error('errors.E0000004', 'Authentication failed');
/** What an org says that shows lock-outs instead of hiding them behind a failed sign-in. */
export const USER_LOCKED = error('errors.E0000119', 'Your account is locked. Please contact your administrator.');
export const CODE_INVALID = error('api.authn.error.PASSCODE_INVALID', 'Invalid code. Try again.');
export const TOO_MANY_ATTEMPTS = error('tooManyRequests', 'Too many attempts. Try again later.');
export const SESSION_EXPIRED = error('idx.session.expired', 'The session has expired.');
export const NOT_OFFERED = error('security.access_denied', 'You do not have permission to perform the requested action');
export const BODY_UNREADABLE = error('errors.E0000003', 'The request body was not well-formed.');

export const fieldMissing = (field: string): IdxMessage => error('model.validation.field.blank', `The field '${field}' cannot be left blank`);
export const fieldUnknown = (field: string): IdxMessage => error('model.validation.field.value.not.allowed', `The field '${field}' is not part of the form`);
export const fieldWrongType = (field: string): IdxMessage => error('model.validation.field.wrong.type', `The field '${field}' is of the wrong type`);
