import { describe, it } from 'node:test';
import { expect } from 'chai';
import { widgetBackbone } from '../../support/widget-backbone.js';

describe('keepFragment', () => {
  it('is needed: the widget’s router takes a fragment at the root of a site for a path, and drops the app’s history state', async () => {
    const Backbone = await widgetBackbone();
    const { $ } = Backbone;
    const jQuery = { on: () => jQuery, off: () => jQuery };
    const shown: unknown[][] = [];
    const globals = {
      window: globalThis,
      document: { title: '' },
      addEventListener: () => undefined,
    };
    Object.assign(globalThis, globals);
    Backbone.$ = () => jQuery;
    try {
      const history = new Backbone.History();
      history.location = {
        pathname: '/',
        search: '',
        hash: '#/cats',
        href: 'https://app.example/#/cats',
      };
      history.history = {
        pushState: () => undefined,
        replaceState: (...args: unknown[]) => void shown.push(args),
      };
      history.start({ pushState: true });
      expect(shown).to.deep.equal([[{}, '', '/cats']]);
    } finally {
      Backbone.History.started = false;
      Backbone.$ = $;
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    }
  });
});
