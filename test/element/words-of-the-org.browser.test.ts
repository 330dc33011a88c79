import { injectMarkup, stopInjecting, touchEverything } from '../support/inject-markup.js';
import OktaSignIn from '@okta/okta-signin-widget/oie';
import { OktaAuth } from '@okta/okta-auth-js';
import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';
import { formShows, until } from '../support/widget-form.js';
import { walks } from '../support/widget-walks.js';

const form = document.body;
const identityProviders = [
  { id: '0oaidp', name: 'Works', type: 'OIDC' },
  { id: '0oagoogle', name: 'G', type: 'GOOGLE' },
] as const;

/** The places that had markup. */
const all = new Set<string>();

describe('markup in everything that the org and the labels say', () => {
  afterEach(() => {
    stopInjecting();
    return cleanUp();
  });

  it('runs where the widget is shown without the tag, in an identity provider’s name and in labels: the injector counts', async () => {
    const org = await startOrg({ identityProviders });
    const { ran } = await injectMarkup(org);
    const section = document.body.appendChild(document.createElement('section'));
    const base = {
      issuer: org.issuer,
      clientId: org.clientId,
      redirectUri: location.origin + location.pathname,
    };
    const widget = new OktaSignIn({
      ...base,
      useClassicEngine: false,
      authClient: new OktaAuth({ ...base, scopes: ['openid', 'profile', 'email'] }),
      language: 'de',
      assets: { baseUrl: '/assets' },
    });
    widget.renderEl({ el: section as never }).catch(() => undefined);
    try {
      await until(
        () => ['idp.name', 'label'].every((end) => ran.some((name) => name.endsWith(end))),
        'both to run',
      );
    } finally {
      widget.remove();
      section.remove();
    }
  });

  for (const [name, { attributes, org: options, walk }] of Object.entries(walks)) {
    it(`runs nowhere on the way through ${name}`, async () => {
      const org = await startOrg({ identityProviders, ...options });
      const { ran, injected } = await injectMarkup(org);
      await place(org, { language: 'de', ...attributes }).next('ready');
      await walk(async (_screen, says) => {
        await formShows(form, says);
        await touchEverything(document);
      }, org);
      expect(ran).to.deep.equal([]);
      expect([...injected]).to.include('labels');
      for (const path of injected) all.add(path);
    });
  }

  it('was in more than 100 places of the answers on all those ways', () => {
    expect([...all].length).to.be.above(100);
  });
});
