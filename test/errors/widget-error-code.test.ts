import { describe, it } from 'node:test';
import { expect } from 'chai';
import { widgetErrorCode } from '../../src/errors/widget-error-code.js';

const identityEngine = (responseJSON: object) => ({ xhr: { responseJSON } });

describe('widgetErrorCode', () => {
  it('has none for what the user typed', () => {
    expect(
      widgetErrorCode(
        identityEngine({
          errorSummary: 'Unable to sign in',
          errorSummaryKeys: ['errors.E0000004'],
        }),
      ),
    ).to.equal(null);
    expect(
      widgetErrorCode({
        name: 'AuthApiError',
        statusCode: 401,
        xhr: { status: 401, responseJSON: { errorCode: 'E0000004' } },
      }),
    ).to.equal(null);
  });

  it('has none for what a function of the page’s own refuses, whatever it gives for a reason', () => {
    for (const callback of ['parseSchema', 'preSubmit', 'postSubmit']) {
      for (const reason of [
        {},
        { errorSummary: 'No, thanks' },
        { errorCode: 'E0000047' },
        { errorCauses: [{ errorSummary: 'x', property: 'userProfile.email' }], status: 500 },
      ]) {
        expect(
          widgetErrorCode({ xhr: { responseJSON: { ...reason, callback } } }),
          JSON.stringify(reason),
        ).to.equal(null);
      }
    }
  });

  it('names the rate limit, however it is told', () => {
    expect(widgetErrorCode(identityEngine({ errorSummaryKeys: ['tooManyRequests'] }))).to.equal(
      'rate-limited',
    );
    expect(
      widgetErrorCode(
        identityEngine({ errorSummary: 'API call exceeded rate limit', errorCode: 'E0000047' }),
      ),
    ).to.equal('rate-limited');
    expect(widgetErrorCode({ xhr: { status: 429 } })).to.equal('rate-limited');
  });

  it('tells the network from the server', () => {
    expect(widgetErrorCode(identityEngine({ errorSummary: 'Failed to fetch' }))).to.equal(
      'network',
    );
    expect(
      widgetErrorCode(
        identityEngine({ errorSummary: 'There was an unsupported response from server.' }),
      ),
    ).to.equal('server');
    expect(
      widgetErrorCode({ xhr: { status: 500, responseJSON: { errorCode: 'E0000009' } } }),
    ).to.equal('server');
  });

  it('goes by the status where it is a number', () => {
    const cases: readonly (readonly [unknown, string | null])[] = [
      [399, 'server'],
      [400, null],
      [499, null],
      [500, 'server'],
      ['400', 'server'],
    ];
    for (const [status, code] of cases)
      expect(
        widgetErrorCode({ xhr: { status, responseJSON: {} } }),
        JSON.stringify(status),
      ).to.equal(code);
  });

  it('takes anything', () => {
    for (const anything of [
      null,
      undefined,
      'x',
      7,
      {},
      { xhr: null },
      { xhr: { responseJSON: 'x' } },
    ])
      expect(widgetErrorCode(anything)).to.equal('server');
  });
});
