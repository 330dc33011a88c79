/**
 * What came back to `/login/callback`.
 * @typedef {object} Answer
 * @property {string} [state]
 * @property {string} [interactionCode]
 * @property {string} [otp]
 * @property {string} [error]
 * @property {string} [description] Okta's words for the error
 */

/** Whatever has another shape is not from Okta. A state is as `sign-ins.js` makes it; for the rest there is more room than Okta needs. */
const SHAPES = {
  state: /^[\w-]{22}$/,
  interaction_code: /^[\w.~-]{1,512}$/,
  otp: /^\d{4,8}$/,
  error: /^[\w.-]{1,64}$/,
};

const DESCRIPTION = /^\P{C}{1,500}$/u;

/**
 * Reads the query. A parameter that stands there twice (RFC 6749, section 3.1), or has another shape than it must, spoils the whole answer.
 * @param {import('express').Request} request
 * @returns {Answer | undefined}
 */
export function readAnswer({ query }) {
  for (const [name, shape] of Object.entries(SHAPES)) {
    const value = query[name];
    if (value !== undefined && value !== '' && !(typeof value === 'string' && shape.test(value)))
      return undefined;
  }
  const { error_description: description } = query;
  return {
    ...text('state', query.state),
    ...text('interactionCode', query.interaction_code),
    ...text('otp', query.otp),
    ...text('error', query.error),
    ...(typeof description === 'string' && DESCRIPTION.test(description) && { description }),
  };
}

/** @param {string} name @param {unknown} value @returns {Readonly<Record<string, string>>} */
function text(name, value) {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}
