import { expect } from '@open-wc/testing';
import type { OktaSessionElement } from '../../src/index.js';
import { catchNavigation, cleanUp, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

const ELSEWHERE = 'https://elsewhere.example';

/** A tag that an attacker has put into the page, with the app of the page. */
function add(org: TestOrg, attributes: Record<string, string>): OktaSessionElement {
  const tag = document.createElement('okta-session');
  const all = { 'issuer': org.issuer, 'client-id': org.clientId, ...attributes };
  for (const [name, value] of Object.entries(all)) tag.setAttribute(name, value);
  document.body.append(tag);
  return tag;
}

const refusal = async (act: Promise<unknown>): Promise<{ code?: string; hint?: string }> =>
  act.then(
    () => ({}),
    (error: unknown) => error as { code: string; hint: string },
  );

describe('what is put into a page beside its own tag', () => {
  let org: TestOrg;
  const added: Element[] = [];
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    for (const node of added.splice(0)) node.remove();
    await cleanUp();
  });

  it('adds no API to those that the page’s tag names: the token does not go there', async () => {
    const { element } = await signInAda(org, { 'api-origins': location.origin });
    const tag = add(org, { 'api-origins': ELSEWHERE });
    added.push(tag);
    const told = await new Promise<Event & { error?: { hint: string } }>((resolve) =>
      tag.addEventListener('error', resolve, { once: true }),
    );
    expect(told.error!.hint).to.contain('api-origins');
    const { hint } = await refusal(element.fetch(`${ELSEWHERE}/api/messages`));
    expect(hint).to.contain(ELSEWHERE);
  });

  it('may name the same APIs in another order, or none', async () => {
    const both = `${location.origin} https://api.example`;
    const { element, log } = await signInAda(org, { 'api-origins': both });
    const same = both.split(' ').reverse().join(' ');
    for (const attributes of [{ 'api-origins': same }, {}]) {
      const tag = add(org, attributes);
      added.push(tag);
      expect(await tag.whenSettled()).to.equal('signed-in');
      expect(tag.error).to.equal(null);
    }
    expect((await element.fetch('/?here')).ok).to.equal(true);
    expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
  });

  it('is refused no more when the tag has gone that it contradicts, as where a router shows another page', async () => {
    const header = add(org, { 'api-origins': location.origin });
    added.push(header);
    await header.whenSettled();
    await header.session!.getUser().catch(() => undefined); // Now settings are checked at once.
    const next = add(org, { 'api-origins': ELSEWHERE });
    added.push(next);
    header.remove(); // In the same task.
    await until(() => next.status === 'signed-out', 'the next page’s tag');
    expect(next.error).to.equal(null);
  });

  it('leads no call of the page elsewhere by a `<base>`', async () => {
    const { element } = await signInAda(org);
    const tag = add(org, { 'api-origins': `${ELSEWHERE} ${location.origin}` });
    const base = document.createElement('base');
    base.href = `${ELSEWHERE}/`;
    added.push(tag, base);
    await tag.whenSettled();
    document.head.prepend(base);
    const answer = await element.fetch('/?of-the-page');
    expect(answer.url).to.equal(`${location.origin}/?of-the-page`);
  });

  it('leads a user who is to sign in to no page of another site', async () => {
    const left = catchNavigation();
    const tag = add(org, { 'sign-in-url': `${ELSEWHERE}/login` });
    added.push(tag);
    await tag.whenSettled();
    const { code, hint } = await refusal(tag.signIn());
    expect(code).to.equal('configuration');
    expect(hint).to.contain('`sign-in-url`');
    expect(left).to.deep.equal([]);
  });
});
