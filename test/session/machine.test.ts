import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { BEGINNING, next, stateOf, type Findings, type Happening, type Machine, type Seat, type Step } from '../../src/session/machine.js';

const tag = { name: 'tag' };
const ada = { sub: 'ada' };
const eve = { sub: 'eve' };
const network = new SignInError('network', 'n');
const refused = new SignInError('access-denied', 'a');
const found: Findings = { keepsTokens: true, isCallback: false, stored: null, sso: false };

const after = (machine: Machine, ...happenings: readonly (Happening | ((machine: Machine) => Happening))[]): Machine =>
  happenings.reduce((known, happening) => next(known, typeof happening === 'function' ? happening(known) : happening), machine);
const seated = (opens: Seat['opens'] = 'itself'): Machine => after(BEGINNING, { type: 'seat-came', seat: { id: tag, opens, error: null }, isCallback: false, sso: false });
const step = ({ step: now }: Machine): Step => now ?? { type: 'leave' };
const setUp = (facts: Partial<Findings> = {}) => (machine: Machine): Happening => ({ type: 'was-set-up', step: step(machine), found: { ...found, ...facts } });
const showing = ({ seats }: Machine) => seats[0]?.showing ?? { error: null, origin: null, isAnew: false, isResumed: false };

/** What there is to see: the tag's status, its form, and the step under way. */
function seen(machine: Machine): string {
  const state = stateOf(machine, machine.seats[0]);
  const what = state.status === 'signed-out' ? `signed-out ${state.form}${state.error ? ` (${state.error.code})` : ''}` : state.status === 'signed-in' ? `signed-in ${state.user.sub} ${state.source}` : state.status === 'failed' ? `failed (${state.error.code})` : state.status;
  return [what, machine.step?.type].filter(Boolean).join(' · ');
}

const began = () => after(seated(), { type: 'began', user: null });
const formShown = (opens: Seat['opens'] = 'itself') => after(after(seated(opens), { type: 'began', user: null }), setUp());
/** Every status, and how a page comes there. */
const statuses = (): Readonly<Record<string, Machine>> => ({
  'starting': began(),
  'completing': after(began(), setUp({ isCallback: true })),
  'signed-out': after(formShown(), (machine) => ({ type: 'form-placed', showing: showing(machine), form: 'shown' })),
  'signed-out, manual': formShown('asked'),
  'redirecting': after(formShown('hosted'), { type: 'asked-to-sign-in', id: tag, isByUser: true }),
  'greeted': after(seated(), { type: 'began', user: ada }),
  'signed-in': after(began(), setUp({ stored: { user: ada } })),
  'failed': after(began(), (machine) => ({ type: 'step-failed', step: step(machine), error: network })),
});

