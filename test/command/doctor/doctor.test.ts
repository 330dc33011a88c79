import { describe, it } from 'node:test';
import { expect } from 'chai';
import { DEMO_CLIENT_ID } from '../../../local-org/src/index.js';
import { CHECKS } from '../../../src/command/doctor/check-list.js';
import { doctor } from '../../../src/command/doctor/doctor.js';
import type { Finding } from '../../../src/command/doctor/finding.js';
import { argsFor, examine, ORIGIN, orgFor } from './support/examined-org.js';

describe('the doctor', () => {
  it('finds nothing wrong with an org that is in order, and says what can’t be seen from outside', async (t) => {
    const { findings, at, exitCode } = await examine(await orgFor(t));
    expect(findings.map(({ check }) => check)).to.deep.equal(Object.keys(CHECKS));
    expect(at('unknown')).to.deep.equal(['interaction-code-policy', 'passkeys']);
    expect([...at('problem'), ...at('warning')]).to.deep.equal([]);
    expect(exitCode).to.equal(0);
  });

  it('takes an issuer with slashes at its end, as the element does', async (t) => {
    const org = await orgFor(t);
    expect((await examine(org, { issuer: `${org.issuer}//` })).at('problem')).to.deep.equal([]);
  });

  it('knows that the org’s own server has no access policies', async (t) => {
    const org = await orgFor(t);
    const { of } = await examine(org, { issuer: org.orgIssuer });
    expect(of('interaction-code-policy').level).to.equal('ok');
  });

  it('asks for no leave on a page of the org’s own origin', async (t) => {
    const org = await orgFor(t);
    const call = { 'origin': org.url, 'redirect-uri': `${ORIGIN}/` };
    expect((await examine(org, call)).at('problem')).to.deep.equal([]);
  });

  it('asks nothing of an issuer that is wrong, and no sign-in of one without metadata', async (t) => {
    const org = await orgFor(t);
    await examine(org, { issuer: `${org.issuer}?x` });
    expect(org.requests).to.deep.equal([]);
    await examine(org, { issuer: `${org.url}/oauth2/aus1` });
    expect(org.requests.filter(({ method }) => method === 'POST')).to.deep.equal([]);
  });

  it('says of each check that waits for another one, for which', async (t) => {
    const org = await orgFor(t);
    const wrong = await examine(org, { issuer: 'https://{yourOktaDomain}/oauth2/default' });
    expect(wrong.of('discovery').seen).to.include('`issuer`');
    expect(wrong.at('ok')).to.deep.equal(['page']);
    const stranger = await examine(org, { 'client-id': '0oastranger' });
    for (const check of ['redirect-uri', 'interaction-code-app', 'sign-in'] as const)
      expect(stranger.of(check))
        .to.include({ level: 'unknown' })
        .and.property('seen', 'Not known until `client` is in order.');
  });

  it('looks at the org first where the metadata does not name the grant that the app lacks', async (t) => {
    const org = await orgFor(t, {
      clients: [
        {
          clientId: DEMO_CLIENT_ID,
          redirectUris: [`${ORIGIN}/`],
          grantTypes: ['authorization_code'],
        },
      ],
    });
    const path = '/.well-known/openid-configuration';
    const metadata = (await (await fetch(org.issuer + path)).json()) as object;
    org.faults.add({ path, body: { ...metadata, grant_types_supported: ['authorization_code'] } });
    const { at } = await examine(org);
    expect([at('warning'), at('problem')]).to.deep.equal([
      ['interaction-code-org'],
      ['interaction-code-app'],
    ]);
  });

  it('believes a sign-in that begins rather than metadata that does not name the grant', async (t) => {
    const org = await orgFor(t);
    const path = '/.well-known/openid-configuration';
    const metadata = (await (await fetch(org.issuer + path)).json()) as object;
    org.faults.add({ path, body: { ...metadata, grant_types_supported: undefined } });
    expect((await examine(org)).of('interaction-code-org').level).to.equal('ok');
  });

  it('names the providers, and says where there is none', async (t) => {
    const some = await orgFor(t, {
      identityProviders: [
        { id: '0oag', name: 'Google', type: 'GOOGLE' },
        { id: '0oac', name: 'Our company', type: 'OIDC' },
      ],
    });
    const { level, seen } = (await examine(some)).of('providers');
    expect([level, seen]).to.deep.equal(['ok', 'The form has a button for Google, Our company.']);
    const none = await orgFor(t, { identityProviders: [] });
    expect((await examine(none)).of('providers').seen).to.match(/no button of a provider/);
  });

  it('compares the RP ID of passkeys with the page’s domain', async (t) => {
    const passkeys = async (rpId: string) =>
      (await examine(await orgFor(t, { policies: { passkeys: { rpId, autofill: true } } }))).of(
        'passkeys',
      );
    expect(await passkeys('localhost')).to.include({ level: 'ok' });
    expect((await passkeys('')).seen).to.match(/no RP ID/);
    expect(await passkeys('example.com')).to.include({ level: 'warning' });
  });

  it('waits for each answer no longer than its limit', async (t) => {
    const org = await orgFor(t);
    for (const path of ['/v1/keys', '/v1/interact']) org.faults.add({ path, delay: 60_000 });
    expect((await examine(org, {}, 500)).at('problem')).to.deep.equal(['keys', 'sign-in']);
  });

  it('follows no redirect', async (t) => {
    const org = await orgFor(t);
    org.faults.add({ path: '/v1/keys', status: 302, headers: { Location: `${org.url}/outbox` } });
    expect((await examine(org)).of('keys').seen).to.include(`302, a redirect to ${org.url}/outbox`);
    expect(org.requests.some(({ path }) => path === '/outbox')).to.equal(false);
  });

  it('ends at the first screen, and cancels what it began', async (t) => {
    const org = await orgFor(t);
    await examine(org);
    const posts = org.requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path }) => path)).to.deep.equal([
      '/oauth2/default/v1/interact',
      '/idp/idx/introspect',
      '/idp/idx/cancel',
    ]);
    expect(org.requests.every(({ method }) => /^(?:GET|POST|OPTIONS)$/.test(method))).to.equal(
      true,
    );
    expect(org.outbox.messages()).to.deep.equal([]);
  });

  it('prints nothing by which its sign-in could go on', async (t) => {
    const org = await orgFor(t);
    const secrets = await answersDuring(() => doctor([...argsFor(org), '--json']));
    const { out: json = '' } = secrets.result;
    const { out: text = '' } = await doctor(argsFor(org));
    expect(secrets.values.length).to.be.greaterThan(1);
    for (const secret of secrets.values) expect(json).not.to.include(secret);
    for (const name of ['interaction_handle', 'stateHandle', 'code_challenge', 'stateToken'])
      expect(json + text).not.to.include(name);
  });

  it('prints no control characters of the org’s', async (t) => {
    const org = await orgFor(t, {
      identityProviders: [{ id: '0oag', name: '\u001b[31mGoo\u009b\u202egle\r\n', type: 'GOOGLE' }],
    });
    const { out = '' } = await doctor(argsFor(org));
    expect(out).not.to.match(/[^\P{C}\n]/u);
    expect(out).to.match(/button for +\[31mGoo gle/);
  });

  it('prints the same findings as text and as JSON', async (t) => {
    const org = await orgFor(t);
    const call = { 'client-id': '0oastranger' };
    const { findings, out } = await examine(org, call);
    const { out: text = '' } = await doctor(argsFor(org, call));
    const lines = text.split('\n').flatMap((line) => {
      const [, level, check] = /^(ok|problem|warning|unknown) +([a-z-]+) /.exec(line) ?? [];
      return level ? [[check, level]] : [];
    });
    expect(lines).to.deep.equal(findings.map(({ check, level }) => [check, level]));
    const { counts } = JSON.parse(out) as { counts: Readonly<Record<string, number>> };
    expect(text).to.include(
      Object.entries(counts)
        .map(([level, count]) => `${count} ${level}`)
        .join(', '),
    );
  });

  it('says with each finding what was seen, why it matters and where it is set', async (t) => {
    const { findings } = await examine(await orgFor(t), { 'client-id': '0oastranger' });
    for (const finding of findings)
      for (const part of ['check', 'level', 'seen', 'why', 'where'] satisfies (keyof Finding)[])
        expect(finding[part], `${finding.check}: ${part}`).to.be.a('string').and.not.equal('');
  });
});

/** The handles in what the org answers meanwhile. */
async function answersDuring<T>(work: () => Promise<T>) {
  const real = globalThis.fetch;
  const values: string[] = [];
  globalThis.fetch = async (...args) => {
    const response = await real(...args);
    const text = await response.clone().text();
    values.push(
      ...[...text.matchAll(/"(?:interaction_handle|stateHandle)":"([^"]+)"/g)].map(
        ([, value]) => value!,
      ),
    );
    return response;
  };
  try {
    return { result: await work(), values: [...new Set(values)] };
  } finally {
    globalThis.fetch = real;
  }
}
