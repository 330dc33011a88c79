import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  isFromIssuer,
  parseAuthorizationResponse,
} from '../../src/session/authorization-response.js';

const parse = (query: string) =>
  parseAuthorizationResponse(new URL(`https://app.example/cb${query}`));

describe('parseAuthorizationResponse', () => {
  it('finds nothing in a URL without a response', () => {
    for (const query of ['', '?', '?page=2&state=x', '?codes=1', '#code=a&state=b'])
      expect(parse(query), query).to.deep.equal({ kind: 'none' });
  });

  it('reads a code and an interaction code with their state', () => {
    expect(parse('?code=c&state=s')).to.deep.equal({ kind: 'code', code: 'c', state: 's' });
    expect(parse('?interaction_code=i&state=s')).to.deep.equal({
      kind: 'interaction-code',
      code: 'i',
      state: 's',
    });
    expect(parse('?code=c')).to.deep.equal({ kind: 'code', code: 'c', state: null });
  });

  it('reads an error, with or without a description', () => {
    expect(parse('?error=access_denied&error_description=No+thanks&state=s')).to.deep.equal({
      kind: 'error',
      error: 'access_denied',
      description: 'No thanks',
      state: 's',
    });
    expect(parse('?error=access_denied')).to.deep.equal({
      kind: 'error',
      error: 'access_denied',
      description: '',
      state: null,
    });
  });

  it('tells interaction_required from other errors', () => {
    expect(parse('?error=interaction_required&error_description=x&state=s')).to.deep.equal({
      kind: 'interaction-required',
      state: 's',
    });
  });

  it('takes an error for an error though a code stands beside it', () => {
    expect(parse('?code=c&error=server_error&state=s').kind).to.equal('error');
  });

  it('takes repeated or empty parameters for none', () => {
    expect(parse('?code=a&code=b&state=s')).to.deep.equal({ kind: 'none' });
    expect(parse('?code=&state=s')).to.deep.equal({ kind: 'none' });
    expect(parse('?code=c&error=&state=s')).to.deep.equal({ kind: 'none' });
    expect(parse('?code=c&state=a&state=b')).to.deep.equal({
      kind: 'code',
      code: 'c',
      state: null,
    });
  });

  it('reads tokens from the fragment and never from the query', () => {
    expect(parse('#id_token=i&access_token=a&state=s')).to.deep.equal({
      kind: 'tokens',
      parameters: 'id_token=i&access_token=a&state=s',
      state: 's',
    });
    expect(parse('?id_token=i&access_token=a&state=s')).to.deep.equal({ kind: 'none' });
    for (const token of ['id_token=i', 'access_token=a'])
      expect(parse(`#${token}`)).to.deep.equal({ kind: 'tokens', parameters: token, state: null });
    expect(parse('#id_token=i&error=access_denied&state=s').kind).to.equal('error');
    expect(parse('#a#/b&id_token=i')).to.deep.equal({
      kind: 'tokens',
      parameters: 'a#/b&id_token=i',
      state: null,
    });
    expect(parse('#error=login_required&state=s')).to.deep.include({
      kind: 'error',
      error: 'login_required',
      state: 's',
    });
  });

  it('takes a hash router’s own parameters for none', () => {
    for (const route of ['#/cats?page=2&error=none', '#!/cats?x&access_token=a', '#/&id_token=i'])
      expect(parse(route), route).to.deep.equal({ kind: 'none' });
  });

  it('goes by the query where the fragment holds an answer as well', () => {
    expect(parse('?code=c&state=s#id_token=i&state=t')).to.deep.equal({
      kind: 'code',
      code: 'c',
      state: 's',
    });
  });

  it('reads a magic link’s code only together with a state', () => {
    expect(parse('?otp=123456&state=s')).to.deep.equal({
      kind: 'email-verify',
      otp: '123456',
      state: 's',
    });
    expect(parse('?otp=123456')).to.deep.equal({ kind: 'none' });
    expect(parse('#otp=123456&state=s')).to.deep.equal({ kind: 'none' });
  });

  it('does not throw on broken escapes', () => {
    expect(parse('?interaction_code=%E0%A4%A&state=%').kind).to.equal('interaction-code');
  });
});

describe('isFromIssuer', () => {
  const issuer = 'https://o.okta.com/oauth2/default';
  const isFrom = (query: string) => isFromIssuer(new URL(`https://app.example/cb${query}`), issuer);
  const ours = `iss=${encodeURIComponent(issuer)}`;

  it('takes an answer that names the issuer, or none', () => {
    for (const query of [
      '?code=c&state=s',
      `?code=c&state=s&${ours}`,
      `?error=x&${ours}`,
      `#error=x&${ours}`,
      `#id_token=i&access_token=a&${ours}`,
    ])
      expect(isFrom(query), query).to.equal(true);
  });

  it('refuses another issuer, to the letter, an empty one, and one that is named twice', () => {
    for (const strange of [
      'https://evil.example',
      `${issuer}/`,
      issuer.toUpperCase(),
      'https://o.okta.com',
      '',
    ])
      expect(isFrom(`?code=c&state=s&iss=${encodeURIComponent(strange)}`), strange).to.equal(false);
    for (const query of [
      `?code=c&${ours}&${ours}`,
      `?code=c&iss=https://evil.example&${ours}`,
      `?error=x&iss=https://evil.example`,
      '#id_token=i&iss=https://evil.example',
      '?interaction_code=c&iss=',
    ])
      expect(isFrom(query), query).to.equal(false);
  });

  it('goes by the part that has the answer: the other one is the app’s own', () => {
    expect(isFrom('?iss=mine#error=x&state=s')).to.equal(true);
    expect(isFrom('?code=c&state=s#iss=mine')).to.equal(true);
    expect(isFrom('?code=c&state=s#/cats?iss=mine')).to.equal(true);
  });
});
