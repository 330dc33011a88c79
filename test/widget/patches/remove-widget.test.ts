import { describe, it } from 'node:test';
import { expect } from 'chai';
import { removeWidget } from '../../../src/widget/patches/remove-widget.js';
import { functionOf, widgetSource } from '../../support/upstream.js';

/** A widget with the widget's own `start`, before jQuery is ready, and what happens to it. */
function aWidget() {
  const log: string[] = [];
  const ready: (() => void)[] = [];
  const whenReady = (callback: () => void) => void ready.push(callback);
  const Backbone = { History: {}, history: { start: () => void log.push('started') } };
  const start = functionOf(
    widgetSource('packages/@okta/courage-dist/esm/src/courage/util/BaseRouter.js'),
    'start: function (...args)',
    { oktaJQueryStatic: whenReady, Backbone },
  );
  const widget = {
    router: { header: { $el: { ready: whenReady } } } as never,
    remove: () => void log.push('removed'),
  };
  return { widget, log, start, becomeReady: () => ready.forEach((callback) => callback()) };
}

describe('removeWidget', () => {
  it('is needed: a router starts although its widget was removed', () => {
    const { widget, log, start, becomeReady } = aWidget();
    start();
    widget.remove();
    becomeReady();
    expect(log).to.deep.equal(['removed', 'started']);
  });

  it('removes the widget when its router has started', async () => {
    const { widget, log, start, becomeReady } = aWidget();
    start();
    const removed = removeWidget(widget);
    becomeReady();
    await removed;
    expect(log).to.deep.equal(['started', 'removed']);
  });
});
