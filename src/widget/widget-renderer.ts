import type { EventContext, EventErrorContext } from './event-context.js';
import type { SignInError } from '../errors/sign-in-error.js';
import type { WidgetOptions } from '../settings/widget-settings.js';
import type { AuthClient } from '../okta/auth-client.js';
import { beginForForm } from '../okta/begin-for-form.js';
import type { EarlyStart } from '../okta/early-start.js';
import { waitForForeignWidget } from './foreign-widget.js';
import type { WidgetClass } from './load-widget.js';
import { lendSessionStorage } from './patches/lend-session-storage.js';
import { showWidget } from './show-widget.js';
import { measured } from '../page/timing.js';
import { aborted, afterPatience, nextTask } from '../page/waiting.js';
import { loadWidgetStyles } from './widget-assets.js';
import { withWidgetLease } from './widget-lease.js';

export interface WidgetListener {
  /** Another element's widget is in this document, or the page's own: this one waits for its turn. */
  onWait(): void;
  /** The turn has come; what happened meanwhile may make the widget needless. */
  onTurn(): void;
  onRender(context: EventContext): void;
  /** @param cause what is wrong with the set-up, where that is the cause */
  onError(context: EventContext, error: EventErrorContext, cause: SignInError | null): void;
  /** The user got in; the widget stays until the promise settles. Called also when the answer comes after `signal` was aborted: a sign-in is never thrown away. */
  onSuccess(result: unknown): Promise<unknown>;
}

export interface WidgetRequest {
  readonly listener: WidgetListener;
  /** A node in the document, not in a shadow tree. */
  readonly container: HTMLElement;
  readonly client: Promise<AuthClient>;
  /** Begins the transaction when the widget's turn has come, whether it has or not; null where the widget begins it itself. */
  readonly startEarly: (client: AuthClient) => EarlyStart | null;
  readonly loadWidget: () => Promise<WidgetClass>;
  /** The addresses of the style sheets that will do, the best first. */
  readonly styleSheets: readonly string[];
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
  const { signal, listener } = request;
  const wait = () => listener.onWait();
  const styles = measured('styles', loadWidgetStyles(request.styleSheets));
  const show = async () => {
    if (await waitForForeignWidget(signal, wait)) listener.onTurn();
    const gone = new AbortController();
    const start = request.client.then((client) => begin(client, request, gone.signal));
    try {
      // Run when the first request has been sent, not before: meanwhile nothing else runs.
      const widget = start.then(() => measured('widget', request.loadWidget()));
      const parts = Promise.all([start, widget, styles]);
      // Loaded by its turn, not the other way round: the first tag of the page has the form, not the one whose parts come first.
      await Promise.race([parts, aborted(signal)]);
      // A widget that is removed in the task in which it was shown leaves the next one blank (its router starts in a
      // ready callback of jQuery), so nothing is mounted or removed in the task of its cause.
      await nextTask();
      if (signal.aborted) return;
      listener.onTurn();
      const [{ client, settled }, OktaSignIn] = await parts;
      const giveBack = lendSessionStorage();
      await showWidget(() => new OktaSignIn({ ...request.options, authClient: client }), {
        ...request,
        client,
        settled,
      }).finally(giveBack);
    } finally {
      // Two transactions under way would overwrite each other's verifier: the next widget waits for the end of this one's.
      await Promise.race([
        start.then(({ settled }) => settled).catch(() => undefined),
        afterPatience(),
      ]);
      // With a reason that is a text: the browser's own is an error, whose stack would keep the form's node in memory.
      gone.abort('the form has gone');
    }
  };
  request.client.catch(() => undefined);
  await withWidgetLease(request.container, show, wait);
}

function begin(
  client: AuthClient,
  { signal, startEarly }: WidgetRequest,
  gone: AbortSignal,
): EarlyStart {
  const unbegun = { client, settled: Promise.resolve() };
  if (signal.aborted) return unbegun;
  beginForForm(client, gone);
  return startEarly(client) ?? unbegun;
}
