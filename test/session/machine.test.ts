import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInDemand } from '../../src/settings/sign-in-demand.js';
import type { Findings, FormEnd, Happening, Step } from '../../src/session/happening.js';
import { BEGINNING, next, stateOf, type Machine } from '../../src/session/machine.js';
import type { Seat } from '../../src/session/seat.js';

const tag = { name: 'tag' };
const ada = { sub: 'ada' };
const eve = { sub: 'eve' };
const network = new SignInError('network', 'n');
const refused = new SignInError('access-denied', 'a');
const noDemand: SignInDemand = { acrValues: null, maxAge: null, loginHint: null, idp: null };
const found: Findings = { keepsTokens: true, isCallback: false, stored: null, sso: false };

const after = (
  machine: Machine,
  ...happenings: readonly (Happening | ((machine: Machine) => Happening))[]
): Machine =>
  happenings.reduce(
    (known, happening) =>
      next(known, typeof happening === 'function' ? happening(known) : happening),
    machine,
  );
const seated = (opens: Seat['opens'] = 'itself'): Machine =>
  after(BEGINNING, {
    type: 'seat-came',
    seat: { id: tag, opens, error: null },
    isCallback: false,
    sso: false,
  });
const step = ({ step: now }: Machine): Step => now ?? { type: 'leave', demand: null };
const setUp =
  (facts: Partial<Findings> = {}) =>
  (machine: Machine): Happening => ({
    type: 'was-set-up',
    step: step(machine),
    found: { ...found, ...facts },
  });
const showing = ({ seats }: Machine) =>
  seats[0]?.showing ?? {
    error: null,
    startPage: null,
    isAnew: false,
    isResumed: false,
    demand: null,
  };

/** What there is to see of a tag: its status, its form, and the step under way. */
function seen(machine: Machine, index = 0): string {
  const seat = machine.seats[index];
  const state = stateOf(machine, seat);
  const form = [seat?.showing?.isAnew && 'anew', seat?.showing?.isResumed && 'resumed']
    .filter(Boolean)
    .join(' ');
  const what = {
    'starting': () => '',
    'completing': () => '',
    'redirecting': () => '',
    'signed-out': () => ` ${'form' in state ? state.form : ''}${form && ` ${form}`}`,
    'signed-in': () => ('user' in state ? ` ${state.user.sub} ${state.source}` : ''),
    'failed': () => '',
  }[state.status]();
  const error = 'error' in state && state.error ? ` (${state.error.code})` : '';
  const step =
    machine.step &&
    `${machine.step.type}${'isQuiet' in machine.step && machine.step.isQuiet ? ', quietly' : ''}`;
  return [state.status + what + error, step].filter(Boolean).join(' · ');
}

const began = () => after(seated(), { type: 'began', user: null });
const formShown = (opens: Seat['opens'] = 'itself') =>
  after(after(seated(opens), { type: 'began', user: null }), setUp());
/** Every status, and how a page comes there. */
const statuses = (): Readonly<Record<string, Machine>> => ({
  'starting': began(),
  'completing': after(began(), setUp({ isCallback: true })),
  'signed-out': after(formShown(), (machine) => ({
    type: 'form-placed',
    showing: showing(machine),
    form: 'shown',
  })),
  'signed-out, manual': formShown('asked'),
  'redirecting': after(formShown('hosted'), {
    type: 'asked-to-sign-in',
    id: tag,
    isByUser: true,
    demand: null,
  }),
  'greeted': after(seated(), { type: 'began', user: ada }),
  'signed-in': after(began(), setUp({ stored: { user: ada } })),
  'failed': after(began(), (machine) => ({
    type: 'step-failed',
    step: step(machine),
    error: network,
  })),
});

