import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, press, until } from '../support/widget-form.js';
import { shortenWaits } from '../support/short-waits.js';

const fail = (): never => {
  throw new Error('the page’s own fault');
};

/** What a page may write into `config` by mistake: the form comes all the same, or an error says why not. */
const ODD: Record<string, object> = {
  'a language function that throws': { language: fail },
  'a language function that answers nothing': { language: () => undefined },
  'a hook that throws': { hooks: { identify: { before: [fail] } } },
  'a hook that is no list': { hooks: { identify: { before: fail } } },
  'a hook that never ends': {
    hooks: { identify: { before: [() => new Promise(() => undefined)] } },
  },
  'a hook that throws afterwards': { hooks: { identify: { after: [fail] } } },
  'hooks that are none': { hooks: 'x' },
  'features of no kind': { features: { rememberMe: 'perhaps', nonsense: 1 } },
  'colours of no kind': { colors: { brand: null } },
  'providers that are none': { idps: [null, 7, {}] },
  'providers with numbers': { idps: [{ type: 7, id: 7 }] },
  'providers that are no list': { idps: 'x' },
  'buttons that are none': { customButtons: [null] },
  'buttons without anything': { customButtons: [{}] },
  'help links that are none': { helpLinks: { custom: 'x', help: 7 } },
  'help links without anything': { helpLinks: { custom: [null] } },
  'assets of no kind': { assets: { rewrite: fail }, language: 'de' },
  'a schema function that throws': { registration: { parseSchema: fail } },
  'an answer of the page’s own making': { proxyIdxResponse: {} },
  'a user name of no kind': { username: { a: 1 } },
};

describe('an odd `config`', () => {
  let org: TestOrg;
  beforeEach(async () => {
    org = await startOrg();
    shortenWaits(20_000);
  });
  afterEach(async () => {
    await cleanUp();
    shortenWaits(Infinity);
  });

  for (const [what, config] of Object.entries(ODD)) {
    it(`with ${what} brings the form or an error, and takes nothing from the next tag`, async () => {
      const { element } = place(org, { issuer: null });
      element.config = config as never;
      element.issuer = org.issuer;
      // The form of the test before may still be there: then `signIn()` is done while this one waits for its turn.
      await until(
        () =>
          element.status === 'failed' || element.querySelector('#okta-sign-in')?.checkVisibility(),
        'the form or an error',
      );
      if (element.status === 'failed') expect(element.error?.hint).not.to.equal('');
      element.remove();
      const next = place(org);
      await next.next('ready');
    });
  }

  for (const [name, engine] of [
    ['transformUsername', 'oie'],
    ['processCreds', 'classic'],
  ] as const) {
    it(`with a \`${name}\` that throws says so when the form is sent, and brings another form`, async () => {
      const fixture = place(org, { issuer: null, engine });
      const { element, next } = fixture;
      const stray = new Promise<void>((resolve) =>
        addEventListener(
          'unhandledrejection',
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            resolve();
          },
          { once: true, capture: true },
        ),
      );
      element.config = { [name]: fail };
      element.issuer = org.issuer;
      await next('ready');
      const failed = next('error');
      const again = next('ready');
      if (engine === 'oie') await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      else {
        await fillIn(element, 'username', 'ada@example.com');
        await fillIn(element, 'password', 'Passw0rd!');
        await press(element);
      }
      const { error } = await failed;
      expect([error.code, error.hint]).to.deep.equal([
        'configuration',
        `\`config.${name}\` threw: the page’s own fault`,
      ]);
      await again;
      if (engine === 'oie') await stray;
    });
  }
});
