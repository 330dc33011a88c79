import { expect } from '@open-wc/testing';
import { cleanUp } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, until } from '../support/widget-form.js';

interface Told {
  readonly type: string;
  readonly code?: string;
  readonly hint?: string;
  readonly says: string;
}

/** Puts a page with the tag into a frame with this `sandbox`. */
function frame(org: TestOrg, sandbox: string): { node: HTMLIFrameElement; told: Told[] } {
  const told: Told[] = [];
  const node = document.createElement('iframe');
  addEventListener('message', ({ source, data }) => {
    if (source === node.contentWindow) told.push(data as Told);
  });
  node.setAttribute('sandbox', sandbox);
  node.width = node.height = '600';
  const attributes = {
    'issuer': org.issuer,
    'client-id': org.clientId,
    'redirect-uri': location.origin + location.pathname,
  };
  node.src = `/test/support/pages/framed.html?${new URLSearchParams(attributes)}`;
  document.body.append(node);
  return { node, told };
}

describe('a sandboxed frame', () => {
  afterEach(async () => {
    for (const node of document.querySelectorAll('iframe')) node.remove();
    await cleanUp();
  });

  it('of no origin is told as what it is, with the way out', async () => {
    const { told } = frame(await startOrg(), 'allow-scripts allow-forms');
    const [first] = await until(() => told.length > 0 && told, 'the frame to say something');
    expect(first).to.deep.include({ type: 'error', code: 'configuration' });
    expect(first?.hint).to.contain('allow-same-origin');
    expect(first?.says).to.contain('allow-same-origin');
  });

  it('with `allow-same-origin` signs in as any page', async () => {
    const { node, told } = frame(await startOrg(), 'allow-scripts allow-forms allow-same-origin');
    await until(() => told.some(({ type }) => type === 'ready'), 'the form in the frame');
    await enterPassword(node.contentDocument!, 'ada@example.com', 'Passw0rd!');
    await until(() => told.some(({ type }) => type === 'signed-in'), 'the sign-in in the frame');
    expect(told.map(({ type }) => type)).to.deep.equal(['ready', 'signed-in']);
  });
});
