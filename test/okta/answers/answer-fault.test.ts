import { describe, it } from 'node:test';
import { expect } from 'chai';
import { answerFault } from '../../../src/okta/answers/answer-fault.js';
import { issuer } from './support/good-answers.js';

const token = {
  access_token: 'a.b.c',
  token_type: 'Bearer',
  expires_in: 3600,
  scope: 'openid',
  id_token: 'd.e.f',
};
const at = (path: string, answer: unknown) =>
  answerFault(
    `https://o.okta.com${path}`,
    typeof answer === 'string' ? answer : JSON.stringify(answer),
  );
const path = `${new URL(issuer).pathname}/v1/token`;

describe('answerFault', () => {
  it('finds nothing in what Okta answers, and knows nothing of other endpoints', () => {
    expect(at(path, token)).to.equal(null);
    expect(at(`${path}?extra=1`, { ...token, refresh_token: 'r', device_secret: 's' })).to.equal(
      null,
    );
    expect(
      at(path, { ...token, id_token: undefined, scope: undefined, expires_in: '3600' }),
    ).to.equal(null);
    expect(at('/oauth2/v1/interact', { interaction_handle: 'h' })).to.equal(null);
    expect(at('/oauth2/v1/userinfo', { sub: '00u1', address: { locality: 'x' } })).to.equal(null);
    expect(at('/api/v1/authn', {})).to.equal(null);
  });

  it('refuses what is no JSON object, by the name of its endpoint', () => {
    for (const answer of ['', 'null', '7', '"x"', '[]', '[{}]', '{', '<html>']) {
      for (const name of ['/v1/token', '/v1/interact', '/v1/userinfo'])
        expect(at(`/oauth2/default${name}`, answer), answer).to.contain(name);
      expect(at('/idp/idx/introspect', answer), answer).to.contain('/idp/idx');
    }
  });

  it('refuses tokens of another shape', () => {
    const strange = [
      {},
      { access_token: undefined },
      { access_token: '' },
      { access_token: 7 },
      { access_token: 'a b' },
      { access_token: 'a\nb' },
      { access_token: 'ä' },
      { access_token: ['a'] },
      { token_type: undefined },
      { token_type: {} },
      { expires_in: undefined },
      { expires_in: 0 },
      { expires_in: -5 },
      { expires_in: 'soon' },
      { expires_in: null },
      { expires_in: [3600] },
      { expires_in: 1e999 },
      { id_token: {} },
      { id_token: 'a b' },
      { id_token: null },
      { refresh_token: 7 },
      { refresh_token: '' },
      { scope: ['openid'] },
    ];
    for (const members of strange) {
      const answer = Object.keys(members).length === 0 ? members : { ...token, ...members };
      expect(at(path, answer), JSON.stringify(answer)).to.contain('/v1/token');
    }
  });

  it('refuses a handle and a user that are no text', () => {
    for (const handle of [undefined, '', 7, {}, 'a b'])
      expect(at('/oauth2/default/v1/interact', { interaction_handle: handle })).to.contain(
        'interaction_handle',
      );
    for (const sub of [undefined, '', 7, {}])
      expect(at('/oauth2/default/v1/userinfo', { sub })).to.contain('sub');
  });

  it('takes each screen of Okta’s IDX protocol, an error, and the end of a sign-in', () => {
    const good = [
      {
        version: '1.0.0',
        remediation: {
          type: 'array',
          value: [{ name: 'identify', href: 'https://o.okta.com/idp/idx/identify' }],
        },
      },
      { version: '1.0.0', messages: { value: [{ message: 'x', class: 'ERROR' }] } },
      {
        successWithInteractionCode: {
          value: [{ name: 'grant_type' }, { name: 'interaction_code', value: 'c' }],
        },
      },
      { success: { name: 'success-redirect', href: 'https://o.okta.com/login/token/redirect' } },
      // A device that has to be set up first: a screen without a way on.
      { version: '1.0.0', deviceEnrollment: { type: 'object', value: { name: 'mdm' } } },
    ];
    for (const answer of good)
      expect(at('/idp/idx/identify', answer), JSON.stringify(answer)).to.equal(null);
  });

  it('refuses what is none of these', () => {
    const bad = [
      {},
      { status: 'ok' },
      { remediation: 7 },
      { remediation: [] },
      { remediation: { value: 'x' } },
      { remediation: { value: [null] } },
      { remediation: { value: [{}, null] } },
      { messages: {} },
      { messages: null },
      { success: 'yes' },
      { deviceEnrollment: [] },
      { successWithInteractionCode: { value: [] } },
      { successWithInteractionCode: { value: [{ name: 'interaction_code' }] } },
      { successWithInteractionCode: { value: [{ name: 'interaction_code', value: { a: 1 } }] } },
      {
        remediation: { value: [] },
        successWithInteractionCode: { value: [{ name: 'interaction_code', value: '' }] },
      },
    ];
    for (const answer of bad)
      expect(at('/idp/idx/identify', answer), JSON.stringify(answer)).to.contain('/idp/idx');
    expect(at('/idp/idx/identify', {})).to.equal(
      '`/idp/idx`: it has none of `remediation`, `messages`, `successWithInteractionCode`.',
    );
  });
});
