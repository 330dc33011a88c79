import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  firstScreen,
  passkeys,
  providers,
} from '../../../../src/command/doctor/checks/first-screen.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, heard, missing, noMetadata, refusing, SCREEN } from '../support/a-sight.js';

const sightOf = (screen: unknown, status = 200) =>
  aSight({ introspect: heard('/idp/idx', given(screen, { status })) });
const challenge = (challengeData: object) => ({
  ...SCREEN,
  webauthnAutofillUIChallenge: { value: { challengeData } },
});

describe('the check of the first screen', () => {
  it('says what the form begins with, each step once', () => {
    expect(firstScreen(aSight())).to.include({
      level: 'ok',
      seen: 'The form begins with identify, redirect-idp.',
    });
  });

  it('waits for a sign-in', () => {
    for (const sight of [noMetadata(), refusing('invalid_client'), aSight({ introspect: null })])
      expect(firstScreen(sight)).to.deep.equal(waitsFor('sign-in'));
  });

  it('says why there is nothing to draw', () => {
    const message = { type: 'array', value: [{ message: 'You can’t.' }, { message: 'Not now.' }] };
    for (const [sight, why] of [
      [aSight({ introspect: heard('/idp/idx', missing('ECONNRESET')) }), /did not come: no answer/],
      [sightOf({}, 401), /did not come: the answer is 401/],
      [sightOf({}), /can’t be drawn: of the answer, it has none of/],
      [sightOf({ messages: message }), /nothing to go on with: You can’t\. Not now\.$/],
      [sightOf({ remediation: { value: [] } }), /nothing to go on with: no message either\.$/],
    ] as const) {
      const { level, seen, hint } = firstScreen(sight);
      expect([level, hint === '']).to.deep.equal(['problem', false]);
      expect(seen).to.match(why);
      expect(providers(sight)).to.deep.equal(waitsFor('first-screen'));
      expect(passkeys(sight)).to.deep.equal(waitsFor('first-screen'));
    }
  });
});

describe('the check of the providers', () => {
  it('names them, by their type where they have no name', () => {
    expect(providers(aSight())).to.include({
      level: 'ok',
      seen: 'The form has a button for Google, APPLE.',
    });
    const none = providers(sightOf({ remediation: { value: [{ name: 'identify' }] } }));
    expect(none.level).to.equal('ok');
    expect(none.seen).to.match(/no button/);
  });
});

describe('the check of the passkeys', () => {
  it('compares their domain with the page’s', () => {
    for (const [rpId, level] of [
      ['example.com', 'ok'],
      ['app.example.com', 'ok'],
      ['ample.com', 'warning'],
      ['login.example.com', 'warning'],
    ] as const)
      expect(passkeys(sightOf(challenge({ rpId }))), rpId).to.include({
        level,
        seen: `The org’s passkeys are for ${rpId}, and the page is of app.example.com.`,
      });
    expect(passkeys(sightOf(challenge({ rpId: 'example.org' }))).hint).to.match(
      /example\.org\/\.well-known/,
    );
  });

  it('knows a challenge without a domain from a screen without a challenge', () => {
    expect(passkeys(sightOf(challenge({}))).seen).to.match(/no RP ID/);
    expect(passkeys(sightOf(challenge({ rpId: 7 }))).level).to.equal('ok');
    const { level, seen } = passkeys(aSight());
    expect(level).to.equal('unknown');
    expect(seen).to.match(/takes no passkey/);
  });
});
