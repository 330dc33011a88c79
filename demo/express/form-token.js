import { timingSafeEqual } from 'node:crypto';

/**
 * Whether a form was sent from a page of this very session. The cookie alone would not tell: the browser adds it to what other
 * sites of the same domain send, too.
 * @param {import('express').Request} request
 */
export function isFromOwnForm(request) {
  const body = /** @type {unknown} */ (request.body);
  const given =
    typeof body === 'object' && body !== null && 'form_token' in body ? body.form_token : undefined;
  const { formToken } = request.session;
  if (typeof given !== 'string' || formToken === undefined) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(formToken)];
  return a.length === b.length && timingSafeEqual(a, b);
}
