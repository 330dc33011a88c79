import { describe, it } from 'node:test';
import { expect } from 'chai';
import { hearOwnRouter } from '../../../src/widget/patches/hear-own-router.js';
import { widgetSource } from '../../support/upstream.js';
import { widgetBackbone } from '../../support/widget-backbone.js';

/** Two widgets whose routers are of one class, which listen as the widget's constructor has it. */
async function twoWidgets() {
  const { Router, Events } = await widgetBackbone();
  class LoginRouter extends Router {}
  const listen =
    /^ *this\.Router\.prototype\.Events(\.listenTo\.call\(this, this\.Router\.prototype, 'all', this\.trigger\));/m.exec(
      widgetSource('src/widget/OktaSignIn.js'),
    );
  expect(listen, 'the widget listens to its router’s class').not.to.equal(null);
  return ['first', 'second'].map((name) => {
    const heard: string[] = [];
    const widget = {
      ...Events,
      name,
      router: new LoginRouter(),
      trigger: (event: unknown) => void heard.push(String(event)),
    };
    widget.listenTo(LoginRouter.prototype, 'all', widget.trigger);
    return { widget, heard };
  });
}

describe('hearOwnRouter', () => {
  it('is needed: a router tells every widget of its class', async () => {
    const [first, second] = await twoWidgets();
    first!.widget.router.trigger('afterRender');
    expect([first!.heard, second!.heard]).to.deep.equal([['afterRender'], ['afterRender']]);
  });

  it('lets a widget hear its own router, and no other', async () => {
    const [first, second] = await twoWidgets();
    for (const { widget } of [first!, second!]) hearOwnRouter(widget as never);
    first!.widget.router.trigger('afterRender');
    expect([first!.heard, second!.heard]).to.deep.equal([['afterRender'], []]);
  });
});
