import { expect } from '@open-wc/testing';
import { tellUntrustedOrigin } from '../../src/page/probe-origin.js';
import { SignInError } from '../../src/errors/sign-in-error.js';

const failed = new SignInError('network', 'n');
const { fetch } = globalThis;

/** Answers the modes in `answering`, and nothing else. */
function answer(...answering: string[]): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    asked.push(`${init?.mode} ${new Request(input).url}`);
    return answering.includes(init?.mode ?? '')
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError('Failed to fetch'));
  };
  return asked;
}

describe('a request that got no answer', () => {
  afterEach(() => void (globalThis.fetch = fetch));

  it('is the network’s fault where the org answers this origin now', async () => {
    answer('cors', 'no-cors');
    expect(await tellUntrustedOrigin(failed, 'https://org.example')).to.equal(failed);
  });

  it('is the network’s fault where nothing answers', async () => {
    const asked = answer();
    expect(await tellUntrustedOrigin(failed, 'https://org.example')).to.equal(failed);
    expect(asked).to.deep.equal([
      'cors https://org.example/oauth2/v1/interact',
      'no-cors https://org.example/oauth2/v1/interact',
    ]);
  });

  it('is an untrusted origin where only the leave to read is missing', async () => {
    answer('no-cors');
    const { code, hint } = await tellUntrustedOrigin(failed, 'https://org.example');
    expect(code).to.equal('origin-not-trusted');
    expect(hint).to.contain(`Add ${location.origin} to Security > API > Trusted Origins`);
  });

  it('names the local org’s own option where the org is on this machine', async () => {
    for (const host of ['localhost:1', '127.0.0.2:1', '[::1]:1', 'org.localhost:1']) {
      answer('no-cors');
      const { hint } = await tellUntrustedOrigin(failed, `http://${host}/oauth2/default`);
      expect(hint, host).to.contain(`--origin ${location.origin}`);
    }
  });

  it('is not asked about for another kind of failure', async () => {
    const asked = answer('no-cors');
    const other = new SignInError('server', 's');
    expect(await tellUntrustedOrigin(other, 'https://org.example')).to.equal(other);
    expect(asked).to.deep.equal([]);
  });
});
