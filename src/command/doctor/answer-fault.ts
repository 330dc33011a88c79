import { toSignInError } from '../../errors/to-sign-in-error.js';
import { type Answer, bodyOf, type GivenAnswer } from './answer.js';

/** Why an answer is not the one that was asked for. */
export interface AnswerFault {
  /** A part of a sentence, without a full stop. */
  readonly seen: string;
  readonly hint: string;
}

/** Null where the status is 200. */
export function faultIn(answer: Answer): AnswerFault | null {
  if (answer.kind === 'missing')
    return answer.reason === 'timeout'
      ? {
          seen: `no answer within ${Math.round(answer.milliseconds / 1000)} s`,
          hint: 'Look at https://status.okta.com, and try again.',
        }
      : {
          seen: `no answer (${answer.reason})`,
          hint: 'Check the host in `issuer`, and whether this machine reaches it.',
        };
  const { status, location } = answer;
  if (status === 200) return null;
  return location === null
    ? { seen: `the answer is ${wordsOf(answer)}`, hint: refusalHint(answer) }
    : {
        seen: `the answer is ${status}, a redirect to ${location}`,
        hint: 'No redirect is followed here: check `issuer`.',
      };
}

/** What the element tells the page’s author of such an answer. */
export const refusalHint = (answer: GivenAnswer): string =>
  answer.status === 404
    ? toSignInError({ errorCode: 'E0000007' }).hint.trim()
    : toSignInError({ ...bodyOf(answer), xhr: { status: answer.status } }).hint;

/** The status, and what Okta says of it. */
export function wordsOf(answer: GivenAnswer): string {
  const body = bodyOf(answer);
  const words = [
    body['error'] ?? body['errorCode'],
    body['error_description'] ?? body['errorSummary'],
  ].filter((word) => typeof word === 'string');
  return [String(answer.status), ...words].join(', ').replace(/\.$/, '');
}