/** Every happening, with what is seen after it in each status, in their order. */
const HAPPENINGS: readonly (readonly [name: string, happening: (machine: Machine) => Happening])[] = [
  ['it began without a user', () => ({ type: 'began', user: null })],
  ['it began with a stored user', () => ({ type: 'began', user: ada })],
  ['the step ended: set up, nobody', setUp()],
  ['the step ended: set up, the same user', setUp({ stored: { user: ada } })],
  ['the step ended: set up, another user', setUp({ stored: { user: eve } })],
  ['the step ended: set up, tokens to renew', setUp({ stored: 'renewable' })],
  ['the step ended: set up, a session to ask for', setUp({ sso: true })],
  ['the step ended: set up, a redirect back', setUp({ isCallback: true })],
  ['the step ended: set up, the backend’s', setUp({ keepsTokens: false, why: { isResumed: true } })],
  ['the step ended: nobody, a session to ask for', (machine) => ({ type: 'found-user', step: step(machine), user: null, sso: true })],
  ['the step ended: nobody', (machine) => ({ type: 'found-user', step: step(machine), user: null, sso: false })],
  ['the step ended: the browser is leaving', (machine) => ({ type: 'left', step: step(machine) })],
  ['the step ended: a user was found', (machine) => ({ type: 'found-user', step: step(machine), user: ada, sso: false })],
  ['the step failed', (machine) => ({ type: 'step-failed', step: step(machine), error: network })],
  ['an old step ended', () => ({ type: 'found-user', step: { type: 'sso' }, user: eve, sso: false })],
  ['redeemed', (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'signed-in', user: ada, returnTo: null }, stored: null })],
  ['the redemption was refused', (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'rejected', error: refused, origin: null }, stored: null })],
  ['the redemption was refused, for a user who is in', (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'rejected', error: refused, origin: null }, stored: ada })],
  ['Okta wants to go on (`interaction_required`)', (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'interaction-required', origin: null }, stored: null })],
  ['another tab signed in', () => ({ type: 'tokens-changed', user: eve, source: 'other-tab' })],
  ['the tokens are gone', () => ({ type: 'tokens-changed', user: null, source: 'other-tab' })],
  ['the form signed in', (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'signed-in', user: ada, returnTo: null } })],
  ['the form is shown', (machine) => ({ type: 'form-placed', showing: showing(machine), form: 'shown' })],
  ['the form leads elsewhere', (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'leaving' } })],
  ['the form was taken away', (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'removed' } })],
  ['an old form signed in', () => ({ type: 'form-ended', showing: { error: null, origin: null, isAnew: false, isResumed: false }, end: { kind: 'signed-in', user: eve, returnTo: null } })],
  ['the form was interrupted', (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'interrupted', error: network } })],
  ['the form could not be shown', (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'failed', error: network } })],
  ['a script called signIn()', () => ({ type: 'asked-to-sign-in', id: tag, isByUser: false })],
  ['the hosted page was asked for', () => ({ type: 'asked-for-hosted-page' })],
  ['signIn() was called', () => ({ type: 'asked-to-sign-in', id: tag, isByUser: true })],
  ['signOut() was called', () => ({ type: 'asked-to-sign-out', isLeaving: true, removed: {} })],
  ['signOut({ scope: "local" }) was called', () => ({ type: 'asked-to-sign-out', isLeaving: false, removed: {} })],
  ['Back brought the page', () => ({ type: 'came-back' })],
  ['the network is back', () => ({ type: 'went-online' })],
  ['the settings changed', () => ({ type: 'seat-changed', seat: { id: tag, opens: 'itself', error: null }, isSameForm: false })],
  ['the settings went wrong', () => ({ type: 'seat-changed', seat: { id: tag, opens: 'itself', error: refused }, isSameForm: false })],
  ['the settings were checked', () => ({ type: 'seat-checked', seat: { id: tag, opens: 'asked', error: null } })],
  ['a second tag came', () => ({ type: 'seat-came', seat: { id: {}, opens: 'itself', error: null }, isCallback: false, sso: false })],
  ['the tag left', () => ({ type: 'seat-left', id: tag })],
];

