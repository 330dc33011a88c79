import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  type CorsAnswer,
  type PageRequest,
  preflightFault,
  readFault,
  unsafeHeaders,
} from '../../../src/command/doctor/cors-fault.js';

const ORIGIN = 'https://app.example';
const answer = (headers: Readonly<Record<string, string>>, status = 204): CorsAnswer => ({
  status,
  header: (name) => headers[name] ?? null,
});
const open = { 'access-control-allow-origin': ORIGIN, 'access-control-allow-credentials': 'true' };
const plain = { credentials: false };
const withCookies = { credentials: true };
const post: PageRequest = {
  method: 'POST',
  url: 'https://o.okta.com/idp/idx/introspect',
  headers: {
    'X-Okta-User-Agent-Extended': 'x',
    'Content-Type': 'application/ion+json',
    'Accept': 'a/b',
  },
  credentials: true,
};

describe('readFault', () => {
  it('lets a page read what names its origin, or every origin where no cookies go', () => {
    expect(readFault(ORIGIN, withCookies, answer(open))).to.equal(null);
    expect(readFault(ORIGIN, plain, answer({ 'access-control-allow-origin': ORIGIN }))).to.equal(
      null,
    );
    expect(readFault(ORIGIN, plain, answer({ 'access-control-allow-origin': '*' }))).to.equal(null);
  });

  it('says what is missing', () => {
    expect(readFault(ORIGIN, plain, answer({}))).to.equal('no Access-Control-Allow-Origin');
    for (const other of ['https://app.example:444', 'https://app.example/', 'null'])
      expect(readFault(ORIGIN, plain, answer({ 'access-control-allow-origin': other }))).to.equal(
        `Access-Control-Allow-Origin is ${other}`,
      );
    expect(
      readFault(ORIGIN, withCookies, answer({ ...open, 'access-control-allow-origin': '*' })),
    ).to.equal('Access-Control-Allow-Origin is *');
    for (const value of [{}, { 'access-control-allow-credentials': 'True' }])
      expect(
        readFault(ORIGIN, withCookies, answer({ 'access-control-allow-origin': ORIGIN, ...value })),
      ).to.equal('no Access-Control-Allow-Credentials');
  });
});

describe('preflightFault', () => {
  const allowing = (headers: string, status?: number) =>
    answer({ ...open, 'access-control-allow-headers': headers }, status);

  it('lets a page send what is allowed, in any case and order', () => {
    const headers = 'x-okta-user-agent-extended,  CONTENT-TYPE , Accept';
    expect(preflightFault(ORIGIN, post, allowing(headers))).to.equal(null);
    expect(preflightFault(ORIGIN, post, allowing(headers, 200))).to.equal(null);
    expect(preflightFault(ORIGIN, { ...post, credentials: false }, allowing('*'))).to.equal(null);
  });

  it('says which header is not allowed', () => {
    expect(preflightFault(ORIGIN, post, allowing('Content-Type'))).to.equal(
      'the preflight does not allow the header x-okta-user-agent-extended',
    );
    expect(preflightFault(ORIGIN, post, answer(open))).to.match(/content-type$/);
    // With cookies a star is a name like any other.
    expect(preflightFault(ORIGIN, post, allowing('*'))).to.match(/content-type$/);
    const bearer = { ...post, credentials: false, headers: { Authorization: '' } };
    expect(preflightFault(ORIGIN, bearer, allowing('*'))).to.match(/authorization$/);
  });

  it('wants a good status and the origin', () => {
    const headers = 'x-okta-user-agent-extended, content-type';
    for (const status of [199, 302, 404])
      expect(preflightFault(ORIGIN, post, allowing(headers, status))).to.equal(
        `the preflight was answered ${status}`,
      );
    expect(preflightFault(ORIGIN, post, allowing(headers, 299))).to.equal(null);
    expect(preflightFault('https://other.example', post, allowing(headers))).to.equal(
      `in the preflight Access-Control-Allow-Origin is ${ORIGIN}`,
    );
  });
});

describe('unsafeHeaders', () => {
  it('are those that a browser asks leave for, sorted and in lower case', () => {
    expect(unsafeHeaders(post)).to.deep.equal(['content-type', 'x-okta-user-agent-extended']);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'a/b' };
    expect(unsafeHeaders({ headers: form })).to.deep.equal([]);
  });
});
