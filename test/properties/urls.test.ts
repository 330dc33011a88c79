// What holds for every URL, tried with generated ones: 10,000 in `npm test` for each property, 250,000 (a million URLs over all) in `npm run test:fuzz`.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { parseAuthorizationResponse } from '../../src/session/authorization-response.js';
import { withoutResponse } from '../../src/session/callback-url.js';
import { returnUrl } from '../../src/settings/return-url.js';
import { hasOurState, isOurs } from '../../src/session/whose-callback.js';
import {
  candidates,
  client,
  foreign,
  foreignTransactions,
  ours,
  ourTransactions,
  redirectUri,
  urls,
} from './support/hostile-urls.js';

const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
/** A failure prints its seed; `FUZZ_SEED` plays it again. */
const seed = Number(process.env['FUZZ_SEED'] ?? (runs > 10_000 ? Date.now() % 2 ** 31 : 1));

function forAll<T>(t: TestContext, generated: fc.Arbitrary<T>, holds: (value: T) => void): void {
  const details = fc.check(fc.property(generated, holds), { numRuns: runs, seed });
  t.diagnostic(`${details.numRuns.toLocaleString('en')} generated, seed ${seed}`);
  if (details.failed) assert.fail(fc.defaultReportMessage(details));
}

const named = new Set([
  'code',
  'interaction_code',
  'otp',
  'state',
  'error',
  'error_description',
  'error_uri',
  'iss',
  'session_state',
]);
const pairsOf = (text: string): string[] => text.slice(1).split('&').filter(Boolean);
const nameIn = (pair: string): string => [...new URLSearchParams(`?${pair}`).keys()][0] ?? '';

/** The cases that the issue of a callback has taught, by name. */
const cases: Readonly<
  Record<string, { url: string; kind: string; isOurs: boolean; cleaned: string }>
> = {
  'state missing': {
    url: '?interaction_code=c&tab=1',
    kind: 'interaction-code',
    isOurs: false,
    cleaned: '?tab=1',
  },
  'state foreign': { url: `?code=c&state=${foreign}`, kind: 'code', isOurs: false, cleaned: '' },
  'error alone': {
    url: '?error=access_denied&tab=1',
    kind: 'error',
    isOurs: false,
    cleaned: '?tab=1',
  },
  'parameters repeated': {
    url: `?code=a&code=b&state=${ours}`,
    kind: 'none',
    isOurs: false,
    cleaned: '',
  },
  'state repeated': {
    url: `?code=a&state=${ours}&state=${ours}`,
    kind: 'code',
    isOurs: false,
    cleaned: '',
  },
  'query and fragment at once': {
    url: `?code=c&state=${ours}#id_token=i&state=${ours}&tab=1`,
    kind: 'code',
    isOurs: true,
    cleaned: '#tab=1',
  },
  'an app’s own state beside a fragment’s answer': {
    url: `?state=CA#error=x&state=${ours}`,
    kind: 'error',
    isOurs: true,
    cleaned: '?state=CA',
  },
  'encoded controls': {
    url: `?code=%00%0D%0A&state=${ours}`,
    kind: 'code',
    isOurs: true,
    cleaned: '',
  },
  '64 KB of code': {
    url: `?interaction_code=${'x'.repeat(65_536)}&state=${ours}&tab=1`,
    kind: 'interaction-code',
    isOurs: true,
    cleaned: '?tab=1',
  },
  '64 KB of the app’s own': {
    url: `?code=c&state=${ours}&q=${'x'.repeat(65_536)}`,
    kind: 'code',
    isOurs: true,
    cleaned: `?q=${'x'.repeat(65_536)}`,
  },
};

