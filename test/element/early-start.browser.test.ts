import { expect } from '@open-wc/testing';
import { loadAuthClient } from '../../src/okta/load-auth-client.js';
import { loadWidget, type WidgetClass } from '../../src/widget/load-widget.js';
import { startEarly } from '../../src/okta/early-start.js';
import { renderWidget } from '../../src/widget/widget-renderer.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { widgetOptions } from '../../src/widget/widget-options.js';
import { countRequests } from '../support/count-requests.js';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, until } from '../support/widget-form.js';

describe('the transaction', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const asked = async () =>
    (await org.requests())
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ path }) => path.replace(/^.*\/(?=[^/]+$)/, ''));
  const times = async (name: string) => (await asked()).filter((path) => path === name).length;

  it('is there before the widget is, which takes it up and begins no other', async () => {
    const config = resolveConfig(
      { issuer: org.issuer, clientId: org.clientId },
      { url: new URL(location.href), isSecureContext: true, origin },
    );
    const container = document.body.appendChild(document.createElement('div'));
    const end = new AbortController();
    let arrive!: (widget: WidgetClass) => void;
    const ready = new Promise((resolve) => {
      void renderWidget({
        container,
        client: loadAuthClient(config),
        startEarly: (client) => startEarly(client, config, true),
        loadWidget: () => new Promise((come) => (arrive = come)),
        styleSheets: ['/okta-sign-in/css/okta-sign-in.oie.min.css'],
        options: widgetOptions(config, {
          assetsBase: '/okta-sign-in/',
          nonce: '',
          verification: null,
        }),
        signal: end.signal,
        listener: {
          onWait: () => undefined,
          onTurn: () => undefined,
          onRender: resolve,
          onError: () => undefined,
          onSuccess: () => Promise.resolve(),
        },
      });
    });
    while ((await times('introspect')) === 0)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    arrive(await loadWidget(config, ''));
    await ready;
    expect(container.querySelector('[name="identifier"]')).not.to.equal(null);
    expect(await times('interact')).to.equal(1);
    expect(await times('introspect')).to.equal(1);
    end.abort();
    container.remove();
  });

  it('finds the issuer’s metadata under way: asked for once, and without a preflight', async () => {
    const { next } = place(org);
    await next('ready');
    const discovery = (await org.requests()).filter(({ path }) =>
      path.endsWith('/.well-known/openid-configuration'),
    );
    expect(discovery.map(({ method, status }) => `${method} ${status}`)).to.deep.equal(['GET 200']);
  });

  it('does not ask for metadata that an earlier page left', async () => {
    const first = place(org);
    await first.next('ready');
    first.element.remove();
    const { next } = place(org);
    await next('ready');
    expect(await times('openid-configuration')).to.equal(1);
  });

  for (const { name, fault, code } of [
    {
      name: 'is refused',
      fault: {
        status: 429,
        body: { errorCode: 'E0000047', errorSummary: 'API call exceeded rate limit.' },
      },
      code: 'rate-limited',
    },
    {
      name: 'is no JSON',
      fault: { status: 200, body: '{"a":', headers: { 'Content-Type': 'application/json' } },
      code: 'server',
    },
    { name: 'is not for this page', fault: { withoutCors: true }, code: 'network' },
  ]) {
    const metadata = { path: '/.well-known/openid-configuration', method: 'GET', ...fault };

    it(`comes without an error where the metadata ${name} once`, async () => {
      await org.fault({ ...metadata, times: 1 });
      const { log, next } = place(org);
      await next('ready');
      expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
    });

    it(`fails once where the metadata ${name} twice, and the next try has it`, async () => {
      await org.fault({ ...metadata, times: 2 });
      const { element, log, next } = place(org);
      expect((await next('error')).error.code).to.equal(code);
      await Promise.all([next('ready'), element.signIn()]);
      expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([`error:${code}`]);
    });
  }

  it('that failed is shown once, and the next try begins another', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 500, body: '{}' });
    const { element, log, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('server');
    expect(element.status).to.equal('failed');
    await Promise.all([next('ready'), element.signIn()]);
    expect(log.filter((entry) => entry.startsWith('error'))).to.have.length(1);
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
  });

  it('of an element that went meanwhile is over before the next element begins its own', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', delay: 1500 });
    const { count, stop } = countRequests('/v1/interact');
    const { element } = place(org);
    await until(() => count() === 1, 'the first request');
    element.remove();
    await signInAda(org);
    stop();
    expect(count()).to.equal(1);
  });

  it('that is under way when the widget comes is waited for, and no other is begun', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', delay: 500 });
    const { count, stop } = countRequests('/v1/interact');
    const { next } = place(org);
    await next('ready');
    stop();
    expect(count()).to.equal(1);
  });

  it('begins with the flow and in the language that the form will have', async () => {
    const { element, next } = place(org, { flow: 'resetPassword', language: 'de' });
    await next('ready');
    expect(element.querySelector<HTMLElement>('#okta-sign-in')!.innerText).to.contain(
      'zurücksetzen',
    );
    expect(await times('interact')).to.equal(1);
  });

  it('names its phases to the browser’s performance panel', async () => {
    const { next } = place(org);
    await next('ready');
    for (const phase of ['sdk', 'widget', 'styles', 'transaction', 'form'])
      expect(performance.getEntriesByName(`okta-sign-in:${phase}`), phase).to.have.length(1);
    expect(performance.getEntriesByName('okta-sign-in:signed-out', 'mark')).to.have.length(1);
  });
});
