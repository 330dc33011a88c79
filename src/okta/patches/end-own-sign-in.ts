import type { AuthClient } from '../auth-client.js';

type Client = Pick<AuthClient, 'token' | 'transactionManager' | 'options'>;
type Saved = ReturnType<AuthClient['transactionManager']['load']>;

/**
 * Has the client end only its own sign-in: the one whose `state` it names, else those whose codes it redeems at the moment, else the one in this tab's place if
 * it began that. Another's loses its place there, and is still found by its state.
 *
 * Upstream: @okta/okta-auth-js oidc/TransactionManager `clear`, oidc/exchangeCodeForTokens, idx/startTransaction, 7.14.5
 * Why: a tab has one place for the sign-in under way, whichever client began it. Where one tag redeems a redirect back and another shows its form, the form's
 * begin makes auth-js forget the first's verifier, and the end of the redemption the form's: its user is told of "an unsupported response".
 * Can go when: `exchangeCodeForTokens` names its `state`, and `clear` leaves the sign-in of another.
 */
export function endOwnSignIn({ token, transactionManager, options }: Client): void {
  const redeemed: string[] = [];
  const exchange = token.exchangeCodeForTokens.bind(token);
  token.exchangeCodeForTokens = async (params, urls) => {
    // The widget's call names no state: it means the sign-in under way.
    const state = params.state ?? transactionManager.load()?.state;
    if (state === undefined) return exchange(params, urls);
    redeemed.push(state);
    try {
      return await exchange(params, urls);
    } finally {
      redeemed.splice(redeemed.indexOf(state), 1);
    }
  };
  const clear = transactionManager.clear.bind(transactionManager);
  transactionManager.clear = (asked) => {
    const ended = asked?.state ? [asked.state] : redeemed;
    const saved = transactionManager.load();
    if (ended.length === 0) {
      // Another's goes on by its redirect back, which brings its state.
      clear(isOf(saved, options) ? asked : { ...asked, clearSharedStorage: false });
      return;
    }
    for (const state of ended) clear({ ...asked, state });
    if (saved?.state !== undefined && !ended.includes(saved.state))
      transactionManager.save(saved as Parameters<typeof transactionManager.save>[0], {
        muteWarning: true,
      });
  };
}

const isOf = (saved: Saved, { issuer, clientId }: AuthClient['options']): boolean =>
  saved?.issuer === issuer && saved.clientId === clientId;
