import { toSignInError } from '../errors/to-sign-in-error.js';
import { widgetNotDrawn } from '../errors/widget-errors.js';
import type { AuthClient } from '../okta/auth-client.js';
import type { EventContext, EventErrorContext } from './event-context.js';
import type { Widget } from './load-widget.js';
import { watchRequests, type RequestWatch } from '../okta/request-watch.js';
import { afterPatience, aborted, ignore, nextTask } from '../page/waiting.js';
import type { WidgetListener } from './widget-renderer.js';
import { passkeyMisfit } from './passkey-domain.js';
import { beginFlowOnce } from './patches/begin-flow-once.js';
import { emptyRouter } from './patches/empty-router.js';
import { hearOwnRouter } from './patches/hear-own-router.js';
import { inertLabels } from './patches/inert-labels.js';
import { keepFragment } from './patches/keep-fragment.js';
import { keepOwnRoutes } from './patches/keep-own-routes.js';
import { keepOneMain } from './patches/main-landmark.js';
import { pageFunctionFailure } from './patches/page-function-failure.js';
import { removeWidget } from './patches/remove-widget.js';
import { tellPasskeyFailures } from './patches/tell-passkey-failures.js';
import { watchDrawing } from './patches/watch-drawing.js';
import { within } from '../page/within.js';
import { restFailure } from './rest-of-widget.js';

/** A button of the widget's that waits for an answer (v2/controllers/FormController `toggleFormButtonState`, 7.49.0). Another that is always disabled, as "Push notification sent", is no such. */
const ASKING = '.o-form-button-bar .link-button-disabled';

/** In this time a widget that waits for no answer of Okta's has fetched its labels, and drawn. */
const DRAWING_MS = 20_000;

export interface ShownWidget {
  readonly listener: WidgetListener;
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
  readonly client: AuthClient;
  /** Resolves when what was asked for ahead is no longer under way. */
  readonly settled: Promise<unknown>;
}

/**
 * Shows the widget that `create` makes, and takes it away when it has ended, whichever way.
 *
 * @throws {SignInError} what kept the widget from going on
 */
export async function showWidget(create: () => Widget, shown: ShownWidget): Promise<void> {
  const seen: Seen = { something: false };
  try {
    await showUntilEnd(create(), shown, seen);
  } catch (thrown) {
    const error = toSignInError(thrown);
    throw seen.something || error.code !== 'unknown' ? error : widgetNotDrawn(error.hint, thrown);
  }
}

/** Whether the user saw something of it. */
interface Seen {
  something: boolean;
}

async function showUntilEnd(widget: Widget, shown: ShownWidget, seen: Seen): Promise<void> {
  const { container, signal, client, settled } = shown;
  const started = nextScreen(widget);
  const rendered = render(widget, shown, seen);
  const answer = rendered.then((result) => {
    seen.something = true;
    return shown.listener.onSuccess(result);
  });
  const late = answer.catch(ignore); // It may reject after the race below is over.
  beginFlowOnce(widget);
  const requests = watchRequests(client);
  const drawing = watchDrawing(widget);
  const shownUntil = new AbortController();
  const drawn = Promise.race([started, rendered.catch(ignore), aborted(signal)]);
  let hasFailed = false;
  try {
    await Promise.race([
      answer,
      aborted(signal),
      drawing.failure,
      pageFunctionFailure(widget),
      restFailure(widget, shownUntil.signal),
      overdue(drawn, settled, requests),
    ]);
  } catch (thrown) {
    hasFailed = true;
    container.hidden = true; // What it drew of its failure has no way on.
    throw thrown;
  } finally {
    shownUntil.abort();
    const isAsking = container.querySelector(ASKING) !== null;
    const answered = (isAsking ? nextScreen(widget) : started).then(drawing.settled);
    // Removed in the middle of a request, a widget leaves a transaction behind that the next one would take up: its verifier, or
    // its code, to be redeemed a second time.
    if (!hasFailed) await Promise.race([answered, late, afterPatience()]);
    const end = () => (isAsking ? late : Promise.race([late, requests.ended()]));
    await takeAway(widget, container, end, requests);
  }
}

/** Resolves with what the widget answers when the user got in. */
function render(
  widget: Widget,
  { container, listener, client }: ShownWidget,
  seen: Seen,
): Promise<unknown> {
  widget.on('afterRender', (context: EventContext) => {
    seen.something = true;
    keepOneMain(container);
    tellPasskeyFailures(widget);
    listener.onRender(context);
  });
  widget.on('afterError', (context: EventContext, error: EventErrorContext) =>
    listener.onError(context, error, passkeyMisfit(context, error, client)),
  );
  // In a promise: it may throw at once.
  const rendered = new Promise((resolve) =>
    resolve(keepFragment(() => widget.renderEl({ el: container }))),
  );
  hearOwnRouter(widget);
  if (widget.router) {
    keepOwnRoutes(widget.router);
    inertLabels(widget.router);
  }
  return rendered;
}

/** @param end of what the widget still waits for */
async function takeAway(
  widget: Widget,
  container: HTMLElement,
  end: () => Promise<unknown>,
  requests: RequestWatch,
): Promise<void> {
  widget.off();
  const { router } = widget;
  await removeWidget(widget);
  container.replaceChildren();
  container.hidden = false;
  // The router keeps the widget, and with it our element, and it goes on polling: it is emptied, but not before a late answer, which comes through it.
  void Promise.race([end(), afterPatience()]).then(() => {
    requests.stop();
    widget.stopListening();
    if (router) emptyRouter(router);
  });
  await nextTask();
}

/** Rejects where the widget draws nothing although it waits for nothing that takes long; else never settles. */
async function overdue(
  drawn: Promise<unknown>,
  settled: Promise<unknown>,
  requests: RequestWatch,
): Promise<never> {
  const isDrawn = await drawsInTime(drawn, settled, requests);
  if (isDrawn) return new Promise<never>(ignore);
  throw widgetNotDrawn(DRAWING_MS / 1000);
}

async function drawsInTime(
  drawn: Promise<unknown>,
  settled: Promise<unknown>,
  requests: RequestWatch,
): Promise<boolean> {
  await Promise.race([settled.catch(ignore), drawn]);
  do {
    if (
      await within(DRAWING_MS, drawn).then(
        () => true,
        () => false,
      )
    )
      return true;
  } while (!requests.isQuiet());
  return false;
}

/** The next that the widget has to show: a screen, or what is wrong with what was typed. */
const nextScreen = (widget: Widget) =>
  Promise.race(
    ['afterRender', 'afterError'].map(
      (event) => new Promise<void>((resolve) => widget.once(event, () => resolve())),
    ),
  );
