import { describe, it } from 'node:test';
import { expect } from 'chai';
import { client, redirectUri, signIn } from '../../../../src/command/doctor/checks/interact.js';
import {
  interactionCodeApp,
  interactionCodeOrg,
  interactionCodePolicy,
} from '../../../../src/command/doctor/checks/interaction-code.js';
import type { Sight } from '../../../../src/command/doctor/sight.js';
import {
  aSight,
  given,
  heard,
  METADATA,
  missing,
  noMetadata,
  refusing,
} from '../support/a-sight.js';

const checks = {
  client,
  redirect: redirectUri,
  org: interactionCodeOrg,
  app: interactionCodeApp,
  policy: interactionCodePolicy,
  signIn,
};

/** What each check says: its level, or for what it waits. */
const saidOf = (sight: Sight) =>
  Object.fromEntries(
    Object.entries(checks).map(([name, check]) => {
      const { level, seen, hint } = check(sight);
      expect([
        seen === '',
        (level === 'problem' || level === 'warning') && hint === '',
      ]).to.deep.equal([false, false]);
      return [name, /^Not known until `(.*)` is in order/.exec(seen)?.[1] ?? level];
    }),
  );
const all = (check: string) => Object.fromEntries(Object.keys(checks).map((name) => [name, check]));

const withoutGrant = {
  discovery: heard('discovery', given({ ...METADATA, grant_types_supported: ['implicit'] })),
};

describe('the checks of the answer that begins a sign-in', () => {
  it('are content where one begins, but for the rule that is looked for at its end', () => {
    const begun = { ...all('ok'), policy: 'unknown' };
    expect(saidOf(aSight())).to.deep.equal(begun);
    expect(saidOf(aSight(withoutGrant))).to.deep.equal(begun);
    const org = aSight({ options: { ...aSight().options, issuer: 'https://o.okta.com' } });
    expect(saidOf(org)).to.deep.equal(all('ok'));
  });

  it('wait for the metadata where nothing was asked', () => {
    expect(saidOf(noMetadata())).to.deep.equal(all('metadata'));
  });

  it('know an unknown client', () => {
    const sight = refusing('invalid_client', 'No such app.', 401);
    expect(saidOf(sight)).to.deep.equal({ ...all('client'), client: 'problem', org: 'ok' });
    expect(client(sight).hint).to.match(/check `client-id`.*No such app\./);
  });

  it('say nothing of the org for metadata that does not name the grant, where another check explains the refusal', () => {
    const sight = { ...refusing('invalid_client', undefined, 401), ...withoutGrant };
    expect(saidOf(sight)).to.deep.equal({ ...all('client'), client: 'problem' });
  });

  it('know a redirect URI that is not registered', () => {
    const sight = refusing('invalid_request', "The 'redirect_uri' parameter must be one.");
    expect(saidOf(sight)).to.deep.equal({
      ...all('redirect-uri'),
      client: 'ok',
      redirect: 'problem',
      org: 'ok',
    });
    expect(redirectUri(sight).hint).to.match(
      /^Register exactly https:\/\/app\.example\.com\/ .*0oaabc/,
    );
  });

  it('know an app without the grant, and look at the org where the metadata lacks it', () => {
    const sight = refusing('unauthorized_client', 'Not authorized.');
    const said = { ...all('interaction-code-app'), client: 'ok', app: 'problem' };
    expect(saidOf(sight)).to.deep.equal({ ...said, org: 'ok' });
    expect(saidOf({ ...sight, ...withoutGrant })).to.deep.equal({ ...said, org: 'warning' });
    expect(interactionCodeApp(sight).hint).to.match(/allows the Interaction Code grant/);
  });

  it('know an org without the grant', () => {
    const sight = refusing(
      'access_denied',
      'The requested feature is not enabled in this environment.',
    );
    expect(saidOf(sight)).to.deep.equal({ ...all('interaction-code-org'), org: 'problem' });
  });

  it('know a policy that refuses', () => {
    const sight = refusing('access_denied', 'Policy evaluation failed.');
    expect(saidOf(sight)).to.deep.equal({
      ...all('interaction-code-policy'),
      client: 'ok',
      org: 'ok',
      policy: 'problem',
    });
    expect(interactionCodePolicy(sight).hint).to.match(/Okta says: Policy evaluation failed\.$/);
    expect(interactionCodePolicy(refusing('access_denied')).hint).to.match(/access_denied$/);
  });

  it('blame the origin for no other refusal that a page may not read', () => {
    for (const answer of [given({}, { status: 500 }), missing('ECONNRESET')]) {
      const sight = aSight({ interact: heard('/v1/interact', answer, 'no A') });
      expect(saidOf(sight)).to.include({ signIn: 'problem', client: 'sign-in' });
    }
  });

  it('blame the origin for a 403 that a page may not read, and the engine where it is Classic', () => {
    const forbidden = given({ errorCode: 'E0000006' }, { status: 403 });
    const stranger = aSight({ interact: heard('/v1/interact', forbidden, 'no A') });
    expect(saidOf(stranger)).to.deep.equal({ ...all('origin-trusted'), org: 'ok' });
    const classic = aSight({
      organization: given({ pipeline: 'v1' }),
      interact: heard('/v1/interact', given({}, { status: 404 })),
    });
    expect(saidOf(classic)).to.deep.equal({ ...all('engine'), org: 'ok' });
  });

  it('report in Okta’s words what none of them knows', () => {
    for (const [answer, words] of [
      [
        given({ error: 'invalid_scope', error_description: 'One or more.' }, { status: 400 }),
        /400, invalid_scope, One or more\.$/,
      ],
      [
        given({ error: 'invalid_request', error_description: 'Strange.' }, { status: 400 }),
        /invalid_request, Strange\.$/,
      ],
      [given({ errorCode: 'E0000006' }, { status: 403 }), /403, E0000006\.$/],
      [given({}), /the answer has no `interaction_handle`\.$/],
      [given({ interaction_handle: 'a b' }), /the answer has no `interaction_handle`\.$/],
      [missing('timeout', 10_000), /no answer within 10 s\.$/],
    ] as const) {
      const sight = aSight({ interact: heard('/v1/interact', answer) });
      expect(saidOf(sight)).to.deep.equal({ ...all('sign-in'), signIn: 'problem', org: 'ok' });
      expect(signIn(sight).seen).to.match(words);
    }
  });
});
