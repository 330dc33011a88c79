import { expect } from '@open-wc/testing';
import { passkeyMisfit } from '../../src/widget/passkey-domain.js';

/** What the widget hands on, after an answer of Okta's. */
function misfit(rawIdxResponse: object | null, errorSummary: string, formName = 'identify') {
  const transactionManager = { loadIdxResponse: () => rawIdxResponse && { rawIdxResponse } };
  return passkeyMisfit({ formName } as never, { errorSummary }, { transactionManager } as never);
}

const asked = (data: object) => ({ currentAuthenticator: { value: { contextualData: data } } });

describe('passkeyMisfit', () => {
  it('tells the domain of the passkeys wherever the answer has it', () => {
    for (const answer of [
      asked({ challengeData: { rpId: 'example.com' } }),
      { webauthnAutofillUIChallenge: { value: { challengeData: { rpId: 'example.com' } } } },
    ]) {
      const error = misfit(answer, 'The RP ID example.com is invalid for this domain.');
      expect(error?.code).to.equal('configuration');
      expect(error?.hint).to.include('example.com').and.include(location.hostname);
    }
    const enrolling = asked({ activationData: { rp: { id: 'example.com' } } });
    expect(misfit(enrolling, 'not a registrable domain', 'enroll-authenticator')?.code).to.equal(
      'configuration',
    );
  });

  it('says nothing where the page is of that domain', () => {
    const { hostname } = location;
    const answer = asked({ challengeData: { rpId: hostname } });
    expect(misfit(answer, `The RP ID ${hostname} is invalid`)).to.equal(null);
  });

  it('takes no part of a name for a domain', () => {
    const rpId = location.hostname.slice(1);
    const answer = asked({ challengeData: { rpId } });
    expect(misfit(answer, `The RP ID ${rpId} is invalid`)?.code).to.equal('configuration');
  });

  it('says nothing where it is something else that the widget shows', () => {
    const answer = asked({ challengeData: { rpId: 'example.com' } });
    expect(misfit(answer, 'Timed out or not allowed')).to.equal(null);
    expect(misfit({}, 'Unable to sign in')).to.equal(null);
    expect(misfit(null, 'Unable to sign in')).to.equal(null);
  });
});
