import { describe, it } from 'node:test';
import { expect } from 'chai';
import { emptyRouter } from '../../../src/widget/patches/empty-router.js';
import { widgetBackbone } from '../../support/widget-backbone.js';

describe('emptyRouter', () => {
  it('is needed: Backbone’s history keeps what a router gave it, and has no way to take it out', async () => {
    const { History } = await widgetBackbone();
    const history = new History();
    history.route(/^/, () => undefined);
    expect(history.handlers).to.have.length(1);
    expect(
      Object.getOwnPropertyNames(History.prototype).filter((name) =>
        /unroute|removeRoute/i.test(name),
      ),
    ).to.deep.equal([]);
  });

  it('leaves nothing in the router', () => {
    const log: string[] = [];
    const router = { settings: {}, appState: {}, stopListening: () => void log.push('stopped') };
    emptyRouter(router as never);
    expect(Object.keys(router)).to.deep.equal([]);
    expect(log).to.deep.equal(['stopped']);
  });
});
