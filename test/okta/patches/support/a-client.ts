import { OktaAuth } from '@okta/okta-auth-js';
import type { AuthClient } from '../../../../src/okta/auth-client.js';

export const issuer = 'https://org.okta.com/oauth2/default';

type Ask = NonNullable<AuthClient['options']['httpRequestClient']>;

let made = 0;

/** A client of auth-js's as it is in node_modules, whose requests `answer` answers with JSON. Each has an issuer of its own: in Node all of them share one memory. */
export function aClient(answer: (url: string) => unknown): OktaAuth & AuthClient {
  const own = issuer.replace('org', `org-${++made}`);
  const httpRequestClient: Ask = (_method, url) =>
    Promise.resolve({ status: 200, headers: {}, responseText: JSON.stringify(answer(url)) });
  return new OktaAuth({
    issuer: own,
    clientId: '0oa1',
    redirectUri: 'https://app.example/callback',
    scopes: ['openid'],
    httpRequestClient,
  });
}

/** An ID token whose signature is not looked at. */
export function anIdToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return [
    part({ alg: 'RS256', kid: 'k' }),
    part({ sub: 'ada', aud: '0oa1', iat: now, exp: now + 3600, ...claims }),
    'c2ln',
  ].join('.');
}
