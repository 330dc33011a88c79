import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';

describe('a page with this package’s okta-sign-in.css', () => {
  afterEach(cleanUp);

  it('gets the widget’s own style sheet, too', async () => {
    const ours = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: '/src/okta-sign-in.css',
    });
    document.head.append(ours);
    const { next } = place(await startOrg());
    await next('ready');
    const sheets = [...document.styleSheets].map(({ href }) => href?.split('/').at(-1));
    expect(sheets).to.include.members(['okta-sign-in.min.css', 'okta-sign-in.css']);
  });
});