/** Every happening, with what is seen after it in each status, in their order. */
const HAPPENINGS: readonly (readonly [name: string, happening: (machine: Machine) => Happening])[] =
  [
    ['it began without a user', () => ({ type: 'began', user: null })],
    ['it began with a stored user', () => ({ type: 'began', user: ada })],
    ['the step ended: set up, no user', setUp()],
    ['the step ended: set up, the same user', setUp({ stored: { user: ada } })],
    ['the step ended: set up, another user', setUp({ stored: { user: eve } })],
    ['the step ended: set up, tokens to renew', setUp({ stored: 'renewable' })],
    ['the step ended: set up, a session to ask for', setUp({ sso: true })],
    ['the step ended: set up, a redirect back', setUp({ isCallback: true })],
    [
      'the step ended: set up, the backend’s',
      setUp({ keepsTokens: false, why: { isResumed: true } }),
    ],
    [
      'the step ended: no user, a session to ask for',
      (machine) => ({ type: 'found-user', step: step(machine), user: null, sso: true }),
    ],
    [
      'the step ended: no user',
      (machine) => ({ type: 'found-user', step: step(machine), user: null, sso: false }),
    ],
    [
      'the step ended: the browser is leaving',
      (machine) => ({ type: 'left', step: step(machine) }),
    ],
    [
      'the step ended: a user was found',
      (machine) => ({ type: 'found-user', step: step(machine), user: ada, sso: false }),
    ],
    [
      'the step failed',
      (machine) => ({ type: 'step-failed', step: step(machine), error: network }),
    ],
    [
      'an old step ended',
      () => ({ type: 'found-user', step: { type: 'sso' }, user: eve, sso: false }),
    ],
    [
      'redeemed',
      (machine) => ({
        type: 'redeemed',
        step: step(machine),
        result: { kind: 'signed-in', user: ada, returnTo: null, asked: null },
        stored: null,
      }),
    ],
    [
      'the redemption was refused',
      (machine) => ({
        type: 'redeemed',
        step: step(machine),
        result: { kind: 'rejected', error: refused, startPage: null, asked: null },
        stored: null,
      }),
    ],
    [
      'the redemption was refused, for a user who is in',
      (machine) => ({
        type: 'redeemed',
        step: step(machine),
        result: { kind: 'rejected', error: refused, startPage: null, asked: null },
        stored: ada,
      }),
    ],
    [
      'Okta wants to go on (`interaction_required`)',
      (machine) => ({
        type: 'redeemed',
        step: step(machine),
        result: { kind: 'interaction-required', startPage: null, asked: null },
        stored: null,
      }),
    ],
    ['another tab signed in', () => ({ type: 'tokens-changed', user: eve, source: 'other-tab' })],
    ['the tokens are gone', () => ({ type: 'tokens-changed', user: null, source: 'other-tab' })],
    [
      'the form signed in',
      (machine) => ({
        type: 'form-ended',
        showing: showing(machine),
        end: { kind: 'signed-in', user: ada, returnTo: null },
      }),
    ],
    [
      'the form is shown',
      (machine) => ({ type: 'form-placed', showing: showing(machine), form: 'shown' }),
    ],
    [
      'the form leads elsewhere',
      (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'leaving' } }),
    ],
    [
      'the form was taken away',
      (machine) => ({ type: 'form-ended', showing: showing(machine), end: { kind: 'removed' } }),
    ],
    [
      'an old form signed in',
      () => ({
        type: 'form-ended',
        showing: { error: null, startPage: null, isAnew: false, isResumed: false, demand: null },
        end: { kind: 'signed-in', user: eve, returnTo: null },
      }),
    ],
    [
      'the form was interrupted',
      (machine) => ({
        type: 'form-ended',
        showing: showing(machine),
        end: { kind: 'interrupted', error: network },
      }),
    ],
    [
      'the form could not be shown',
      (machine) => ({
        type: 'form-ended',
        showing: showing(machine),
        end: { kind: 'failed', error: network },
      }),
    ],
    [
      'a script called signIn()',
      () => ({ type: 'asked-to-sign-in', id: tag, isByUser: false, demand: null }),
    ],
    [
      'the hosted page was asked for',
      () => ({ type: 'asked-for-hosted-page', isByUser: true, demand: null }),
    ],
    [
      'signIn({ display: "popup" }) was called',
      () => ({ type: 'asked-for-popup', popup: {}, demand: noDemand }),
    ],
    [
      'the window signed in',
      (machine) => ({
        type: 'popup-ended',
        step: step(machine),
        user: ada,
        returnTo: null,
        error: null,
      }),
    ],
    [
      'the window was closed',
      (machine) => ({
        type: 'popup-ended',
        step: step(machine),
        user: null,
        returnTo: null,
        error: null,
      }),
    ],
    [
      'the window brought a refusal',
      (machine) => ({
        type: 'popup-ended',
        step: step(machine),
        user: null,
        returnTo: null,
        error: refused,
      }),
    ],
    [
      'signIn() was called',
      () => ({ type: 'asked-to-sign-in', id: tag, isByUser: true, demand: null }),
    ],
    [
      'signOut() was called',
      () => ({ type: 'asked-to-sign-out', isLeaving: true, removed: [], isCleared: true }),
    ],
    [
      'signOut({ scope: "local" }) was called',
      () => ({ type: 'asked-to-sign-out', isLeaving: false, removed: [], isCleared: true }),
    ],
    ['Back brought the page', () => ({ type: 'came-back' })],
    ['the network is back', () => ({ type: 'went-online' })],
    [
      'the settings changed',
      () => ({
        type: 'seat-changed',
        seat: { id: tag, opens: 'itself', error: null },
        isSameForm: false,
      }),
    ],
    [
      'the settings went wrong',
      () => ({
        type: 'seat-changed',
        seat: { id: tag, opens: 'itself', error: refused },
        isSameForm: false,
      }),
    ],
    [
      'the settings were checked',
      () => ({ type: 'seat-checked', seat: { id: tag, opens: 'asked', error: null } }),
    ],
    [
      'a second tag came',
      () => ({
        type: 'seat-came',
        seat: { id: {}, opens: 'itself', error: null },
        isCallback: false,
        sso: false,
      }),
    ],
    ['the tag left', () => ({ type: 'seat-left', id: tag })],
  ];

