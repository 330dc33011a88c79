import { importFromWidget } from './upstream.js';

type Listener = (...args: unknown[]) => void;

interface Emitter {
  listenTo(source: object, event: string, listener: Listener): void;
  stopListening(): void;
  trigger(event: string, ...args: unknown[]): unknown;
}

export interface History {
  location: object;
  history: object;
  readonly handlers: readonly unknown[];
  start(options: { pushState: boolean }): void;
  route(route: RegExp, callback: () => void): void;
  stop(): void;
}

export interface Backbone {
  readonly Events: Emitter;
  readonly Router: new () => Emitter;
  readonly History: (new () => History) & { started: boolean };
  history: object;
  $: unknown;
}

/** Backbone as the widget has it, which loads in Node. */
export const widgetBackbone = async (): Promise<Backbone> =>
  (
    await importFromWidget<{ default: Backbone }>(
      'packages/@okta/courage-dist/esm/src/courage/vendor/lib/backbone.js',
    )
  ).default;
