import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keepOwnRoutes } from '../../../src/widget/patches/keep-own-routes.js';
import { widgetBackbone } from '../../support/widget-backbone.js';

/** A router of the widget's Backbone with a screen for mails, which notes what it draws. */
async function started() {
  const Backbone = await widgetBackbone();
  const drawn: string[] = [];
  const handlers: ((address: string) => void)[] = [];
  Backbone.history = {
    route: (_pattern: RegExp, handler: (address: string) => void) => void handlers.push(handler),
    navigate: (address: string) => handlers[0]!(address),
    trigger: () => undefined,
  };
  const Router = Backbone.Router as unknown as new (options: object) => {
    navigate(address: string): unknown;
    route(pattern: RegExp, name: string, handler: (...args: unknown[]) => void): void;
    defaultAuth(): void;
    on(event: string, listener: (name: string) => void): void;
  };
  const router = new Router({});
  router.defaultAuth = () => void drawn.push('first screen');
  router.route(/^mail\/(.*)$/, 'mail', (token) => void drawn.push(`mail with ${String(token)}`));
  router.on('route', (name) => void drawn.push(`told of ${name}`));
  const [handle] = handlers;
  return { router, drawn, addressBecomes: (address: string) => handle!(address) };
}

describe('keepOwnRoutes', () => {
  it('is needed: a router draws what the address names', async () => {
    const { drawn, addressBecomes } = await started();
    addressBecomes('mail/OF-THE-LINK');
    expect(drawn).to.deep.equal(['mail with OF-THE-LINK', 'told of mail']);
  });

  it('draws the first screen at the start, and nothing when the address changes', async () => {
    const { router, drawn, addressBecomes } = await started();
    keepOwnRoutes(router as never);
    addressBecomes('mail/OF-THE-LINK');
    addressBecomes('mail/OF-ANOTHER');
    expect(drawn).to.deep.equal(['first screen']);
  });

  it('draws what the widget itself goes to, at any time', async () => {
    const { router, drawn, addressBecomes } = await started();
    keepOwnRoutes(router as never);
    addressBecomes('mail/OF-A-LINK');
    router.navigate('mail/OWN');
    addressBecomes('mail/OF-THE-LINK');
    expect(drawn).to.deep.equal(['first screen', 'mail with OWN', 'told of mail']);
  });

  it('leaves a router alone that works in another way', () => {
    const router = { stopListening: () => undefined };
    keepOwnRoutes(router);
    expect(Object.keys(router)).to.deep.equal(['stopListening']);
  });
});