/** What is seen after each happening; a column for each status, in the order of `statuses`. */
const TABLE = `
  it began without a user | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up
  it began with a stored user | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly | signed-in ada storage · set-up, quietly
  the step ended: set up, no user | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading anew | signed-in ada storage | failed (network)
  the step ended: set up, the same user | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage | signed-in ada storage | failed (network)
  the step ended: set up, another user | signed-in eve storage | signed-in eve storage | signed-out shown | signed-out waiting | signed-in eve storage | signed-in eve other-tab | signed-in ada storage | failed (network)
  the step ended: set up, tokens to renew | starting · renew | completing · renew | signed-out shown | signed-out waiting | redirecting · renew | signed-in ada storage | signed-in ada storage | failed (network)
  the step ended: set up, a session to ask for | starting · sso | completing · sso | signed-out shown | signed-out waiting | redirecting · sso | signed-out loading anew | signed-in ada storage | failed (network)
  the step ended: set up, a redirect back | completing · redeem | completing · redeem | signed-out shown | signed-out waiting | redirecting · redeem | signed-in ada storage · redeem | signed-in ada storage | failed (network)
  the step ended: set up, the backend’s | signed-out loading resumed | signed-out loading resumed | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading anew | signed-in ada storage | failed (network)
  the step ended: no user, a session to ask for | starting · sso | completing · sso | signed-out shown | signed-out waiting | redirecting · sso | signed-in ada storage · sso | signed-in ada storage | failed (network)
  the step ended: no user | signed-out loading | signed-out loading | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading | signed-in ada storage | failed (network)
  the step ended: the browser is leaving | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the step ended: a user was found | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the step failed | failed (network) | failed (network) | signed-out shown | signed-out waiting | failed (network) | signed-in ada storage | signed-in ada storage | failed (network)
  an old step ended | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  redeemed | signed-in ada callback | signed-in ada callback | signed-out shown | signed-out waiting | signed-in ada callback | signed-in ada storage | signed-in ada storage | failed (network)
  the redemption was refused | signed-out loading (access-denied) | signed-out loading (access-denied) | signed-out shown | signed-out waiting | signed-out waiting (access-denied) | signed-out loading (access-denied) | signed-in ada storage | failed (network)
  the redemption was refused, for a user who is in | signed-in ada storage | signed-in ada storage | signed-out shown | signed-out waiting | signed-in ada storage | signed-in ada storage | signed-in ada storage | failed (network)
  Okta wants to go on (\`interaction_required\`) | signed-out loading resumed | signed-out loading resumed | signed-out shown | signed-out waiting | signed-out waiting | signed-out loading resumed | signed-in ada storage | failed (network)
  another tab signed in | starting · set-up | completing · redeem | signed-in eve other-tab | signed-in eve other-tab | redirecting · leave | signed-in eve other-tab · set-up, quietly | signed-in eve other-tab | signed-in eve other-tab
  the tokens are gone | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-out loading anew | signed-out loading anew | failed (network)
  the form signed in | starting · set-up | completing · redeem | signed-in ada widget | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the form is shown | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the form leads elsewhere | starting · set-up | completing · redeem | redirecting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the form was taken away | starting · set-up | completing · redeem | signed-out waiting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  an old form signed in | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the form was interrupted | starting · set-up | completing · redeem | signed-out loading (network) | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the form could not be shown | starting · set-up | completing · redeem | failed (network) | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  a script called signIn() | starting · set-up | completing · redeem | signed-out shown | signed-out loading | starting · set-up | signed-in ada storage · set-up, quietly | signed-in ada storage | starting · set-up
  the hosted page was asked for | redirecting · leave | redirecting · leave | redirecting · leave | redirecting · leave | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | redirecting · leave
  signIn({ display: "popup" }) was called | starting · set-up | completing · redeem | signed-out shown · popup | signed-out waiting · popup | redirecting · leave | signed-in ada storage · popup | signed-in ada storage · popup | failed (network) · popup
  the window signed in | signed-in ada callback | signed-in ada callback | signed-out shown | signed-out waiting | signed-in ada callback | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the window was closed | starting · set-up | completing | signed-out shown | signed-out waiting | redirecting | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  the window brought a refusal | starting · set-up | completing | signed-out shown | signed-out waiting | redirecting | signed-in ada storage · set-up | signed-in ada storage | failed (network)
  signIn() was called | starting · set-up | completing · redeem | signed-out shown | signed-out loading | starting · set-up | signed-in ada storage · set-up, quietly | signed-in ada storage | starting · set-up
  signOut() was called | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out | redirecting · log-out
  signOut({ scope: "local" }) was called | signed-out loading anew | signed-out loading anew | signed-out loading anew | signed-out waiting | signed-out waiting | signed-out loading anew | signed-out loading anew | signed-out loading anew
  Back brought the page | starting · set-up | starting · set-up | starting · set-up | starting · set-up | starting · set-up | signed-in ada storage · set-up, quietly | signed-in ada storage | starting · set-up
  the network is back | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | starting · set-up
  the settings changed | starting · set-up | completing · redeem | signed-out loading | signed-out loading | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | starting · set-up
  the settings went wrong | failed (access-denied) · set-up | failed (access-denied) · redeem | failed (access-denied) | failed (access-denied) | failed (access-denied) · leave | failed (access-denied) · set-up, quietly | failed (access-denied) | failed (access-denied)
  the settings were checked | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  a second tag came | starting · set-up | completing · redeem | signed-out shown | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
  the tag left | starting · set-up | completing · redeem | signed-out waiting | signed-out waiting | redirecting · leave | signed-in ada storage · set-up, quietly | signed-in ada storage | failed (network)
`;

