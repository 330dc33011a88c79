import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { expect } from 'chai';
import { showAddress } from '../../src/page/show-address.js';

/** What a browser does where the page changed its address too often. */
const BROWSERS: Readonly<Record<string, () => void>> = {
  'throws, as WebKit does': () => {
    throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
  },
  'ignores it': () => undefined,
};

describe('the address that a page shows', () => {
  const dirty = 'https://app.example/?interaction_code=c';
  const clean = new URL('https://app.example/');
  let refuse: (() => void) | null = null;
  let asked = 0;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    asked = 0;
    const location = { href: dirty };
    const replaceState = (state: unknown, _title: string, url: URL): void => {
      asked++;
      expect(state).to.deep.equal({ app: 1 });
      if (refuse) refuse();
      else location.href = url.href;
    };
    Object.assign(globalThis, { location, history: { state: { app: 1 }, replaceState } });
  });

  afterEach(() => {
    refuse = null;
    mock.timers.runAll();
    mock.timers.reset();
    for (const name of ['location', 'history']) Reflect.deleteProperty(globalThis, name);
  });

  it('changes at once', () => {
    showAddress(clean);
    expect(location.href).to.equal(clean.href);
    mock.timers.tick(60_000);
    expect(asked).to.equal(1);
  });

  for (const [name, how] of Object.entries(BROWSERS)) {
    describe(`where the browser refuses and ${name}`, () => {
      beforeEach(() => void (refuse = how));

      it('changes as soon as it may', () => {
        showAddress(clean);
        mock.timers.tick(3000);
        expect(location.href).to.equal(dirty);
        refuse = null;
        mock.timers.tick(1000);
        expect(location.href).to.equal(clean.href);
      });

      it('stays where the page has gone on by then', () => {
        showAddress(clean);
        location.href = 'https://app.example/home';
        refuse = null;
        mock.timers.tick(60_000);
        expect(location.href).to.equal('https://app.example/home');
      });

      it('is the one that was wanted last', () => {
        showAddress(clean);
        const last = new URL('https://app.example/last');
        showAddress(last);
        refuse = null;
        mock.timers.tick(60_000);
        expect(location.href).to.equal(last.href);
      });

      it('is given up after half a minute', () => {
        showAddress(clean);
        for (let second = 0; second < 60; second++) mock.timers.tick(1000);
        expect(asked).to.equal(31);
      });

      it('needs no change where it is shown already', () => {
        showAddress(new URL(dirty));
        mock.timers.tick(60_000);
        expect(asked).to.equal(1);
      });
    });
  }
});
