import type { EventContext, EventErrorContext } from '../widget/event-context.js';
import type { SignInErrorCode } from '../errors/sign-in-error.js';

/** The form can be used. */
export class ReadyEvent extends CustomEvent<{ readonly context: EventContext }> {
  constructor(context: EventContext) {
    super('ready', { detail: { context } });
  }
}

/** The widget drew a screen. */
export class AfterRenderEvent extends CustomEvent<{ readonly context: EventContext }> {
  constructor(context: EventContext) {
    super('after-render', { detail: { context } });
  }
}

/** The widget shows an error that the user can mend, such as a wrong password. */
export class AfterErrorEvent extends CustomEvent<{
  readonly context: EventContext;
  readonly error: EventErrorContext;
  readonly code: SignInErrorCode | null;
  readonly hint: string | null;
}> {
  /**
   * @param code of a failure; null where what the user typed was refused
   * @param hint for the page's author, where the cause is known to be the set-up
   */
  constructor(
    context: EventContext,
    error: EventErrorContext,
    code: SignInErrorCode | null,
    hint: string | null,
  ) {
    super('after-error', { detail: { context, error, code, hint } });
  }
}