/** What is seen after each happening; a column for each status, in the order of `statuses`. */
const TABLE = `
  it began without a user | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up
  it began with a stored user | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up | signed-in ada storage · set-up
  the step ended: set up, nobody | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading | signed-in ada storage | failed (network)
  the step ended: set up, the same user | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage | signed-in ada storage | failed (network)
  the step ended: set up, another user | signed-in eve storage | signed-in eve storage | signed-out shown | signed-out waiting | signed-in eve storage | signed-in eve other-tab | signed-in ada storage | failed (network)
  the step ended: set up, tokens to renew | starting · renew | completing · renew | signed-out shown | signed-out waiting | redirecting · renew | signed-in ada storage | signed-in ada storage | failed (network)
  the step ended: set up, a session to ask for | starting · sso | completing · sso | signed-out shown | signed-out waiting | redirecting · sso | signed-out loading | signed-in ada storage | failed (network)
  the step ended: set up, a redirect back | completing · redeem | completing · redeem | signed-out shown | signed-out waiting | redirecting · redeem | signed-in ada storage · redeem | signed-in ada storage | failed (network)
  the step ended: set up, the backend’s | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading | signed-in ada storage | failed (network)
  the step ended: nobody, a session to ask for | starting · sso | completing · sso | signed-out shown | signed-out waiting | redirecting · sso | signed-in ada storage · sso | signed-in ada storage | failed (network)
  the step ended: nobody | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading | signed-in ada storage | failed (network)
  the step ended: the browser is leaving | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the step ended: a user was found | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the step failed | failed (network) | failed (network) | signed-out shown | signed-out waiting | failed (network) | signed-in ada storage | signed-in ada storage | failed (network)
  an old step ended | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  redeemed | signed-in ada callback | signed-in ada callback | signed-out shown | signed-out waiting | signed-in ada callback | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the redemption was refused | signed-out loading (access-denied) | signed-out loading (access-denied) | signed-out shown | signed-out waiting | signed-out waiting (access-denied) | signed-out loading (access-denied) | signed-in ada storage | failed (network)
  the redemption was refused, for a user who is in | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  Okta wants to go on (\`interaction_required\`) | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading | signed-in ada storage | failed (network)
  another tab signed in | starting · set-up | completing · redeem | signed-in eve other-tab | signed-in eve other-tab | redirecting · leave | signed-in eve other-tab · set-up | signed-in eve other-tab | signed-in eve other-tab
  the tokens are gone | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-out loading | signed-out loading | failed (network)
  the form signed in | starting · set-up | completing · redeem | signed-in ada widget | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the form is shown | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the form leads elsewhere | starting · set-up | completing · redeem | redirecting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the form was taken away | starting · set-up | completing · redeem | signed-out waiting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  an old form signed in | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the form was interrupted | starting · set-up | completing · redeem | signed-out loading (network) | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the form could not be shown | starting · set-up | completing · redeem | failed (network) | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  a script called signIn() | starting · set-up | completing · redeem | signed-out shown | signed-out loading | starting · set-up | signed-in ada storage · set-up | signed-in ada storage | starting · set-up
  the hosted page was asked for | redirecting · leave | redirecting · leave | redirecting · leave | redirecting · leave | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | redirecting · leave
  signIn() was called | starting · set-up | completing · redeem | signed-out shown | signed-out loading | starting · set-up | signed-in ada storage · set-up | signed-in ada storage | starting · set-up
  signOut() was called | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out
  signOut({ scope: "local" }) was called | signed-out loading | signed-out loading | signed-out loading | signed-out waiting | signed-out waiting | signed-out loading | signed-out loading | signed-out loading
  Back brought the page | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | signed-in ada storage · set-up | signed-in ada storage | starting · set-up
  the network is back | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | starting · set-up
  the settings changed | starting · set-up | completing · redeem | signed-out loading | signed-out loading | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | starting · set-up
  the settings went wrong | failed (access-denied) · set-up | failed (access-denied) · redeem | failed (access-denied) | failed (access-denied) | failed (access-denied) · leave | failed (access-denied) · set-up | failed (access-denied) | failed (access-denied)
  the settings were checked | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  a second tag came | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the tag left | starting · set-up | completing · redeem | signed-out waiting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up | signed-in ada storage | failed (network)
`;

describe('the machine', () => {
  it('goes from every status by every happening where the table says', (t) => {
    const rows = HAPPENINGS.map(([name, happening]) => [name, ...Object.values(statuses()).map((machine) => seen(next(machine, happening(machine))))].join(' | '));
    t.diagnostic(['', ...Object.keys(statuses())].join(' | '));
    for (const row of rows) t.diagnostic(row);
    expect(rows).to.deep.equal(TABLE.trim().split('\n').map((row) => row.trim()));
  });

  it('keeps the error that led to the form when the form is shown', () => {
    const refusedForm = after(statuses()['completing']!, (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'rejected', error: refused, origin: null }, stored: null }));
    expect(seen(after(refusedForm, (machine) => ({ type: 'form-placed', showing: showing(machine), form: 'shown' })))).to.equal('signed-out shown (access-denied)');
  });

  it('goes to the hosted page once by a script after Okta refused, and again by the user', () => {
    const came = after(seated('hosted'), { type: 'began', user: null }, setUp({ isCallback: true }));
    const back = after(came, (machine) => ({ type: 'redeemed', step: step(machine), result: { kind: 'rejected', error: refused, origin: null }, stored: null }));
    expect(seen(next(back, { type: 'asked-to-sign-in', id: tag, isByUser: false }))).to.equal('signed-out waiting (access-denied)');
    expect(seen(next(back, { type: 'asked-to-sign-in', id: tag, isByUser: true }))).to.equal('redirecting · leave');
    expect(seen(next(formShown('hosted'), { type: 'asked-to-sign-in', id: tag, isByUser: false }))).to.equal('redirecting · leave');
  });
});
