import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseAuthorizationResponse } from '../../src/session/authorization-response.js';
import { withoutResponse } from '../../src/session/callback-url.js';
import { pageNeed } from '../../src/session/page-load.js';
import {
  ANSWERS_IN_FRAGMENT,
  ANSWERS_IN_QUERY,
  BESIDE_ANSWERS,
  BESIDE_TOKENS,
} from '../../src/session/response-parameters.js';

const redirecting = { issuer: 'https://org.example', mode: 'redirect' };
const page = 'https://app.example/?app=1#/cats';
const words = (text: string) => text.split(' ');
const query = (text: string) => new URL(`https://app.example/?app=1&${text}`);
const fragment = (text: string) => new URL(`https://app.example/?app=1#${text}`);
const inQuery = words(ANSWERS_IN_QUERY).map((name) => query(`${name}=1&state=s`));
const inFragment = words(ANSWERS_IN_FRAGMENT).map((name) => fragment(`${name}=1&state=s`));

describe('the table of response parameters', () => {
  it('makes an answer of each URL that has one of the first two lists, for reading, for cleaning and for fetching ahead', () => {
    for (const url of [...inQuery, ...inFragment]) {
      expect(parseAuthorizationResponse(url).kind, url.href).not.to.equal('none');
      expect(withoutResponse(url).href, url.href).to.equal('https://app.example/?app=1');
      expect(pageNeed(redirecting, url, null), url.href).to.equal('client');
    }
  });

  it('leaves a URL that has none of these to the app', () => {
    for (const name of words(`${BESIDE_ANSWERS} ${BESIDE_TOKENS}`)) {
      for (const url of [query(`${name}=1`), fragment(`${name}=1`)]) {
        expect(parseAuthorizationResponse(url).kind, url.href).to.equal('none');
        expect(withoutResponse(url).href).to.equal(url.href);
        expect(pageNeed(redirecting, url, null)).to.equal('nothing');
      }
    }
    expect(pageNeed(redirecting, new URL(page), null)).to.equal('nothing');
  });

  it('has what is taken out beside an answer', () => {
    for (const name of words(BESIDE_ANSWERS))
      expect(withoutResponse(query(`code=1&${name}=1`)).search, name).to.equal('?app=1');
    for (const name of words(`${BESIDE_ANSWERS} ${BESIDE_TOKENS}`))
      expect(withoutResponse(fragment(`id_token=1&${name}=1`)).hash, name).to.equal('');
    expect(withoutResponse(query('code=1&scope=mine')).search, 'an app’s own').to.equal(
      '?app=1&scope=mine',
    );
  });
});
