import type { EventContext, EventErrorContext } from '@okta/okta-signin-widget/oie';
import { toSignInError } from '../core/to-sign-in-error.js';
import type { WidgetOptions } from '../core/widget-settings.js';
import type { AuthClient } from './auth-client.js';
import type { EarlyStart } from './early-start.js';
import { waitForForeignWidget } from './foreign-widget.js';
import { keepFragment } from './keep-fragment.js';
import type { Widget, WidgetClass } from './load-widget.js';
import { hasOtherMain } from './main-landmark.js';
import { measured } from './timing.js';
import { loadWidgetStyles } from './widget-assets.js';
import { withWidgetLease } from './widget-lease.js';

/** A request under way can't be aborted; this is how long a widget that is no longer wanted waits for its answer. */
const PATIENCE_MS = 10_000;

/** A button of the widget's that waits for an answer (v2/controllers/FormController, 7.49.0). */
const ASKING = '.link-button-disabled';

export interface WidgetListener {
  /** Another element's widget is in this document, or the page's own: this one waits for its turn. */
  readonly onWait: () => void;
  /** The turn has come; what happened meanwhile may make the widget needless. */
  readonly onTurn: () => void;
  readonly onRender: (context: EventContext) => void;
  readonly onError: (context: EventContext, error: EventErrorContext) => void;
  /** The user got in; the widget stays until the promise settles. Called also when the answer comes after `signal` was aborted: a sign-in is never thrown away. */
  readonly onSuccess: (result: unknown) => Promise<unknown>;
}

export interface WidgetRequest extends WidgetListener {
  /** A node in the document, not in a shadow tree. */
  readonly container: HTMLElement;
  readonly client: Promise<AuthClient>;
  /** Begins the transaction when the widget's turn has come, whether it has or not; null where the widget begins it itself. */
  readonly startEarly: (client: AuthClient) => EarlyStart | null;
  readonly loadWidget: () => Promise<WidgetClass>;
  /** Where the style sheet lies, with a slash at the end. */
  readonly assetsBase: string;
  readonly options: WidgetOptions;
  /** Takes the widget away. */
  readonly signal: AbortSignal;
}

/**
 * Shows the widget and resolves when it has gone again: after a sign-in, or because `signal` asked for it.
 *
 * @throws {SignInError} what kept the widget from going on
 */
export async function renderWidget(request: WidgetRequest): Promise<void> {
  const { signal } = request;
  const styles = measured('styles', loadWidgetStyles(request.assetsBase));
  const show = async () => {
    if (await waitForForeignWidget(signal, request.onWait)) request.onTurn();
    const start = request.client.then((client) => (signal.aborted ? null : request.startEarly(client)) ?? { client, settled: Promise.resolve() });
    try {
      // Run when the first request is on its way, not before: meanwhile nothing else runs.
      const widget = start.then(() => measured('widget', request.loadWidget()));
      const parts = Promise.all([start, widget, styles]);
      // Loaded by its turn, not the other way round: the first tag of the page has the form, not the one whose parts come first.
      await Promise.race([parts, aborted(signal)]);
      // A widget that is removed in the task in which it was shown leaves the next one blank (its router starts in a
      // ready callback of jQuery), so nothing is mounted or removed in the task of its cause.
      await nextTask();
      if (signal.aborted) return;
      request.onTurn();
      const [{ client: authClient }, OktaSignIn] = await parts;
      await showWidget(new OktaSignIn({ ...request.options, authClient }), request);
    } finally {
      // Two transactions under way would overwrite each other's verifier: the next widget waits for the end of this one's.
      await Promise.race([start.then(({ settled }) => settled).catch(() => undefined), afterPatience()]);
    }
  };
  request.client.catch(() => undefined);
  await withWidgetLease(request.container, show, request.onWait);
}

async function showWidget(widget: Widget, { container, signal, onRender, onError, onSuccess }: WidgetRequest): Promise<void> {
  const started = nextScreen(widget);
  widget.on('afterRender', (context: EventContext) => {
    // Its root is a `main` element.
    if (hasOtherMain(container)) container.querySelector('#okta-sign-in')?.setAttribute('role', 'group');
    onRender(context);
  });
  widget.on('afterError', onError);
  const answer = keepFragment(() => widget.renderEl({ el: container })).then(onSuccess);
  answer.catch(ignore); // It may reject after the race below is over.
  try {
    await Promise.race([answer, aborted(signal)]);
  } catch (thrown) {
    throw toSignInError(thrown);
  } finally {
    // Removed in the middle of a request, a widget leaves a transaction behind that the next one would take up: its verifier, or
    // its code, to be redeemed a second time.
    const answered = container.querySelector(ASKING) ? nextScreen(widget) : started;
    await Promise.race([answered, answer.catch(ignore), afterPatience()]);
    widget.off();
    const { router } = widget;
    widget.remove();
    container.replaceChildren();
    // It listens to its class, which would keep it, and our element with it; but a late answer comes that way.
    void Promise.race([answer.catch(ignore), afterPatience()]).then(() => {
      widget.stopListening();
      if (router) empty(router);
    });
    await nextTask();
  }
}

/** Backbone's history keeps a router for as long as the page lives (`route` adds to its handlers, nothing takes out): all that the router has goes. */
function empty(router: NonNullable<Widget['router']>): void {
  router.stopListening();
  for (const name of Object.keys(router)) Reflect.deleteProperty(router, name);
}

const ignore = (): void => undefined;

/** The next that the widget has to show: a screen, or what is wrong with what was typed. */
const nextScreen = (widget: Widget) => Promise.race(['afterRender', 'afterError'].map((event) => new Promise<void>((resolve) => widget.once(event, () => resolve()))));
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
const afterPatience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
const aborted = (signal: AbortSignal) => new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
