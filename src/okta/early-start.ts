import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import { interactOptions } from './interact-options.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import type { AuthClient } from './auth-client.js';
import { derived } from '../page/derived.js';
import { unusedLinkTokens, type LinkTokens } from './link-tokens.js';
import { measured } from '../page/timing.js';

/** As the widget names itself to Okta (widget/getAuthClient), which may answer by it. */
export const WIDGET_VERSION = 'okta-signin-widget-7.49.0';

type IdxClient = AuthClient &
  Pick<OktaAuthIdxInterface, 'idx' | 'http'> & {
    readonly _oktaUserAgent: { addEnvironment(name: string): void };
  };
type Answer = ReturnType<IdxClient['idx']['start']>;
type Ask = (options?: Parameters<IdxClient['idx']['start']>[0]) => Answer;

export interface EarlyStart {
  /** For the widget: the first time that it asks for a transaction, it gets the one under way. */
  readonly client: AuthClient;
  /** Resolves when nothing is under way any more. */
  readonly settled: Promise<unknown>;
}

/**
 * A client for one form. Each sign-in that the widget begins by it asks Okta for what the settings say (`nonce`, `max_age`, `acr_values`), the first one
 * with the tokens of a mail's link, too: the widget itself knows only some of these. Null for a client that knows no such transactions.
 *
 * Where the widget begins as it usually does (`isUsual`), its first transaction is asked for at once, while the widget is being fetched, as the widget will
 * do itself (v2/client/startLoginFlow): a saved one is continued, else one is begun. Discovery, `interact` and `introspect` are over then when the
 * widget needs their answer.
 */
export function startEarly(
  real: AuthClient,
  { oauth, widget }: SignInConfig,
  isUsual: boolean,
): EarlyStart | null {
  if (!isIdxClient(real)) return null;
  const each = interactOptions(oauth);
  let first: LinkTokens = unusedLinkTokens(oauth);
  const start: Ask = (asked) => {
    const answer = real.idx.start({ ...each, ...first, ...asked });
    first = {};
    return answer;
  };
  let underWay: Answer | null = null;
  if (isUsual) {
    askAsTheWidget(real, widget['language']);
    const options = { exchangeCodeForTokens: false };
    underWay = measured(
      'transaction',
      real.idx.getSavedTransactionMeta() ? real.idx.proceed(options) : start(options),
    );
  }
  const settled = Promise.resolve(underWay).catch(() => undefined); // The widget gets the failure, and says so.
  const onceEarly =
    (ask: Ask): Ask =>
    (asked) => {
      const answer = underWay ?? ask(asked);
      underWay = null;
      return answer;
    };
  const idx = derived(real.idx, { start: onceEarly(start), proceed: onceEarly(real.idx.proceed) });
  return {
    client: derived(real, {
      idx,
      ...(isUsual && { _oktaUserAgent: { addEnvironment: () => undefined } }),
    }),
    settled,
  };
}

function askAsTheWidget(client: IdxClient, language: unknown): void {
  tellWidgetVersion(client);
  if (typeof language === 'string') client.http.setRequestHeader('Accept-Language', language);
}

/** Whether the widget will ask for a transaction as {@link startEarly} does. */
export function canStartEarly(
  { engine, clientId, source, widget }: SignInConfig,
  isVerification: boolean,
): boolean {
  const isUsual =
    engine === 'oie' && source.kind === 'bundled' && typeof widget['language'] !== 'function';
  return isUsual && clientId !== '' && !isVerification;
}

/** The page may bring another client along; the widget says what is wrong with it. */
const isIdxClient = (client: AuthClient): client is IdxClient =>
  'idx' in client && '_oktaUserAgent' in client;

const told = new WeakSet<object>();

/** Once a client; the widget would name itself once a form. */
function tellWidgetVersion({ _oktaUserAgent }: IdxClient): void {
  if (!told.has(_oktaUserAgent)) _oktaUserAgent.addEnvironment(WIDGET_VERSION);
  told.add(_oktaUserAgent);
}
