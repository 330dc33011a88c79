// What the code of a page still does once the browser has gone on to the next one, as WebKit lets it for a while: there, `globalThis` is the next page's window.
import { expect } from '@open-wc/testing';

interface Page {
  readonly shared: typeof import('../../src/page/document-shared.js');
  readonly openArea: typeof import('../../src/page/open-area.js');
  readonly lend: typeof import('../../src/widget/patches/lend-session-storage.js');
}

type Window = typeof globalThis;

/** Lets `frame` load a page, and gives that page's own copies of the modules. */
async function load(frame: HTMLIFrameElement, title: string): Promise<Page> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><title>${title}</title><script>importHere = (path) => import("${location.origin}" + path)</script>`;
  if (!frame.isConnected) document.body.append(frame);
  await loaded;
  const { importHere } = frame.contentWindow as unknown as {
    importHere(path: string): Promise<never>;
  };
  const [shared, openArea, lend] = await Promise.all([
    importHere('/src/page/document-shared.ts'),
    importHere('/src/page/open-area.ts'),
    importHere('/src/widget/patches/lend-session-storage.ts'),
  ]);
  return { shared, openArea, lend };
}

describe('the code of a page that was left', () => {
  let frame: HTMLIFrameElement;
  let left: Page;
  let next: Page;
  beforeEach(async () => {
    frame = document.createElement('iframe');
    left = await load(frame, 'left');
    left.shared.documentShared('before', () => 'left');
    next = await load(frame, 'next');
  });
  afterEach(() => {
    frame.remove();
    sessionStorage.clear();
  });

  it('shares nothing with the next page, and keeps what it had', () => {
    left.shared.documentShared('after', () => 'left');
    expect(next.shared.documentShared('after', () => 'next')).to.equal('next');
    expect([
      left.shared.documentShared('before', () => 'anew'),
      left.shared.documentShared('after', () => 'anew'),
    ]).to.deep.equal(['left', 'left']);
  });

  it('is not given the next page’s storage', function () {
    // There the name itself leads to the next page's; but the code of a page that was left runs only where another page calls it.
    if (navigator.userAgent.includes('Chrome/')) this.skip();
    const { sessionStorage } = frame.contentWindow as unknown as Window;
    expect(next.openArea.openArea('session').area).to.equal(sessionStorage);
    // WebKit has null for it, Firefox what the page had before.
    expect(left.openArea.openArea('session').area).not.to.equal(sessionStorage);
  });

  it('lends the next page no storage', () => {
    const window = frame.contentWindow as unknown as Window;
    const own = window.sessionStorage;
    const giveBack = left.lend.lendSessionStorage();
    expect(window.sessionStorage).to.equal(own);
    giveBack();
    expect(window.sessionStorage).to.equal(own);
  });
});