const signsIn = (user: { sub: string }): Happening => ({
  type: 'tokens-changed',
  user,
  source: 'other-tab',
});

describe('the machine', () => {
  it('goes from every status by every happening where the table says', () => {
    const rows = HAPPENINGS.map(([name, happening]) =>
      [
        name,
        ...Object.values(statuses()).map((machine) => seen(next(machine, happening(machine)))),
      ].join(' | '),
    );
    console.log([['', ...Object.keys(statuses())].join(' | '), ...rows].join('\n'));
    expect(rows).to.deep.equal(
      TABLE.trim()
        .split('\n')
        .map((row) => row.trim()),
    );
  });

  const other = { name: 'another tag' };
  const comes = (
    id: object,
    further: {
      readonly opens?: Seat['opens'];
      readonly error?: SignInError | null;
      readonly isCallback?: boolean;
      readonly sso?: boolean;
    } = {},
  ): Happening => {
    const { opens = 'itself', error = null, isCallback = false, sso = false } = further;
    return { type: 'seat-came', seat: { id, opens, error }, isCallback, sso };
  };
  const changes = (
    opens: Seat['opens'],
    isSameForm: boolean,
    error: SignInError | null = null,
  ): Happening => ({ type: 'seat-changed', seat: { id: tag, opens, error }, isSameForm });
  const asks = (id: object, isByUser = true, demand: SignInDemand | null = null): Happening => ({
    type: 'asked-to-sign-in',
    id,
    isByUser,
    demand,
  });
  const places =
    (form: 'loading' | 'shown', index = 0) =>
    ({ seats }: Machine): Happening => ({
      type: 'form-placed',
      showing: seats[index]!.showing!,
      form,
    });
  const ends =
    (end: FormEnd, index = 0) =>
    ({ seats }: Machine): Happening => ({
      type: 'form-ended',
      showing: seats[index]!.showing!,
      end,
    });
  const two = (opens: Seat['opens'] = 'itself') => after(formShown(opens), comes(other));
  const both = (machine: Machine) => [seen(machine), seen(machine, 1)];

  it('gives each tag a form of its own, of which the first tells what went wrong', () => {
    const machine = after(began(), comes(other), setUp({ isCallback: true }), (now) => ({
      type: 'redeemed',
      step: step(now),
      result: { kind: 'rejected', error: refused, startPage: null, asked: null },
      stored: null,
    }));
    expect(both(machine)).to.deep.equal([
      'signed-out loading (access-denied)',
      'signed-out loading',
    ]);
    expect(both(next(machine, places('shown', 1)(machine)))).to.deep.equal([
      'signed-out loading (access-denied)',
      'signed-out shown',
    ]);
    expect(both(next(machine, ends({ kind: 'failed', error: network }, 1)(machine)))).to.deep.equal(
      ['signed-out loading (access-denied)', 'failed (network)'],
    );
    expect(both(next(machine, ends({ kind: 'removed' })(machine)))).to.deep.equal([
      'signed-out waiting (access-denied)',
      'signed-out loading',
    ]);
    const manual = after(
      began(),
      { type: 'seat-checked', seat: { id: tag, opens: 'asked', error: null } },
      comes(other),
      setUp({ isCallback: true }),
      (now) => ({
        type: 'redeemed',
        step: step(now),
        result: { kind: 'rejected', error: refused, startPage: null, asked: null },
        stored: null,
      }),
    );
    expect(both(manual)).to.deep.equal([
      'signed-out waiting (access-denied)',
      'signed-out loading (access-denied)',
    ]);
  });

  it('asks in a window of its own beside what the page shows, and drops what that brings after another end', () => {
    const asked: Happening = { type: 'asked-for-popup', popup: {}, demand: noDemand };
    const ended =
      (user: { sub: string } | null, error: SignInError | null = null) =>
      (now: Machine): Happening => ({
        type: 'popup-ended',
        step: step(now),
        user,
        returnTo: '/here',
        error,
      });
    const open = after(formShown('hosted'), asked);
    expect(seen(open)).to.equal('signed-out waiting · popup');
    const signedIn = after(open, ended(ada));
    expect(seen(signedIn)).to.equal('signed-in ada callback');
    expect(signedIn.state).to.have.property('returnTo', '/here');
    expect(seen(after(open, ended(null)))).to.equal('signed-out waiting');
    const failed = after(open, ended(null, refused));
    expect(seen(failed)).to.equal('signed-out waiting (access-denied)');
    expect(seen(next(failed, asked)), 'another try').to.equal('signed-out waiting · popup');

    const stepUp = after(formShown('hosted'), signsIn(ada), asked);
    expect(seen(stepUp)).to.equal('signed-in ada other-tab · popup');
    expect(seen(after(stepUp, ended(null, refused)))).to.equal('signed-in ada other-tab');
    const out = after(stepUp, {
      type: 'asked-to-sign-out',
      isLeaving: false,
      removed: [],
      isCleared: true,
    });
    expect(seen(next(out, ended(ada)(stepUp)))).to.equal('signed-out waiting');
    expect(seen(next(after(open, signsIn(eve)), ended(ada)(open)))).to.equal(
      'signed-in eve other-tab',
    );
  });

  it('shows no form in a tag that has none, whatever is asked', () => {
    const machine = formShown('never');
    for (const happening of [
      { type: 'asked-to-sign-in', id: tag, isByUser: true, demand: null },
      { type: 'asked-to-sign-out', isLeaving: false, removed: [], isCleared: true },
      { type: 'went-online' },
    ] as const)
      expect(after(machine, happening).seats.map(({ showing }) => showing)).to.deep.equal([null]);
  });

  const more: SignInDemand = { acrValues: '2fa', maxAge: null, loginHint: null, idp: null };
  const signedIn = (opens: Seat['opens'] = 'itself') =>
    after(formShown(opens), { type: 'tokens-changed', user: ada, source: 'storage' });
  const first = ({ seats }: Machine) => seats[0]!;

  it('shows a user who is signed in the form for what they are asked, and lets them stay in', () => {
    for (const opens of ['itself', 'asked'] as const) {
      const asked = after(signedIn(opens), asks(tag, true, more));
      expect(first(asked).showing).to.deep.include({ demand: more, isAnew: true });
      expect(stateOf(asked, first(asked))).to.deep.include({
        status: 'signed-in',
        form: 'loading',
        error: null,
      });
      const renewed = after(asked, {
        type: 'tokens-changed',
        user: { ...ada, name: 'Ada' },
        source: 'storage',
      });
      expect(first(renewed).showing).to.equal(first(asked).showing);
      const over = after(asked, { type: 'gave-up', id: tag });
      expect(stateOf(over, first(over))).to.equal(over.state);
      expect(over.state.status).to.equal('signed-in');
    }
  });

  it('keeps the user’s claims of a step-up, tells of no other entry, and asks no more', () => {
    const asked = after(signedIn(), asks(tag, true, more));
    const done = after(asked, (machine) => ({
      type: 'form-ended',
      showing: showing(machine),
      end: { kind: 'signed-in', user: { ...ada, acr: '2fa' }, returnTo: null },
    }));
    expect(done.state).to.deep.equal({ ...asked.state, user: { ...ada, acr: '2fa' } });
    expect(first(done)).to.deep.include({ demand: null, showing: null, isWanted: false });
  });

  it('says why a step-up failed or was refused, asks the same again, and gives it up with the user', () => {
    const asked = after(signedIn(), asks(tag, true, more));
    const ends =
      (end: FormEnd) =>
      (machine: Machine): Happening => ({
        type: 'form-ended',
        showing: showing(machine),
        end,
      });
    const refusedOnce = after(asked, ends({ kind: 'interrupted', error: refused }));
    expect(first(refusedOnce).showing).to.deep.include({ error: refused, demand: more });
    const failed = after(asked, ends({ kind: 'failed', error: refused }));
    expect(stateOf(failed, first(failed))).to.deep.include({ form: 'waiting', error: refused });
    expect(first(after(failed, asks(tag))).showing).to.deep.include({ demand: more });
    const gone = after(asked, { type: 'tokens-changed', user: null, source: 'other-tab' });
    expect(first(gone).showing).to.deep.include({ demand: null, isAnew: true });
    const eve = after(asked, {
      type: 'tokens-changed',
      user: { sub: 'eve' },
      source: 'other-tab',
    });
    expect(first(eve)).to.deep.include({ demand: null, showing: null });
  });

  it('leaves for Okta’s page with what is asked, where that page takes the form’s place, or for a provider', () => {
    const provider = { ...more, idp: '0oaFacebook' };
    for (const [machine, demand] of [
      [signedIn('hosted'), more],
      [formShown('hosted'), more],
      [signedIn(), provider],
      [formShown(), provider],
    ] as const) {
      const left = after(machine, asks(tag, true, demand));
      expect(left.step).to.deep.equal({ type: 'leave', demand });
      expect(left.state.status).to.equal('redirecting');
    }
  });

  it('asks for nothing in a tag whose settings are wrong, or become wrong', () => {
    const wrong = after(signedIn(), changes('itself', false, refused));
    expect(after(wrong, asks(tag, true, more))).to.equal(wrong);
    const asked = after(signedIn(), asks(tag, true, more), changes('itself', false, refused));
    expect(first(asked)).to.deep.include({ demand: null, showing: null });
    const other = after(signedIn(), asks(tag, true, more), changes('itself', false));
    expect(first(other).showing).to.deep.include({ demand: more });
  });

  it('leaves for Okta’s page with what a script asks once, and again by the user alone', () => {
    const back = after(
      seated('hosted'),
      { type: 'began', user: null },
      setUp({ isCallback: true }),
      (known): Happening => ({
        type: 'redeemed',
        step: step(known),
        result: {
          kind: 'rejected',
          error: refused,
          startPage: null,
          asked: { acrValues: '2fa', maxAge: null },
        },
        stored: ada,
      }),
    );
    expect(back.state.status).to.equal('signed-in');
    expect(after(back, asks(tag, false, more))).to.equal(back);
    expect(after(back, asks(tag, true, more)).step).to.deep.equal({ type: 'leave', demand: more });
    const early = after(seated('hosted'), asks(tag, false, more), { type: 'began', user: null });
    const known = after(early, setUp({ stored: { user: ada } }));
    expect(known.step).to.deep.equal({ type: 'leave', demand: more });
  });

  it('asks a user who came meanwhile for no more than a hint did', () => {
    const hint = { ...more, acrValues: null, loginHint: 'ada' };
    const hinted = after(formShown(), asks(tag, true, hint));
    const entered = after(hinted, { type: 'tokens-changed', user: ada, source: 'other-tab' });
    expect(first(entered)).to.deep.include({ demand: null, showing: null, isWanted: false });
  });

  it('begins another form for what is asked of a user who is not signed in, or was asked too early', () => {
    const anew = after(formShown(), asks(tag, true, more));
    expect(first(anew).showing).to.deep.include({ demand: more, isAnew: true });
    const early = after(began(), asks(tag, false, more));
    expect(first(after(early, setUp())).showing).to.deep.include({ demand: more });
    const stored = after(early, setUp({ stored: { user: ada } }));
    expect(stored.state.status).to.equal('signed-in');
    expect(first(stored).showing).to.deep.include({ demand: more });
  });

  it('goes on with a step-up that Okta sent back, while the user stays in', () => {
    const machine = after(began(), setUp({ isCallback: true }), (known): Happening => ({
      type: 'redeemed',
      step: step(known),
      result: {
        kind: 'interaction-required',
        startPage: '/here',
        asked: { acrValues: '2fa', maxAge: 9 },
      },
      stored: ada,
    }));
    expect(machine.state.status).to.equal('signed-in');
    expect(first(machine).showing).to.deep.include({
      isResumed: true,
      startPage: '/here',
      demand: { ...more, maxAge: 9 },
    });
  });

  it('does for one tag what that one was asked, and leaves the other', () => {
    expect(both(next(two('hosted'), asks(other)))).to.deep.equal([
      'signed-out waiting',
      'signed-out loading',
    ]);
    expect(seen(next(two('hosted'), asks(tag)))).to.equal('redirecting · leave');
    expect(both(next(two('asked'), asks(tag)))).to.deep.equal([
      'signed-out loading',
      'signed-out loading',
    ]);
    expect(next(two(), { type: 'seat-left', id: other }).seats.map(({ id }) => id)).to.deep.equal([
      tag,
    ]);
  });

  it('goes by the settings of a tag as they were checked, and again when others come meanwhile', () => {
    expect(
      seen(
        after(
          began(),
          { type: 'seat-checked', seat: { id: tag, opens: 'asked', error: null } },
          setUp(),
        ),
      ),
    ).to.equal('signed-out waiting');
    const before = began();
    expect(next(before, comes(other)).step).not.to.equal(before.step);
    expect(next(before, changes('asked', false)).step).not.to.equal(before.step);
    const renewing = after(before, setUp({ stored: 'renewable' }));
    expect(next(renewing, comes(other)).step).to.equal(renewing.step);
    const completing = after(seated(), { type: 'began', user: null }, setUp({ isCallback: true }));
    expect(next(completing, changes('itself', false)).step).to.equal(completing.step);
  });

  it('shows a form anew for other settings, and leaves it for those that make no difference to it', () => {
    const shown = after(formShown(), places('shown'));
    expect(seen(next(shown, changes('itself', false)))).to.equal('signed-out loading');
    expect(next(shown, changes('itself', true)).seats[0]).to.equal(shown.seats[0]);
    expect(seen(next(shown, changes('asked', true)))).to.equal('signed-out shown');
    expect(next(shown, changes('asked', true)).seats[0]?.opens).to.equal('asked');
    expect(seen(next(shown, changes('itself', true, refused)))).to.equal('failed (access-denied)');
    expect(seen(after(shown, changes('itself', true, refused), changes('itself', false)))).to.equal(
      'signed-out loading',
    );
  });

  it('shows the form of a manual tag when it was asked for, again for other settings, and not by itself after a sign-out', () => {
    const waiting = formShown('asked');
    expect(seen(next(waiting, changes('asked', false)))).to.equal('signed-out waiting');
    const shown = after(waiting, asks(tag), places('shown'));
    expect(seen(next(shown, changes('asked', false)))).to.equal('signed-out loading');
    expect(seen(after(shown, changes('asked', false, refused), changes('asked', false)))).to.equal(
      'signed-out loading',
    );
    const out = after(shown, ends({ kind: 'signed-in', user: ada, returnTo: null }), {
      type: 'tokens-changed',
      user: null,
      source: 'storage',
    });
    expect(seen(out)).to.equal('signed-out waiting');
    expect(
      seen(
        after(waiting, {
          type: 'seat-changed',
          seat: { id: tag, opens: 'itself', error: null },
          isSameForm: false,
        }),
      ),
    ).to.equal('signed-out loading');
  });

  it('goes on with an interrupted form’s own transaction', () => {
    const anew = after(statuses()['signed-in']!, {
      type: 'tokens-changed',
      user: null,
      source: 'storage',
    });
    expect(seen(anew)).to.equal('signed-out loading anew');
    expect(seen(after(anew, ends({ kind: 'interrupted', error: network })))).to.equal(
      'signed-out loading (network)',
    );
    const resumed = after(statuses()['completing']!, (now) => ({
      type: 'redeemed',
      step: step(now),
      result: { kind: 'interaction-required', startPage: null, asked: null },
      stored: null,
    }));
    expect(seen(after(resumed, ends({ kind: 'interrupted', error: network })))).to.equal(
      'signed-out loading (network)',
    );
  });

  it('tries again what the network kept back, and nothing else', () => {
    const online: Happening = { type: 'went-online' };
    const greeted = after(statuses()['greeted']!, (now) => ({
      type: 'step-failed',
      step: step(now),
      error: network,
    }));
    expect(seen(next(greeted, online))).to.equal('signed-in ada storage · set-up');
    const failed = (error: SignInError) =>
      after(formShown('asked'), asks(tag), ends({ kind: 'failed', error }));
    expect(seen(next(failed(network), online))).to.equal('signed-out loading');
    expect(seen(next(failed(refused), online))).to.equal('failed (access-denied)');
    expect(
      seen(
        next(
          after(began(), (now) => ({ type: 'step-failed', step: step(now), error: refused })),
          online,
        ),
      ),
    ).to.equal('failed (access-denied)');
  });

  it('asks for Okta’s session for a tag that comes with `sso` where no one is signed in', () => {
    const asking = next(formShown('asked'), comes(other, { sso: true }));
    expect(both(asking)).to.deep.equal(['signed-out waiting · sso', 'signed-out loading · sso']);
    expect(
      seen(
        after(asking, (now) => ({ type: 'found-user', step: step(now), user: ada, sso: false })),
      ),
    ).to.equal('signed-in ada sso');
    const none = after(asking, (now) => ({
      type: 'found-user',
      step: step(now),
      user: null,
      sso: false,
    }));
    expect(both(none)).to.deep.equal(['signed-out waiting', 'signed-out loading']);
    expect(none.seats.map(({ showing: form }) => form !== null)).to.deep.equal([false, true]);
    for (const opens of ['asked', 'hosted'] as const) {
      const late = after(formShown('asked'), comes(other, { opens, sso: true }), (now) => ({
        type: 'found-user',
        step: step(now),
        user: null,
        sso: false,
      }));
      expect(both(late)).to.deep.equal(['signed-out waiting', 'signed-out waiting']);
    }
    expect(seen(next(statuses()['signed-in']!, comes(other, { sso: true })))).to.equal(
      'signed-in ada storage',
    );
  });

  it('begins anew for a tag that comes with the redirect back, or with settings that are good where the first were not', () => {
    expect(seen(next(statuses()['signed-in']!, comes(other, { isCallback: true })))).to.equal(
      'signed-in ada storage · set-up',
    );
    const failed = after(began(), (now) => ({
      type: 'step-failed',
      step: step(now),
      error: new SignInError('configuration', 'c'),
    }));
    expect(seen(next(failed, comes(other)))).to.equal('starting · set-up');
    expect(seen(next(failed, comes(other, { error: refused })))).to.equal('failed (configuration)');
    expect(seen(next(statuses()['failed']!, comes(other)))).to.equal('failed (network)');
  });

  it('offers another sign-in where the logout could not be reached', () => {
    const leaving = next(statuses()['signed-in']!, {
      type: 'asked-to-sign-out',
      isLeaving: true,
      removed: [],
      isCleared: true,
    });
    expect(
      seen(after(leaving, (now) => ({ type: 'step-failed', step: step(now), error: network }))),
    ).to.equal('signed-out loading anew');
  });

  it('keeps the error that led to the form when the form is shown', () => {
    const refusedForm = after(statuses()['completing']!, (machine) => ({
      type: 'redeemed',
      step: step(machine),
      result: { kind: 'rejected', error: refused, startPage: null, asked: null },
      stored: null,
    }));
    expect(
      seen(
        after(refusedForm, (machine) => ({
          type: 'form-placed',
          showing: showing(machine),
          form: 'shown',
        })),
      ),
    ).to.equal('signed-out shown (access-denied)');
  });

  it('goes to the hosted page that was asked for early, once, and not where Okta has refused', () => {
    const asked = after(seated('hosted'), { type: 'began', user: null }, asks(tag, false));
    const left = after(asked, setUp());
    expect(seen(left)).to.equal('redirecting · leave');
    expect(seen(after(left, { type: 'came-back' }, setUp()))).to.equal('signed-out waiting');
    const completing = after(asked, setUp({ isCallback: true }));
    const rejected = after(completing, (now) => ({
      type: 'redeemed',
      step: step(now),
      result: { kind: 'rejected', error: refused, startPage: null, asked: null },
      stored: null,
    }));
    expect(seen(rejected)).to.equal('signed-out waiting (access-denied)');
    const page: Happening = { type: 'asked-for-hosted-page', isByUser: false, demand: null };
    expect(next(rejected, page)).to.equal(rejected);
    expect(seen(next(rejected, { ...page, isByUser: true }))).to.equal('redirecting · leave');
  });

  it('goes to the hosted page once by a script after Okta refused, and again by the user', () => {
    const came = after(
      seated('hosted'),
      { type: 'began', user: null },
      setUp({ isCallback: true }),
    );
    const back = after(came, (machine) => ({
      type: 'redeemed',
      step: step(machine),
      result: { kind: 'rejected', error: refused, startPage: null, asked: null },
      stored: null,
    }));
    expect(
      seen(next(back, { type: 'asked-to-sign-in', id: tag, isByUser: false, demand: null })),
    ).to.equal('signed-out waiting (access-denied)');
    expect(
      seen(next(back, { type: 'asked-to-sign-in', id: tag, isByUser: true, demand: null })),
    ).to.equal('redirecting · leave');
    expect(
      seen(
        next(formShown('hosted'), {
          type: 'asked-to-sign-in',
          id: tag,
          isByUser: false,
          demand: null,
        }),
      ),
    ).to.equal('redirecting · leave');
  });
});
