import { answerFault } from '../answers/answer-fault.js';
import { isUrlOf } from '../answers/shape.js';
import { refusedAddress, refusedAnswer } from '../../errors/refused-answer.js';
import type { AuthClient } from '../auth-client.js';

/**
 * Has the client look at an answer before it is used, and ask no other origin than its issuer's: an answer says where the next request goes.
 *
 * Upstream: @okta/okta-auth-js http/request `httpRequest`, 7.14.5
 * Why: auth-js takes every answer for what it should be: one of another shape ends in a TypeError later, or is stored. It asks
 * whatever address an answer names, with the cookies of that origin: an org of a stranger's would have the page ask its own server.
 * Can go when: auth-js refuses an answer of another shape, and asks its issuer's origin alone.
 */
export function checkAnswers({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  options.httpRequestClient = async (method, url, args) => {
    if (!isUrlOf(options.issuer, url)) throw refusedAddress(url);
    const answer = await ask(method, url, args);
    const fault = answerFault(url, answer.responseText);
    if (fault) throw refusedAnswer(fault);
    return answer;
  };
}