describe('by name:', () => {
  for (const [name, { url: text, ...wanted }] of Object.entries(cases)) {
    it(name, () => {
      const url = new URL(`${redirectUri}${text}`);
      const response = parseAuthorizationResponse(url);
      assert.equal(response.kind, wanted.kind);
      assert.equal(
        isOurs(response, { ...client, hasOwnRedirectUri: false }, { saved: ourTransactions, url }),
        wanted.isOurs,
      );
      assert.equal(withoutResponse(url).href, redirectUri + wanted.cleaned);
    });
  }

  it('a path that only begins like the redirect URI is not its address', () => {
    for (const path of ['other', '/', '%2F', '/../x']) {
      const url = new URL(`${redirectUri}${path}?error=x`);
      assert.equal(
        isOurs(parseAuthorizationResponse(url), client, { saved: foreignTransactions, url }),
        false,
        url.href,
      );
    }
  });
});

describe('for every URL,', () => {
  it('the classifier answers, with values that stand in it exactly once', (t) => {
    forAll(t, urls, (url) => {
      const response = parseAuthorizationResponse(url);
      if (response.kind === 'none') return;
      const from =
        response.kind === 'tokens' ? new URLSearchParams(`?${response.parameters}`) : undefined;
      const places = from
        ? [from]
        : [url.searchParams, new URLSearchParams(`?${url.hash.slice(1)}`)];
      const values = ['code', 'otp', 'error', 'state']
        .map((name) => (response as unknown as Record<string, unknown>)[name])
        .filter((value) => typeof value === 'string');
      for (const value of values)
        assert.ok(
          value !== '' &&
            places.some(
              (place) => [...place.values()].filter((other) => other === value).length >= 1,
            ),
        );
      if (response.state !== null)
        assert.ok(
          places.some(
            (place) => place.getAll('state').length === 1 && place.get('state') === response.state,
          ),
        );
    });
  });

  it('the cleaner keeps the address and every parameter of the app’s own, in order and spelling', (t) => {
    forAll(t, urls, (url) => {
      const cleaned = withoutResponse(url);
      assert.equal(cleaned.origin + cleaned.pathname, url.origin + url.pathname);
      const kept = pairsOf(cleaned.search);
      const own = pairsOf(url.search).filter((pair) => !named.has(nameIn(pair)));
      assert.deepEqual(
        kept.filter((pair) => !named.has(nameIn(pair))),
        own,
      );
    });
  });

  it('no answer is left when it was cleaned, and cleaning again changes nothing', (t) => {
    forAll(t, urls, (url) => {
      const cleaned = withoutResponse(url);
      assert.deepEqual(parseAuthorizationResponse(cleaned), { kind: 'none' });
      assert.equal(withoutResponse(cleaned).href, cleaned.href);
      for (const secret of ['code', 'interaction_code'])
        assert.equal(cleaned.searchParams.has(secret), false);
    });
  });

  it('nothing is redeemed on a state that this browser did not save for this client', (t) => {
    forAll(t, fc.tuple(urls, fc.boolean()), ([url, hasOwnRedirectUri]) => {
      const response = parseAuthorizationResponse(url);
      const arrive = (saved: typeof ourTransactions) =>
        isOurs(response, { ...client, hasOwnRedirectUri }, { saved, url });
      if (response.kind === 'none' || response.kind === 'email-verify') {
        assert.equal(arrive(ourTransactions), false);
        return;
      }
      assert.equal(hasOurState(response, client, foreignTransactions), false);
      assert.equal(
        hasOurState(response, client, ourTransactions),
        response.state === ours && response.kind !== 'tokens',
      );
      if (response.state === foreign) assert.equal(arrive(foreignTransactions), false);
      // Touched at all only by its state, or at the very address of an explicit redirect URI.
      const isThere = url.origin + url.pathname === redirectUri;
      if (arrive(ourTransactions))
        assert.ok(hasOurState(response, client, ourTransactions) || (hasOwnRedirectUri && isThere));
    });
  });

  it('the user is sent to this origin or nowhere', (t) => {
    const page = new URL(redirectUri);
    forAll(t, candidates, (candidate) => {
      const target = returnUrl(candidate, page);
      if (!target) return;
      assert.equal(new URL(target.href, page).origin, page.origin);
      assert.match(target.href, /^https:\/\/app\.example(?:\/|$)/);
    });
  });
});
