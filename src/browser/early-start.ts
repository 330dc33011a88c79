import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { SignInConfig } from '../core/sign-in-config.js';
import type { AuthClient } from './auth-client.js';
import { measured } from './timing.js';

/** As the widget names itself to Okta (widget/getAuthClient), which may answer by it. */
const WIDGET_VERSION = 'okta-signin-widget-7.49.0';

type IdxClient = AuthClient & Pick<OktaAuthIdxInterface, 'idx' | 'http'> & { readonly _oktaUserAgent: { addEnvironment(name: string): void } };
type Answer = ReturnType<IdxClient['idx']['start']>;
type Ask = (options?: Parameters<IdxClient['idx']['start']>[0]) => Answer;

export interface EarlyStart {
  /** For the widget: the first time that it asks for a transaction, it gets the one under way. */
  readonly client: AuthClient;
  /** Resolves when nothing is under way any more. */
  readonly settled: Promise<unknown>;
}

/**
 * Asks for the transaction while the widget is still on its way, as the widget will do itself (v2/client/startLoginFlow): a saved
 * one is continued, else one is begun. Null for a client that knows no such transactions. Discovery, `interact` and `introspect` are over then when the widget needs their answer.
 */
export function startEarly(real: AuthClient, config: SignInConfig): EarlyStart | null {
  if (!isIdxClient(real)) return null;
  tellWidgetVersion(real);
  const { language, nonce } = config.widget;
  if (typeof language === 'string') real.http.setRequestHeader('Accept-Language', language);
  if (config.flow) real.idx.setFlow(config.flow);

  const options = { exchangeCodeForTokens: false, ...(typeof nonce === 'string' && { nonce }) };
  let underWay: Answer | null = measured('transaction', begin(real, options));
  const settled = underWay.catch(() => undefined); // The widget gets the failure, and says so.
  const onceEarly = (ask: Ask): Ask => (asked) => {
    const answer = underWay ?? ask(asked);
    underWay = null;
    return answer;
  };
  const idx = derived(real.idx, { start: onceEarly(real.idx.start), proceed: onceEarly(real.idx.proceed) });
  return { client: derived(real, { idx, _oktaUserAgent: { addEnvironment: () => undefined } }), settled };
}

/** Whether the widget will ask for a transaction as {@link startEarly} does. */
export function canStartEarly({ engine, clientId, source, widget }: SignInConfig, isVerification: boolean): boolean {
  const isUsual = engine === 'oie' && source.kind === 'bundled' && typeof widget['language'] !== 'function' && !widget['proxyIdxResponse'];
  return isUsual && clientId !== '' && !isVerification;
}

const begin = ({ idx }: IdxClient, options: { exchangeCodeForTokens: boolean }): Answer =>
  idx.getSavedTransactionMeta() ? idx.proceed(options) : idx.start(options);

/** The page may bring another client along; the widget says what is wrong with it. */
const isIdxClient = (client: AuthClient): client is IdxClient => 'idx' in client && '_oktaUserAgent' in client;

const told = new WeakSet<object>();

/** Once a client; the widget would name itself once a form. */
function tellWidgetVersion({ _oktaUserAgent }: IdxClient): void {
  if (!told.has(_oktaUserAgent)) _oktaUserAgent.addEnvironment(WIDGET_VERSION);
  told.add(_oktaUserAgent);
}

/** `object` with some members of its own; the page's own client is not written to. */
const derived = <T extends object>(object: T, members: object): T => Object.assign(Object.create(object) as T, members);
