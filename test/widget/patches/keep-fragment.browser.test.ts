import { expect } from '@open-wc/testing';
import { shortenWaits } from '../../support/short-waits.js';
import { keepFragment } from '../../../src/widget/patches/keep-fragment.js';

const timer = () => new Promise((resolve) => setTimeout(resolve));
const path = () => location.pathname + location.search + location.hash;

describe('the fragment of the page’s address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('is out of the router’s sight at the root of a site, and comes back with the app’s history state', async () => {
    history.replaceState({ app: 1 }, '', '/#/topics/1');
    expect(keepFragment(path)).to.equal('/');
    await timer();
    expect(path()).to.equal('/#/topics/1');
    expect(history.state).to.deep.equal({ app: 1 });
  });

  it('comes back after a router that could not start, too', async () => {
    history.replaceState(null, '', '/#/topics/1');
    expect(() =>
      keepFragment(() => {
        throw new Error('no router');
      }),
    ).to.throw('no router');
    await timer();
    expect(path()).to.equal('/#/topics/1');
  });

  it('does not come back over what the app went on to', async () => {
    history.replaceState(null, '', '/#/topics/1');
    keepFragment(() => undefined);
    history.replaceState(null, '', '/#/topics/2');
    await timer();
    expect(path()).to.equal('/#/topics/2');
  });

  it('stays where the browser takes no change of the address for the moment', async () => {
    history.replaceState(null, '', '/#/topics/1');
    shortenWaits(500); // The next try is a second later.
    history.replaceState = () => {
      throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
    };
    keepFragment(() => undefined);
    Reflect.deleteProperty(history, 'replaceState');
    await timer();
    await new Promise((resolve) => setTimeout(resolve, 100));
    shortenWaits(Infinity);
    expect(path()).to.equal('/#/topics/1');
  });

  for (const address of ['/login#/topics/1', '/?topic=cats#/topics/1', '/']) {
    it(`is left alone at ${address}, where the router leaves it alone`, () => {
      history.replaceState(null, '', address);
      expect(keepFragment(path)).to.equal(address);
    });
  }
});
