import { expect } from '@open-wc/testing';
import type { AuthClient } from '../../../src/okta/auth-client.js';
import { shareRequests } from '../../../src/okta/patches/share-requests.js';

type Ask = NonNullable<AuthClient['options']['httpRequestClient']>;
type Answer = Awaited<ReturnType<Ask>>;

describe('shareRequests', () => {
  const asked: string[] = [];
  let answer = (): Promise<Answer> =>
    Promise.resolve({ status: 200, responseText: '{}', headers: {} });
  let ask: Ask;
  beforeEach(() => {
    asked.length = 0;
    const client = {
      options: {
        httpRequestClient: (method: string, url: string) => (
          asked.push(`${method} ${url}`),
          answer()
        ),
      },
    } as unknown as AuthClient;
    shareRequests(client);
    ask = client.options.httpRequestClient!;
  });

  it('asks once for what is asked for twice at once, and again later', async () => {
    const [one, two] = await Promise.all([
      ask('GET', '/keys', { headers: {} }),
      ask('GET', '/keys', { headers: {} }),
    ]);
    expect(one).to.equal(two);
    expect(asked).to.deep.equal(['GET /keys']);
    await ask('GET', '/keys', { headers: {} });
    expect(asked).to.have.length(2);
  });

  it('keeps apart what differs in its address or its headers, and what is sent', async () => {
    await Promise.all([
      ask('GET', '/userinfo', { headers: { Authorization: 'Bearer a' } }),
      ask('GET', '/userinfo', { headers: { Authorization: 'Bearer b' } }),
      ask('GET', '/keys', { headers: {} }),
      ask('POST', '/token', { headers: {} }),
      ask('POST', '/token', { headers: {} }),
    ]);
    expect(asked).to.have.length(5);
  });

  it('tells both of a failure, and forgets it', async () => {
    answer = () => Promise.reject(new Error('cut'));
    const results = await Promise.allSettled([ask('GET', '/keys', {}), ask('GET', '/keys', {})]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    answer = () => Promise.resolve({ status: 200, responseText: '{}', headers: {} });
    await ask('GET', '/keys', {});
    expect(asked).to.have.length(2);
  });
});
