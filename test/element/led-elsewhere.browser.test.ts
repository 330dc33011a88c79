import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';
import { enterPassword, fillIn, formShows, press, until } from '../support/widget-form.js';

describe('an answer that leads to the page’s own server', () => {
  const own = `${location.origin}/api/transfer`;
  const { fetch: original } = globalThis;
  let asked: string[];
  let led: number;
  afterEach(async () => {
    globalThis.fetch = original;
    await cleanUp();
  });

  /** Grace has the mail’s screen before her, from which `action` leads to the page’s own server. */
  async function atTheMail(action: string) {
    const org = await startOrg();
    [asked, led] = [[], 0];
    globalThis.fetch = async (target, init) => {
      asked.push(target instanceof Request ? target.url : String(target));
      const answer = await original(target, init);
      const text = await answer.clone().text();
      if (!text.includes(action)) return answer;
      led++;
      return new Response(text.replaceAll(org.url + action, own), answer);
    };
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'grace@example.com', 'Passw0rd!');
    await formShows(element, 'Verify with your email');
    return { element, next };
  }

  const isAsked = () => asked.some((url) => url.startsWith(own));

  it('gets no request when the form is sent, and the user is told', async () => {
    const { element, next } = await atTheMail('/idp/idx/challenge/answer');
    await fillIn(element, 'credentials.passcode', '123456');
    const failed = next('after-error');
    await press(element);
    const { code } = (await failed).detail;
    expect(code).to.equal('server');
    await formShows(element, location.origin);
    expect([led > 0, isAsked()]).to.deep.equal([true, false]);
  });

  it('gets no request without a click, as the form waits', async () => {
    await atTheMail('/idp/idx/challenge/poll');
    await until(() => isAsked(), 'a request to the page’s own server', 7000).catch(() => undefined);
    expect([led > 0, isAsked()]).to.deep.equal([true, false]);
  });
});
