import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { refuseRedirects } from '../../../src/okta/patches/refuse-redirects.js';
import { importFromAuthJs } from '../../support/upstream.js';

type Ask = (method: string, url: string, args: object) => Promise<unknown>;

const { fetch } = globalThis;
const url = 'https://org.okta.com/oauth2/default/v1/token';

/** What `ask` would follow a redirect by. */
async function redirectOf(ask: Ask): Promise<RequestRedirect> {
  let asked: Request | undefined;
  globalThis.fetch = (input, init) => {
    asked = new Request(input, init);
    return Promise.resolve(Response.json({}));
  };
  Object.assign(globalThis, { window: globalThis });
  await ask('POST', url, { data: 'code=c' });
  return asked!.redirect;
}

describe('refuseRedirects', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('is needed: auth-js follows a redirect with what it sends', async () => {
    const { default: fetchRequest } = await importFromAuthJs<{ default: Ask }>(
      'fetch/fetchRequest.js',
    );
    expect(await redirectOf(fetchRequest)).to.equal('follow');
  });

  it('has auth-js follow none', async () => {
    const { default: fetchRequest } = await importFromAuthJs<{ default: Ask }>(
      'fetch/fetchRequest.js',
    );
    const client = { options: { httpRequestClient: fetchRequest } };
    refuseRedirects(client as never);
    expect(await redirectOf(client.options.httpRequestClient)).to.equal('manual');
  });
});
