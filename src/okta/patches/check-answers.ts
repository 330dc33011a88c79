import { answerFault } from '../answers/answer-fault.js';
import { refusedAnswer } from '../../errors/refused-answer.js';
import type { AuthClient } from '../auth-client.js';

/** Has the client look at an answer before it is used: auth-js 7.14.5 takes every one for what it should be (http/request). */
export function checkAnswers({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  options.httpRequestClient = async (method, url, args) => {
    const answer = await ask(method, url, args);
    const fault = answerFault(url, answer.responseText);
    if (fault) throw refusedAnswer(fault);
    return answer;
  };
}
