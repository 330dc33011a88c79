import { describe, it } from 'node:test';
import { expect } from 'chai';
import { retryAfter } from '../../src/errors/retry-after.js';

const NOW = Date.UTC(2030, 0, 1, 12);
const date = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

/** What an answer with these headers asks for, in seconds. */
const asked = (status: number, headers: Record<string, unknown> = {}) =>
  retryAfter({ xhr: { status, headers } }, NOW) / 1000;

describe('retryAfter', () => {
  it('reads Retry-After as seconds and as a date, at any status', () => {
    expect(asked(429, { 'retry-after': '90' })).to.equal(90);
    expect(asked(503, { 'retry-after': ' 7 ' })).to.equal(7);
    expect(asked(503, { 'retry-after': date(120) })).to.equal(120);
  });

  it('reads Okta’s X-Rate-Limit-Reset with a 429, and with nothing else: every answer has it', () => {
    const headers = { 'x-rate-limit-reset': String(NOW / 1000 + 42) };
    expect(asked(429, headers)).to.equal(42);
    expect(asked(500, headers)).to.equal(0);
    expect(asked(429, { ...headers, 'retry-after': '10' })).to.equal(42);
  });

  it('counts dates by the server’s clock where that can be read', () => {
    expect(asked(503, { 'retry-after': date(3600 + 30), 'date': date(3600) })).to.equal(30);
    expect(
      asked(429, { 'x-rate-limit-reset': String(NOW / 1000 - 600 + 20), 'date': date(-600) }),
    ).to.equal(20);
  });

  it('takes a minute for a 429 that does not say, says nonsense or lies in the past', () => {
    for (const headers of [
      {},
      { 'retry-after': 'soon' },
      { 'retry-after': '-5' },
      { 'retry-after': date(-60) },
      { 'x-rate-limit-reset': '' },
      { 'x-rate-limit-reset': 'x' },
      { 'x-rate-limit-reset': '30' },
      { 'retry-after': 60 },
      { date: 'yesterday' },
      { 'retry-after': '0' },
      { 'x-rate-limit-reset': String(NOW / 1000) },
    ]) {
      expect(asked(429, headers), JSON.stringify(headers)).to.equal(60);
    }
  });

  it('takes for a number of seconds what is digits alone', () => {
    for (const text of ['7 seconds', 'in 7', '7.5', '-7', '+7'])
      expect(asked(503, { 'retry-after': text }), text).to.equal(0);
  });

  it('asks for nothing where the answer does not', () => {
    for (const headers of [{}, { 'retry-after': 'soon' }, { 'retry-after': date(-60) }])
      expect(asked(503, headers)).to.equal(0);
  });

  it('finds the answer in either of auth-js’s errors, and none in anything else', () => {
    expect(retryAfter({ resp: { status: 503, headers: { 'retry-after': '8' } } }, NOW)).to.equal(
      8000,
    );
    for (const thrown of [
      null,
      undefined,
      'x',
      new Error('no answer'),
      { xhr: null },
      { resp: { status: 503, headers: null } },
    ])
      expect(retryAfter(thrown, NOW)).to.equal(0);
  });
});
