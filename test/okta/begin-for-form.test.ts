import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { AuthClient } from '../../src/okta/auth-client.js';
import { beginForForm } from '../../src/okta/begin-for-form.js';

const org = 'https://org.okta.com';

/** A client whose requests are answered when `answer` is called. */
function waitingClient() {
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const options = {
    httpRequestClient: (_method: string, url: string) => answered.then(() => url),
  };
  const ask = (path: string): Promise<unknown> =>
    options
      .httpRequestClient('POST', org + path)
      .catch((error: unknown) => (error as Error).message);
  return { client: { options } as unknown as AuthClient, ask, answer };
}

describe('a client that begins sign-ins for a form', () => {
  Object.assign(globalThis, { document: {} });

  for (const path of ['/oauth2/default/v1/interact', '/idp/idx/introspect']) {
    it(`fails what it asks of ${path} when the form has gone`, async () => {
      const { client, ask, answer } = waitingClient();
      const gone = new AbortController();
      beginForForm(client, gone.signal);
      const asked = ask(path);
      gone.abort();
      expect(await asked).to.contain('has gone');
      answer();
    });
  }

  for (const path of ['/idp/idx/challenge/answer', '/oauth2/default/v1/token']) {
    it(`answers what it asks of ${path} also then: the user is in`, async () => {
      const { client, ask, answer } = waitingClient();
      const gone = new AbortController();
      beginForForm(client, gone.signal);
      const asked = ask(path);
      gone.abort();
      answer();
      expect(await asked).to.equal(org + path);
    });
  }

  it('goes on with the begin of the next form when the one before has gone', async () => {
    const { client, ask, answer } = waitingClient();
    const [first, second] = [new AbortController(), new AbortController()];
    beginForForm(client, first.signal);
    const ofFirst = ask('/idp/idx/introspect');
    beginForForm(client, second.signal);
    const ofSecond = ask('/idp/idx/introspect');
    first.abort();
    answer();
    expect(await ofFirst).to.contain('has gone');
    expect(await ofSecond).to.equal(`${org}/idp/idx/introspect`);
  });

  it('is told once, however many forms it serves', () => {
    const { client } = waitingClient();
    beginForForm(client, new AbortController().signal);
    const { httpRequestClient } = client.options;
    beginForForm(client, new AbortController().signal);
    expect(client.options.httpRequestClient).to.equal(httpRequestClient);
  });

  it('may have no requests of its own, where the page brought it along', () => {
    const client = { options: {} } as AuthClient;
    beginForForm(client, new AbortController().signal);
    expect(client.options).to.deep.equal({});
  });
});
