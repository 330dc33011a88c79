// URLs as an attacker, another library or a careless app would make them.
import fc from 'fast-check';
import type { TransactionSource } from '../../../src/okta/saved-transaction.js';

export const redirectUri = 'https://app.example/callback';
export const ours = 'our-state';
export const foreign = 'their-state';
export const client = {
  issuer: 'https://org.okta.com/oauth2/default',
  clientId: '0oaours',
  redirectUri,
  hasOwnRedirectUri: true,
};

const now = 1_000_000;
const saved = (state: string, clientId: string): TransactionSource => ({
  latest: JSON.stringify({ state, issuer: client.issuer, clientId, redirectUri }),
  shared: JSON.stringify({
    [state]: {
      dateCreated: now,
      transaction: { state, issuer: client.issuer, clientId, redirectUri },
    },
  }),
  now,
});
export const ourTransactions = saved(ours, client.clientId);
export const foreignTransactions = saved(foreign, '0oatheirs');

const long = 'x'.repeat(64 * 1024);

/** What a value may be, by the name of the attack. */
const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '/%5Cevil.example',
  '%2F%2Fevil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://app.example@evil.example',
  'https://app.example.evil.example/',
  'data:text/html,x',
  'blob:https://app.example/x',
  '%00',
  '%0A',
  '%0d%0aLocation:x',
  '%E0%A4%A',
  '%',
  '%ZZ',
  '%25%30%30',
  '\u0000',
  '\u202E',
  '\uD800',
  '💥',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
];

const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'code',
      'interaction_code',
      'otp',
      'state',
      'error',
      'error_description',
      'error_uri',
      'iss',
      'session_state',
      'id_token',
      'access_token',
      'scope',
      'token_type',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '%63ode',
      'st%61te',
      'Code',
      'STATE',
      'code ',
      'codes',
      'mystate',
      'code[]',
      '+code',
      '__proto__',
      '',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('tab', 'q', 'page', 'utm_source', 'redirect') },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const value = fc.oneof(
  {
    weight: 2000,
    arbitrary: fc.constantFrom(
      ours,
      foreign,
      'x',
      '',
      'interaction_required',
      'access_denied',
      'a+b%20c',
    ),
  },
  { weight: 1500, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1500, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constant(long) },
);
const pair = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(name, value).map(([left, right]) => `${left}=${right}`) },
  { weight: 1, arbitrary: name },
);
const pairs = fc.array(pair, { maxLength: 6 }).map((all) => all.join('&'));
/** A repeated separator, a hash router's path, or nothing out of the ordinary. */
const before = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('&', '&&', '?', '/', '!/', '/route?') },
);
const path = fc.constantFrom(
  '/callback',
  '/callback/',
  '/callbackother',
  '/callback%2F',
  '/CALLBACK',
  '//callback',
  '/',
  '/a/../callback',
  '/\\evil.example',
);
const origin = fc.oneof(
  { weight: 8, arbitrary: fc.constant('https://app.example') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://app.example:8443',
      'http://app.example',
      'https://evil.example',
    ),
  },
);

/** Whole addresses of a page, with an answer or what resembles one in query, fragment or both. */
export const urls: fc.Arbitrary<URL> = fc
  .tuple(origin, path, fc.option(pairs), fc.option(pairs), before, before)
  .map(
    ([site, at, query, fragment, first, second]) =>
      new URL(
        `${site}${at}${query === null ? '' : `?${first}${query.replaceAll('#', '%23')}`}${fragment === null ? '' : `#${second}${fragment}`}`,
      ),
  );

/** What an attacker may want the user to be sent to. */
export const candidates: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .tuple(
      fc.constantFrom(
        '',
        '/',
        '//',
        '\\',
        '/\\',
        '\t/',
        ' ',
        'https:',
        'https://',
        'javascript:',
        '?',
        '#',
        '.',
        '..//',
      ),
      value,
      pairs,
    )
    .map((parts) => parts.join('')),
  fc.webUrl(),
  fc.string({ maxLength: 24, unit: 'binary' }),
  urls.map(({ href }) => href),
);
