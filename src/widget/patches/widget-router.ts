import { optionThrew } from '../../errors/config-errors.js';
import type { Widget } from '../load-widget.js';

/** Functions of the page's own that the widget calls between the button and the request (models/Settings, 7.49.0). */
const PAGE_FUNCTIONS = ['transformUsername', 'processCreds'] as const;
type PageFunction = (typeof PAGE_FUNCTIONS)[number];

/** Okta's own: the widget's router draws its screens. Only this much of it is used; another version may lack it. */
export interface WidgetRouter {
  render?: (...screen: unknown[]) => unknown;
  trigger?: (event: string, ...args: unknown[]) => unknown;
  stopListening(source?: object, event?: string): void;
  listenTo?(source: object, event: string, listener: (flow?: string) => void): void;
  restartLoginFlow?(flow?: string): void;
  readonly appState?: object;
  readonly settings?: Record<PageFunction, ((...values: unknown[]) => unknown) | undefined> & { unset(name: string): void };
  /** A jQuery object. */
  readonly header?: { readonly $el?: { ready?(callback: () => void): unknown } };
}

export interface Drawing {
  /** Rejects with what keeps the router from drawing a screen. */
  readonly failure: Promise<never>;
  /** Resolves when the screen that the router draws now, if any, is there. */
  readonly settled: () => Promise<unknown>;
}

/**
 * Watches each screen that the router draws. The router itself draws in a promise that it drops (v2/BaseLoginRouter, 7.49.0, called by `defaultAuth` and
 * `restartLoginFlow`): where it fails the form would never come, and the widget would not say so.
 */
export function watchDrawing({ router }: Widget): Drawing {
  let latest: Promise<unknown> = Promise.resolve();
  const failure = new Promise<never>((_, reject) => {
    const draw = router?.render;
    if (!router || !draw) return;
    router.render = (...screen) => {
      const drawing = new Promise((resolve) => resolve(draw.apply(router, screen))).catch((thrown: unknown) => reject(thrown instanceof Error ? thrown : new Error(String(thrown))));
      latest = drawing;
      return drawing;
    };
  });
  return { failure, settled: () => latest };
}

/**
 * Lets the widget hear its own router only. It listens to its class (widget/OktaSignIn, 7.49.0), where every router of that class tells all widgets: a screen that a
 * removed form finishes late would be told as the next form's.
 */
export function hearOwnRouter(widget: Widget): void {
  const { router } = widget;
  if (!router) return;
  widget.stopListening();
  router.trigger = (...event) => {
    widget.trigger(...event);
    return router;
  };
}

/** Rejects with what a function of the page's throws when the form is sent. The widget waits for it and leaves the button disabled (v2/controllers/FormController `handleSaveForm`, 7.49.0). */
export function pageFunctionFailure({ router }: Widget): Promise<never> {
  return new Promise((_, reject) => {
    const settings = router?.settings;
    for (const name of PAGE_FUNCTIONS) {
      const call = settings?.[name];
      if (!settings || !call) continue;
      const tell = (thrown: unknown): never => {
        reject(optionThrew(`config.${name}`, thrown));
        throw thrown;
      };
      settings[name] = (...values) => {
        try {
          const result = call.apply(settings, values);
          return result instanceof Promise ? result.catch(tell) : result;
        } catch (thrown) {
          return tell(thrown);
        }
      };
    }
  });
}

/**
 * Lets "Back to sign in" lead to the sign-in form, and not to the beginning of the widget's `flow`, which it would be on already (v2/BaseLoginRouter `restartLoginFlow`,
 * 7.49.0). "Forgot password?" names a flow of its own.
 */
export function beginFlowOnce({ router }: Widget): void {
  const { appState, settings } = router ?? {};
  if (!router?.restartLoginFlow || !router.listenTo || !appState || !settings) return; // The Classic engine's has none.
  router.stopListening(appState, 'restartLoginFlow');
  router.listenTo(appState, 'restartLoginFlow', (flow) => {
    settings.unset('flow');
    router.restartLoginFlow?.(flow);
  });
}

/**
 * Removes the widget, once its router has started. It starts in a ready callback of jQuery's (courage/util/BaseRouter `start`, 7.49.0): one that is removed before starts
 * afterwards all the same, takes Backbone's history for itself, and no other widget draws in this document until it is loaded again.
 */
export async function removeWidget(widget: Widget): Promise<void> {
  const { router } = widget;
  if (router) {
    router.render = () => undefined; // What starts now draws nothing, and asks for nothing.
    const header = router.header?.$el;
    await new Promise<void>((resolve) => (header?.ready ? void header.ready(resolve) : setTimeout(resolve)));
  }
  widget.remove();
}

/** Backbone's history keeps a router for as long as the page lives (`route` adds to its handlers, nothing takes out): all that the router has goes. */
export function emptyRouter(router: WidgetRouter): void {
  router.stopListening();
  for (const name of Object.keys(router)) Reflect.deleteProperty(router, name);
}
