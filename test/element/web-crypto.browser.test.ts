import { expect } from '@open-wc/testing';
import { OktaAuth } from '@okta/okta-auth-js';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { GRANTS, startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, press, until } from '../support/widget-form.js';

const here = location.origin + location.pathname;

/** 256 bits in base64url: no run of one letter, as `Math.random = () => 0` makes it. */
const DRAWN = /^(?!(.)\1{9})[\w-]{43}$/;

/** What was sent to `/v1/interact`, and what frames were opened on `/v1/authorize`. */
function watchWire(): {
  readonly interact: URLSearchParams[];
  readonly frames: URLSearchParams[];
  stop(): void;
} {
  const interact: URLSearchParams[] = [];
  const frames: URLSearchParams[] = [];
  const { fetch: original } = globalThis;
  globalThis.fetch = (target, init) => {
    const url = target instanceof Request ? target.url : String(target);
    if (url.endsWith('/v1/interact') && typeof init?.body === 'string')
      interact.push(new URLSearchParams(init.body));
    return original(target, init);
  };
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLIFrameElement && node.src.includes('/v1/authorize'))
        frames.push(new URL(node.src).searchParams);
    }
  });
  observer.observe(document.body, { childList: true });
  const stop = (): void => {
    globalThis.fetch = original;
    observer.disconnect();
  };
  return { interact, frames, stop };
}

const expectDrawn = (params: URLSearchParams | undefined, names = ['state', 'nonce']) => {
  for (const name of names) expect(params?.get(name), name).to.match(DRAWN);
};

describe('with Math.random = () => 0 in the page, `state` and `nonce` are drawn all the same', () => {
  const { random } = Math;
  let org: TestOrg;
  let wire: ReturnType<typeof watchWire>;
  beforeEach(async () => {
    org = await startOrg({
      clients: [
        {
          clientId: '0oatestclient',
          redirectUris: [here],
          postLogoutRedirectUris: [here],
          grantTypes: GRANTS,
        },
      ],
    });
    Math.random = () => 0;
    wire = watchWire();
  });
  afterEach(async () => {
    Math.random = random;
    wire.stop();
    await cleanUp();
  });

  it('in the form, whose transaction begins early, and anew by "Back to sign in"', async () => {
    const { element, next } = place(org);
    await next('ready');
    await press(element, '#okta-sign-in [data-se="forgot-password"]');
    await until(
      () =>
        element.querySelector(
          '#okta-sign-in [data-se="cancel"], #okta-sign-in .js-cancel, #okta-sign-in .js-go-back',
        ),
      'the way back',
    );
    await press(
      element,
      '#okta-sign-in [data-se="cancel"], #okta-sign-in .js-cancel, #okta-sign-in .js-go-back',
    );
    await until(() => wire.interact.length === 2, 'another transaction');
    for (const asked of wire.interact) expectDrawn(asked);
    expect(wire.interact[0]?.get('state')).not.to.equal(wire.interact[1]?.get('state'));
  });

  it('in the form whose transaction the widget begins itself', async () => {
    const { element, next } = place(org, { manual: '' });
    element.config = { language: () => 'en' };
    await element.whenSettled();
    const ready = next('ready');
    await element.signIn();
    await ready;
    expect(wire.interact).to.have.length(1);
    expectDrawn(wire.interact[0]);
  });

  it('in the form of a client that the page brings along', async () => {
    const authClient = new OktaAuth({
      issuer: org.issuer,
      clientId: org.clientId,
      redirectUri: here,
      scopes: ['openid', 'email'],
      pkce: true,
    });
    const { element, next } = place(org, { 'manual': '', 'issuer': null, 'client-id': null });
    element.authClient = authClient;
    await element.whenSettled();
    const ready = next('ready');
    await element.signIn();
    await ready;
    expectDrawn(wire.interact[0]);
  });

  it('in mode="server", where the state is the backend’s', async () => {
    const { next } = place(org, {
      'mode': 'server',
      'redirect-uri': here,
      'state': 'of-the-backend',
      'code-challenge': 'C'.repeat(43),
    });
    await next('ready');
    expect(wire.interact[0]?.get('state')).to.equal('of-the-backend');
    expectDrawn(wire.interact[0], ['nonce']);
  });

  it('in mode="redirect"', async () => {
    const left = catchNavigation();
    const { element } = place(org, { mode: 'redirect' });
    await element.whenSettled();
    void element.signIn();
    await until(() => left.length > 0, 'the hosted page');
    expectDrawn(new URL(left[0]!).searchParams);
  });

  it('in the hidden frame that looks for a session', async () => {
    const { element } = place(org, { sso: '', manual: '' });
    await element.whenSettled();
    expect(wire.frames).to.have.length(1);
    expectDrawn(wire.frames[0]);
  });

  it('in the hidden frame that renews', async () => {
    const { element } = await signInAda(org);
    const tokens = JSON.parse(localStorage.getItem('okta-token-storage')!) as Record<
      string,
      { expiresAt: number }
    >;
    for (const token of Object.values(tokens)) token.expiresAt -= 3600;
    localStorage.setItem('okta-token-storage', JSON.stringify(tokens));
    expect(await element.getAccessToken()).to.match(/^ey/);
    expectDrawn(wire.frames[0]);
  });

  for (const config of [{}, { authParams: { responseType: 'token id_token' } }]) {
    it(`with engine="classic" ${config.authParams ? 'and the implicit grant' : 'and a code'}`, async () => {
      const { element, next } = place(org, { engine: 'classic', config: JSON.stringify(config) });
      await next('ready');
      const input = await until(
        () => element.querySelector<HTMLInputElement>('#okta-sign-in [name="username"]'),
        'the form',
      );
      const password = element.querySelector<HTMLInputElement>('#okta-sign-in [name="password"]')!;
      for (const [field, text] of [
        [input, 'ada@example.com'],
        [password, 'Passw0rd!'],
      ] as const) {
        field.value = text;
        for (const type of ['input', 'keyup', 'change'])
          field.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await press(element);
      await next('signed-in');
      expectDrawn(wire.frames[0]);
    });
  }

  it('and the sign-in works', async () => {
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });
});
