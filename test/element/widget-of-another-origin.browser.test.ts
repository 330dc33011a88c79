import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

const path = '/node_modules/@okta/okta-signin-widget/dist/js/okta-sign-in.oie.min.js';
/** The test server answers under both names. */
const elsewhere = `${location.protocol}//${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;
const asked = (end: string) =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.endsWith(end));

async function hashOf(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', await (await fetch(url)).arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

describe('a widget of another origin', () => {
  let org: TestOrg;
  beforeEach(async () => {
    org = await startOrg();
    performance.clearResourceTimings();
  });
  afterEach(cleanUp);

  it('is not even fetched without its hash, and the error names widget-integrity', async () => {
    for (const src of [`${elsewhere}${path}`, `//${new URL(elsewhere).host}${path}`]) {
      const { element, next } = place(org, { 'widget-src': src });
      const { error } = await next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain('`widget-integrity`');
      element.remove();
    }
    expect(asked(path)).to.deep.equal([]);
  });

  it('with its hash brings no labels along: they come from beside the element', async () => {
    const { next } = place(org, {
      'widget-src': elsewhere + path,
      'widget-integrity': await hashOf(path),
      'language': 'fr',
    });
    await next('ready');
    const [labels, ...others] = await until(
      () => asked('/labels/json/login_fr.json').length > 0 && asked('/labels/json/login_fr.json'),
      'the labels',
    );
    expect(new URL(labels!).origin).to.equal(location.origin);
    expect(others).to.deep.equal([]);
    expect(
      [...document.styleSheets].filter(({ href }) => href?.startsWith(elsewhere)),
    ).to.deep.equal([]);
  });

  it('brings them along where assets-base-url says so', async () => {
    const { next } = place(org, {
      'widget-src': elsewhere + path,
      'widget-integrity': await hashOf(path),
      'language': 'de',
      'assets-base-url': `${elsewhere}/node_modules/@okta/okta-signin-widget/dist`,
    });
    await next('ready');
    const [labels] = await until(
      () => asked('/labels/json/login_de.json').length > 0 && asked('/labels/json/login_de.json'),
      'the labels',
    );
    expect(labels).to.equal(
      `${elsewhere}/node_modules/@okta/okta-signin-widget/dist/labels/json/login_de.json`,
    );
  });

  it('is not what config.assets.baseUrl means: that moves the labels alone', async () => {
    const { element, next } = place(org, {
      language: 'es',
      config: JSON.stringify({
        assets: { baseUrl: '/node_modules/@okta/okta-signin-widget/dist' },
      }),
    });
    await next('ready');
    await until(
      () => asked('/okta-signin-widget/dist/labels/json/login_es.json').length > 0,
      'the labels',
    );
    expect(
      getComputedStyle(element.querySelector('.auth-content')!).paddingInlineStart,
    ).not.to.equal('0px');
  });
});
