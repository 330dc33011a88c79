// Named defects, for `npm run test:mutants`: each is put into src/ alone, and the named test has to notice.

/** @typedef {{ name: string, file: string, find: string, replace: string, test: string, in: string }} Mutant */

const config = { file: 'src/core/sign-in-config.ts', test: 'test/core/sign-in-config.test.ts' };
const client = { ...config, file: 'src/core/client-settings.ts' };
const setting = { ...config, file: 'src/core/setting.ts' };
const widgetSettings = { ...config, file: 'src/core/widget-settings.ts' };
const oauth = { ...config, file: 'src/core/oauth-params.ts' };
const modes = { test: 'test/element/modes.test.ts' };
const settings = { test: 'test/element/settings.test.ts' };
const apiFetch = { file: 'src/browser/api-fetch.ts', test: 'test/element/fetch.test.ts' };
const response = { file: 'src/core/authorization-response.ts', test: 'test/core/authorization-response.test.ts' };
const callbackUrl = { file: 'src/core/callback-url.ts', test: 'test/core/callback-url.test.ts' };
const returnUrl = { file: 'src/core/return-url.ts', test: 'test/core/return-url.test.ts' };
const tokens = { file: 'src/core/stored-tokens.ts', test: 'test/core/stored-tokens.test.ts' };
const transactions = { file: 'src/core/saved-transaction.ts', test: 'test/core/saved-transaction.test.ts' };
const state = { file: 'src/core/sign-in-state.ts', test: 'test/core/sign-in-state.test.ts' };
const errors = { file: 'src/core/to-sign-in-error.ts', test: 'test/core/to-sign-in-error.test.ts' };
const options = { file: 'src/core/widget-options.ts', test: 'test/core/widget-options.test.ts' };
const redirect = { file: 'src/browser/redirect-callback.ts', test: 'test/element/callback.test.ts' };
const store = { file: 'src/browser/token-store.ts', test: 'test/element/session.test.ts' };
const slot = { file: 'src/element/widget-slot.ts', test: 'test/element/life-cycle.test.ts' };
const controller = { file: 'src/element/sign-in-controller.ts', test: 'test/element/life-cycle.test.ts' };
const pageLoad = { file: 'src/core/page-load.ts', test: 'test/core/page-load.test.ts' };
const early = { file: 'src/browser/early-start.ts', test: 'test/element/early-start.test.ts' };
const probe = { file: 'src/browser/probe-origin.ts', test: 'test/browser/probe-origin.test.ts' };
const board = { file: 'src/local-org/pages/org-pages.ts', test: 'test/local-org/switches.test.ts' };
const switches = { file: 'src/local-org/switches.ts', test: 'test/local-org/switches.test.ts' };
const holder = { file: 'src/element/state-holder.ts', test: 'test/element/callback.test.ts' };

/** @type {Mutant[]} */
export const mutants = [
  { name: 'accepts the Admin Console’s host', ...client, find: "if (label.endsWith('-admin')) {", replace: 'if (false) {', in: 'tells the Admin Console’s host from the org’s, and prints the right one' },
  { name: 'accepts http issuers anywhere', ...client, find: "if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))", replace: 'if (false)', in: 'names each missing or malformed setting' },
  { name: 'begins where nothing can be trusted', ...config, find: "if (page.origin === 'null') {", replace: 'if (false) {', in: 'refuses a page that is of no origin, which Okta can’t trust' },
  { name: 'accepts an insecure context', ...config, find: 'if (!page.isSecureContext) {', replace: 'if (false) {', in: 'refuses an insecure context before anything else' },
  { name: 'does not miss the openid scope', ...client, find: "if (!scopes.includes('openid'))", replace: 'if (false)', in: 'names each missing or malformed setting' },
  { name: 'normalises a registered redirect URI', ...setting, find: 'return URL.canParse(text) ? text : url.href;', replace: 'return url.href;', in: 'resolves a relative redirect URI and keeps an absolute one to the letter' },
  { name: 'lets config override an attribute', ...widgetSettings, find: 'if (owner) throw', replace: 'if (false) throw', in: 'names each missing or malformed setting' },
  { name: 'keeps the query in the default redirect URI', ...config, find: 'const here = page.url.origin + page.url.pathname;', replace: 'const here = page.url.href;', in: 'fills in the defaults: this page without its query for both URIs' },

  { name: 'takes tokens from the query', ...response, find: "only(parameters, 'id_token') ?? only(parameters, 'access_token')", replace: "only(url.searchParams, 'id_token') ?? only(parameters, 'id_token')", in: 'reads tokens from the fragment and never from the query' },
  { name: 'takes an otp without a state', ...response, find: "return otp && state ? { kind: 'email-verify', otp, state } : NONE;", replace: "return otp ? { kind: 'email-verify', otp, state: state ?? '' } : NONE;", in: 'reads a magic link’s code only together with a state' },
  { name: 'accepts a server’s page without its challenge', ...config, find: "codeChallenge: need('code-challenge', settings.codeChallenge),", replace: "codeChallenge: given(settings.codeChallenge) ?? '',", in: 'names each missing or malformed setting' },
  { name: 'accepts the implicit grant for the Identity Engine', ...config, find: "if (!oauth.pkce && (mode", replace: "if (false && (mode", in: 'names each missing or malformed setting' },
  { name: 'lets authParams name another issuer', ...oauth, find: "if (others[name] !== undefined && ", replace: 'if (false && ', in: 'refuses authParams that contradict the attributes or themselves' },
  { name: 'sets config above its attributes', ...widgetSettings, find: 'return { ...options, ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) };', replace: 'return { ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)), ...options };', in: 'puts the attributes for the widget’s options above config' },
  { name: 'accepts an SDK that the widget can’t work with', ...config, file: 'src/core/brought-client.ts', find: '>= 8', replace: '>= 80', in: 'takes over what a client brought along was made with, and refuses one that the widget can’t work with' },
  { name: 'throws away what was typed for any setting', file: 'src/core/same-form.ts', ...settings, find: 'ASIDE.has(name) || ', replace: '', in: 'that make no difference to the form leave what was typed, and hold for what comes' },
  { name: 'keeps an old form for a new language', file: 'src/core/same-form.ts', ...settings, find: 'return Object.entries(after).every(([name, value]) => ASIDE.has(name) || isSame(value, before[name as keyof SignInConfig]));', replace: 'return Object.keys(after).length === Object.keys(before).length && ASIDE.size > 0;', in: 'that the form is made of bring a new one' },
  { name: 'redeems in server mode', file: 'src/element/sign-in-run.ts', ...modes, find: 'if (config.backend || config.sessionRedirect) return offerForm(run, occasionForBackend(config));', replace: 'if (config.sessionRedirect) return offerForm(run, occasionForBackend(config));', in: 'shows what Okta answered the backend, above a new form' },
  { name: 'gives tokens in server mode', file: 'src/element/sign-in-controller.ts', ...modes, find: 'if (!config.backend && !config.sessionRedirect) return { config, store };', replace: 'if (config) return { config, store };', in: 'rejects what needs a token, and names the mode' },
  { name: 'shows the widget in redirect mode', file: 'src/element/sign-in-run.ts', ...modes, find: "if (config.mode === 'redirect' || ", replace: 'if (', in: 'shows a button and no widget, and leaves for the hosted page with PKCE' },
  { name: 'does not wait with manual', file: 'src/element/sign-in-run.ts', ...modes, find: ' || (config.isManual && !isWanted && !verification)', replace: '', in: 'asks Okta for nothing before the button is pressed, then shows the form' },
  { name: 'never tries the session that is there', file: 'src/element/sign-in-run.ts', ...modes, find: 'config.sso && !error && !isWanted ? ', replace: 'false ? ', in: 'signs in by the session that the browser has with the org, without a form' },
  { name: 'sends the session nowhere', file: 'src/element/sign-in-form.ts', ...modes, find: 'return sessionRedirectUrl(issuer, session.token, sessionRedirect);', replace: 'return sessionRedirect;', in: 'sets Okta’s session and goes on to the URL of session-redirect, without an application' },
  { name: 'sends the token anywhere', ...apiFetch, find: 'if (!config.apiOrigins.includes(origin)) {', replace: 'if (false) {', in: 'sends nothing at all to an origin that was not allowed' },
  { name: 'takes an API’s 401 for good', ...apiFetch, find: 'if (answer.status !== 401) return answer;', replace: 'if (answer) return answer;', in: 'renews once and tries once more after a 401' },
  { name: 'signs the user out for an API’s 401', ...store, test: 'test/element/fetch.test.ts', find: 'if (isOver && !isFresh) return this.#expire(cause);', replace: 'if (isOver) return this.#expire(cause);', in: 'lets the API’s 401 stand where nothing renews the token, and keeps the user' },
  { name: 'keeps the query in a proof', ...apiFetch, find: 'url: origin + pathname, method', replace: 'url, method', in: 'signs in, reads the profile, calls an API and renews, each with a proof' },
  { name: 'runs a script whose hash is wrong', file: 'src/browser/load-widget.ts', ...settings, find: '    if (integrity) script.integrity = integrity;\n', replace: '', in: 'a URL whose hash is wrong is not run' },
  { name: 'keeps tokens apart from the client that was brought along', file: 'src/browser/token-area.ts', ...settings, find: 'if (!authClient) return tokenArea(storage);', replace: 'if (storage) return tokenArea(storage);', in: 'an OktaAuth: its issuer, client id and storage serve, and it has the tokens' },
  { name: 'takes another user’s session for a renewal', ...store, find: 'renewed.idToken.claims.sub !== current.claims.sub', replace: 'false', in: 'ends rather than become another user’s, whose session the browser has with the org by now' },
  { name: 'lets a late renewal undo the sign-out', ...store, find: 'if (now?.accessToken !== current.accessToken) {', replace: 'if (false) {', in: 'is not brought back by a renewal whose answer comes after the sign-out' },
  { name: 'calls a sign-out during a renewal a failure of the renewal', ...store, find: '      if (now?.accessToken !== current.accessToken) return now ?? this.#expire(cause);\n', replace: '', in: 'is not brought back by a renewal whose failure comes after the sign-out' },
  { name: 'ends another client’s session', ...store, find: '    if (!this.#owns(removed)) return {};\n', replace: '', in: 'is another client’s to end, though auth-js keeps both under one key' },
  { name: 'loses the sign-in that a setting overtook', file: 'src/element/sign-in-controller.ts', test: 'test/element/life-cycle.test.ts', find: 'change.by !== this.#run.signal', replace: 'false', in: 'takes the sign-in that a setting overtook' },
  { name: 'sends the user away for another tab’s sign-in', file: 'src/element/sign-in-controller.ts', test: 'test/element/session.test.ts', find: "this.#holder.apply({ type: 'sign-in', user: tokens.claims, source, returnTo: null });", replace: "this.#holder.apply({ ...this.state, type: 'sign-in', user: tokens.claims });", in: 'that becomes another user’s in another tab is told as such, and nobody is sent anywhere' },
  { name: 'never renews in a frame', ...store, find: 'if (!current) return this.#expire();', replace: 'if (!current?.refreshToken) return this.#expire();', in: 'is renewed in a hidden frame without a refresh token, while Okta’s session lasts' },
  { name: 'takes the first of repeated parameters', ...response, find: 'return values.length === 1 ? values[0] || null : null;', replace: 'return values[0] || null;', in: 'takes repeated or empty parameters for none' },
  { name: 'takes interaction_required for an error', ...response, find: "if (error === 'interaction_required')", replace: 'if (false)', in: 'tells interaction_required from other errors' },
  { name: 'lets a code beat an error', ...response, find: 'if (error) return', replace: "if (error && !query.has('code')) return", in: 'takes an error for an error though a code stands beside it' },

  { name: 'drops the app’s parameters', ...callbackUrl, find: "cleaned.search = after('?', without(RESPONSE_PARAMETERS, query));", replace: "cleaned.search = '';", in: 'takes out the response and keeps the app’s own parameters in their order and spelling' },
  { name: 'drops the app’s own state', ...callbackUrl, find: 'if (has(IN_QUERY, query)) ', replace: '', in: 'leaves a query alone that is no answer, though the fragment is one' },
  { name: 'takes a hash route for an answer', ...response, find: "return /^#!?\\//.test(hash) ? '' : hash.slice(1);", replace: 'return hash.slice(1);', in: 'takes a hash router’s own parameters for none' },
  { name: 'leaves the state in the URL', ...callbackUrl, find: "'state', ", replace: '', in: 'takes out the response and keeps the app’s own parameters in their order and spelling' },
  { name: 'takes a path prefix for the redirect URI', ...callbackUrl, find: 'target.pathname === url.pathname', replace: 'url.pathname.startsWith(target.pathname)', in: 'compares origin and whole path, not a prefix' },

  { name: 'returns to any origin', ...returnUrl, find: 'url.origin === page.origin', replace: 'true', in: 'refuses whatever leads off this origin' },
  { name: 'returns to URLs with credentials', ...returnUrl, find: '&& !url.username && !url.password', replace: '', in: 'refuses whatever leads off this origin' },

  { name: 'accepts another client’s tokens', ...tokens, find: "idToken['clientId'] !== clientId || ", replace: '', in: 'refuses another client’s or issuer’s tokens' },
  { name: 'accepts another issuer’s tokens', ...tokens, find: " || idToken['issuer'] !== issuer", replace: '', in: 'refuses another client’s or issuer’s tokens' },
  { name: 'goes by the record about the ID token alone', ...tokens, find: "claims['iss'] !== issuer || ![claims['aud']].flat().includes(clientId)", replace: 'false', in: 'refuses an ID token that says it is another’s, whatever the record says' },
  { name: 'accepts tokens marked for removal', ...tokens, find: "&& !accessToken['pendingRemove']", replace: '', in: 'refuses tokens that auth-js has marked for removal' },
  { name: 'goes by the token that ends last', ...tokens, find: 'Math.min(', replace: 'Math.max(', in: 'reads the tokens, and ends with whichever ends first' },
  { name: 'uses tokens to their last second', ...tokens, find: 'tokens.expiresAt - EXPIRE_EARLY_SECONDS', replace: 'tokens.expiresAt', in: 'counts a token that ends within 30 seconds as ended' },

  { name: 'knows no client in saved transactions', ...transactions, find: "candidate['issuer'] === issuer && candidate['clientId'] === clientId", replace: 'true', in: 'leaves out another client’s and another issuer’s' },
  { name: 'never forgets a shared transaction', ...transactions, find: '<= SHARED_LIFETIME_MS', replace: '<= Infinity', in: 'forgets a shared one after half an hour' },

  { name: 'enters twice for one user', ...state, find: 'state.user.sub === user.sub', replace: 'false', in: 'keeps the entry of a user who is signed in already, with newer claims' },
  { name: 'forgets the error when the form is placed', ...state, find: '{ ...state, form: action.form }', replace: '{ ...state, form: action.form, error: null }', in: 'offers the form, with the error that led back to it, and places it' },

  { name: 'takes 429 for the server’s fault', ...errors, find: "if (status === 429) return 'rate-limited';", replace: "if (status === 429) return 'server';", in: 'maps HTTP answers by their status' },
  { name: 'takes a refused code for a configuration error', ...errors, find: "invalid_grant: 'code-rejected'", replace: "invalid_grant: 'configuration'", in: 'maps OAuth errors' },

  { name: 'lets the widget take the focus', ...options, find: '{ autoFocus: config.autofocus, ...asOptions(features) }', replace: '{ autoFocus: true, ...asOptions(features) }', in: 'asks for the Identity Engine with the package’s own assets and without taking the focus' },
  { name: 'turns the widget’s router on', ...options, find: 'features: allowed,', replace: 'features: { ...allowed, router: _router },', in: 'never turns the widget’s router on' },
  { name: 'loads labels from Okta’s CDN', ...options, find: '{ baseUrl: assetsBase, ...asOptions(assets) }', replace: 'asOptions(assets)', in: 'asks for the Identity Engine with the package’s own assets and without taking the focus' },

  { name: 'takes an ID token of another sign-in', file: 'src/browser/check-nonce.ts', test: 'test/element/token-checks.test.ts', find: 'claims.nonce !== nonce', replace: 'claims.nonce === null', in: 'with a wrong nonce is refused with token-invalid after a redirect back, and nothing is kept' },
  { name: 'gives up a session for a silent frame', ...store, test: 'test/element/session.test.ts', find: 'now - this.#silence.since > SILENCE_MS', replace: 'true', in: 'keeps what the user had where the hidden frame stays silent, which may be the network' },
  { name: 'leaves the code in the address bar', ...redirect, find: '    pageLocation.show(withoutResponse(pageLocation.url()));\n', replace: '', in: 'is redeemed once, with the address bar clean before it is and the app’s own parameters kept' },
  { name: 'acts on a stranger’s code', ...redirect, file: 'src/core/whose-callback.ts', find: 'if (hasOurState(response, client, saved)) return true;', replace: 'if (client) return true;', in: 'leaves parameters alone that belong to someone else' },
  { name: 'shows what a foreign callback says', ...redirect, find: "  if (!hasOurState(response, config, stored())) return { kind: 'rejected', error: strangeState(config), origin };\n", replace: "  if (!hasOurState(response, config)) return { kind: 'rejected', error: new SignInError('access-denied', response.kind === 'error' ? response.description : ''), origin };\n", in: 'refuses a state that is not the saved one’s, and says nothing that stood in the URL' },
  { name: 'announces one redemption twice', ...redirect, find: 'return !this.#isAnnounced && (this.#isAnnounced = true);', replace: 'return true;', in: 'is redeemed once by two tags, and each tells it' },
  { name: 'keeps no redirect origin', ...redirect, find: 'const origin = signInOrigin(response.state);', replace: 'const origin = signInOrigin(response.state) && null;', in: 'goes back to where the sign-in began, unless the app prevents it' },
  { name: 'ignores preventDefault', ...holder, find: 'if (isUndisturbed && ', replace: 'if (', in: 'goes back to where the sign-in began, unless the app prevents it' },

  { name: 'leaves the tokens in storage on sign-out', ...store, find: '    this.#area.removeItem(TOKEN_KEY);\n', replace: '', in: 'ends at once on sign-out, then is revoked, then leaves for Okta’s logout' },
  { name: 'waits for the user though the network is back', ...controller, test: 'test/element/faults.test.ts', find: "    addEventListener('online', this.#onOnline);\n", replace: '', in: 'tries again by itself when the network is back' },
  { name: 'does not wait for another tab’s write', ...store, test: 'test/element/races.test.ts', find: 'if (hasWaited && !this.readFresh()) await this.#nextWrite();', replace: 'if (hasWaited) this.readFresh();', in: 'takes what that tab wrote, though it comes after the lock, and does not use the refresh token a second time' },
  { name: 'sleeps on when somebody is back', file: 'src/browser/token-expiry.ts', test: 'test/element/asleep.test.ts', find: 'Date.now(), signal, RETURNS);', replace: 'Date.now(), signal, []);', in: 'past the end of its tokens renews them by itself when it is shown again' },
  { name: 'shows a kept page as it was', ...controller, test: 'test/element/asleep.test.ts', find: "    addEventListener('pageshow', this.#onPageShow);\n", replace: '', in: 'in the back/forward cache shows nobody who signed out on another page meanwhile' },
  { name: 'renews again and again by a wrong clock', ...store, test: 'test/element/page-clock.test.ts', find: '    if (this.#skew && Math.abs(clock() - this.#skew.clock) < SAME_CLOCK_MS) throw this.#skew.error;\n', replace: '', in: 'while a user is signed in says so, keeps the user, and does not renew again and again' },
  { name: 'hides a wrong clock behind a failed renewal', ...store, test: 'test/element/page-clock.test.ts', find: "if (code === 'clock-skew') {", replace: 'if (false) {', in: 'while a user is signed in says so, keeps the user, and does not renew again and again' },
  { name: 'fights with a translator', file: 'src/element/claim-binding.ts', test: 'test/element/surroundings.test.ts', find: ' || (written.text === text && element.textContent !== written.placeholder)', replace: '', in: 'that translates the claims in the page, each is translated once' },
  { name: 'draws into the page’s own widget', file: 'src/browser/foreign-widget.ts', test: 'test/element/foreign-widget.test.ts', find: 'if (!isThere()) return false;', replace: 'if (isThere()) return false;', in: 'keeps it and its sign-in: the tag waits, begins nothing, and knows the user when the widget has gone' },
  { name: 'does not see whom the page’s own widget signed in', file: 'src/element/sign-in-form.ts', test: 'test/element/foreign-widget.test.ts', find: 'store.noticeChange();', replace: '', in: 'keeps it and its sign-in: the tag waits, begins nothing, and knows the user when the widget has gone' },
  { name: 'throws a session away for a passing fault', ...store, find: 'if (isOver && !isFresh) return this.#expire(cause);', replace: 'return this.#expire(cause);', in: 'keeps what the user had where the token endpoint is busy' },
  { name: 'loses the profile on renewal', ...store, find: 'Object.assign({}, before.claims, tokens.idToken.claims)', replace: 'tokens.idToken.claims', in: 'is renewed by the refresh token when the access token has ended, once for two callers' },
  { name: 'does not follow other tabs', ...store, find: "if (isArea && (event.key === TOKEN_KEY || event.key === null)) this.#tell({ type: 'other-tab' });", replace: 'void isArea;', in: 'follows a sign-out and a sign-in in another tab' },
  { name: 'signs out without revoking', file: 'src/element/sign-in-controller.ts', test: 'test/element/session.test.ts', find: 'await revoke(removed, config);', replace: '', in: 'ends at once on sign-out, then is revoked, then leaves for Okta’s logout' },
  { name: 'waits for expiry that nobody watches', file: 'src/element/sign-in-controller.ts', test: 'test/element/session.test.ts', find: 'watchExpiry(store, signal);', replace: 'void watchExpiry;', in: 'ends by itself when the tokens do' },

  { name: 'ends as soon as the node is moved', ...controller, find: 'if (!this.#host.isConnected) this.#stop();', replace: 'this.#stop();', in: 'keeps the form and what was typed when it is moved' },
  { name: 'restarts for every setting', ...controller, find: 'if (this.#settings && this.#adopt(settings)) return;', replace: '', in: 'keeps a signed-in user when a setting changes that makes no difference to it' },
  { name: 'lets the form vanish', ...slot, find: '    for (const [host] of this.#places) this.#observer.observe(host, { childList: true });\n', replace: '', in: 'puts its form back when foreign code empties the element' },
  { name: 'keeps dead forms', ...slot, find: '    for (const [host] of this.#places) dropStale(host);\n', replace: '', in: 'drops the dead form that a cloned element brings along' },
  { name: 'shows two widgets at once', file: 'src/browser/widget-lease.ts', test: 'test/browser/widget-lease.test.ts', find: '    await turn;\n', replace: '', in: 'runs one task at a time, in the order in which they asked' },
  { name: 'gives the form to the tag whose parts come first', file: 'src/browser/widget-renderer.ts', test: 'test/element/life-cycle.test.ts', find: '  await withWidgetLease(request.container, show, request.onWait);', replace: '  await request.loadWidget();\n  await withWidgetLease(request.container, show, request.onWait);', in: 'gives the form to the first of two tags, though its widget comes last' },
  { name: 'leaves the fragment to the widget’s router', file: 'src/browser/keep-fragment.ts', test: 'test/browser/keep-fragment.test.ts', find: "if (!url.hash || url.pathname !== '/' || url.search) return start();", replace: 'if (url.href) return start();', in: 'is out of the router’s sight at the root of a site, and comes back with the app’s history state' },
  { name: 'takes another sign-in’s ID token', file: 'src/browser/check-nonce.ts', test: 'test/element/error-codes.test.ts', find: 'answer.tokens.idToken.claims.nonce !== nonce', replace: 'answer.tokens.idToken.claims.nonce === null', in: 'token-invalid: the ID token was issued for another sign-in' },
  { name: 'leaves a wrong clock to the widget', file: 'src/browser/check-nonce.ts', test: 'test/element/error-codes.test.ts', find: ".catch(passUntimely)", replace: '', in: 'clock-skew: after the password, too, which the widget would show itself and tell nobody' },
  { name: 'takes up a code that is being redeemed', file: 'src/browser/widget-renderer.ts', test: 'test/element/life-cycle.test.ts', find: 'container.querySelector(ASKING) ? nextScreen(widget) : started', replace: 'started', in: 'waits for the code that its form is redeeming before another form takes it up, and redeems it once' },
  { name: 'drops a late answer', file: 'src/element/sign-in-form.ts', test: 'test/element/life-cycle.test.ts', find: 'await store.save(result.tokens ?? {}, signal);', replace: 'if (!signal.aborted) await store.save(result.tokens ?? {}, signal);', in: 'keeps a sign-in whose answer comes after the element has gone' },
  { name: 'leaves a dead form after a failed redemption', file: 'src/element/sign-in-run.ts', test: 'test/element/faults.test.ts', find: '        reason = outcome.error;\n        continue;\n', replace: '        return;\n', in: 'shows the error and a form that works, when the token endpoint fails after a right password' },
  { name: 'can’t tell an untrusted origin', file: 'src/browser/probe-origin.ts', test: 'test/element/faults.test.ts', find: "if (error.code !== 'network' || !navigator.onLine) return error;", replace: 'return error;', in: 'tells an untrusted origin from a broken network' },
  { name: 'takes a fault that has passed for an untrusted origin', ...probe, find: "(await probe('cors')) || ", replace: '', in: 'is the network’s fault where the org answers this origin now' },
  { name: 'takes a dead network for an untrusted origin', ...probe, find: " || !(await probe('no-cors'))", replace: '', in: 'is the network’s fault where nothing answers' },
  { name: 'leaves garbage where auth-js falls over it', file: 'src/browser/auth-client.ts', test: 'test/element/faults.test.ts', find: '  mendStorage();\n  const { redirectUri,', replace: '  const { redirectUri,', in: 'signs in over garbage in every key that auth-js reads' },
  { name: 'lets go of the widget before the tokens are saved', file: 'src/element/sign-in-form.ts', test: 'test/element/life-cycle.test.ts', find: 'await store.save(result.tokens ?? {}, signal);', replace: 'void store.save(result.tokens ?? {}, signal);', in: 'shows the second tag no form while the first one’s sign-in is being saved' },
  { name: 'shows the form that has been used', file: 'src/element/sign-in-form.ts', test: 'test/element/life-cycle.test.ts', find: "        place('used');\n", replace: '', in: 'shows the second tag no form while the first one’s sign-in is being saved' },
  { name: 'lets a widget that was taken out speak', file: 'src/element/sign-in-form.ts', test: 'test/element/life-cycle.test.ts', find: 'if (!signal.aborted) listener(...args);', replace: 'listener(...args);', in: 'says nothing more once it was taken out while the form was on its way' },
  { name: 'overwrites another app’s tokens in silence', ...store, test: 'test/element/life-cycle.test.ts', find: 'if (other !== this && other.keepsIn(this.#area)) other.noticeChange();', replace: 'void other;', in: 'signs the other app’s tag out when this one takes the storage that both share' },
  { name: 'collects the origins of sign-ins that were given up', file: 'src/browser/sign-in-origin.ts', test: 'test/browser/sign-in-origin.test.ts', find: '.filter(([other]) => other in saved(SHARED_TRANSACTION_KEY))', replace: '', in: 'goes with the transaction that it belongs to' },
  { name: 'renders into a shadow tree', ...slot, test: 'test/element/shadow-tree.test.ts', find: 'return root instanceof ShadowRoot ? [element, ...hostsAround(root.host)] : [element];', replace: 'return root ? [element] : [];', in: 'signs in from two shadow trees deep, and leaves nothing behind in them' },
  { name: 'loses the keyboard’s place', file: 'src/element/okta-sign-in-element.ts', test: 'test/element/page.test.ts', find: '?.focus({ preventScroll: true })', replace: '', in: 'keeps the keyboard’s place when the form that had the focus goes' },
  { name: 'says nothing to a screen reader', file: 'src/element/announcement.ts', test: 'test/element/page.test.ts', find: "return state.source === 'storage' ? '' : greeting(state.user);", replace: "return '';", in: 'tells a screen reader that the user is in, but not on a page that was signed in all along' },
  { name: 'brings a second main landmark', file: 'src/browser/main-landmark.ts', test: 'test/element/page.test.ts', find: '.some((main) => !container.contains(main)) || ', replace: '.some(() => false) || ', in: 'brings no second main landmark where the page has one beside it' },
  { name: 'sees no main in a shadow tree', file: 'src/browser/main-landmark.ts', test: 'test/element/shadow-tree.test.ts', find: 'element.assignedSlot ?? ', replace: '', in: 'knows a `main` that stands around it in a shadow tree' },
  { name: 'writes claims as markup', file: 'src/element/claim-binding.ts', test: 'test/element/page.test.ts', find: '  element.textContent = text;', replace: '  element.innerHTML = text;', in: 'never turns a claim into markup' },
  { name: 'leaves claims in the page after sign-out', file: 'src/element/claim-binding.ts', test: 'test/element/page.test.ts', find: 'for (const [element, { placeholder }] of this.#written) element.textContent = placeholder;', replace: '', in: 'fills claims as text, late nodes too, and empties them after sign-out' },
  { name: 'leaves the form to the page’s reset', file: 'src/browser/widget-assets.ts', test: 'test/element/page.test.ts', find: '  document.adoptedStyleSheets.push(surroundings);\n', replace: '', in: 'lays the form out the same under a page’s box-sizing reset' },
  { name: 'obeys anybody’s button', file: 'src/element/sign-in-commands.ts', test: 'test/element/page.test.ts', find: '    if (!isNamed && !host.contains(button)) return;\n', replace: '', in: 'ignores a button elsewhere that names nobody' },
  { name: 'submits the form around its button', file: 'src/element/sign-in-commands.ts', test: 'test/element/page.test.ts', find: '    event.preventDefault(); // In a form it may submit.\n', replace: '', in: 'obeys a sign-out button inside it, once, without submitting a form around it' },
  { name: 'bubbles errors to the window', file: 'src/element/events.ts', test: 'test/element/configuration.test.ts', find: "super('error', { error, message: error.message });", replace: "super('error', { error, message: error.message, bubbles: true });", in: 'fails with a hint in the event and a message in the page for a missing issuer' },
  { name: 'lets any page press the org’s switches', ...board, find: 'path: SWITCHES_PATH, trustedOnly: true,', replace: 'path: SWITCHES_PATH,', in: 'the switches are pressed by the org’s own pages, by the app’s and by programs, and by no other page' },
  { name: 'shows the org’s page under any name', ...board, test: 'test/local-org/pages.test.ts', find: 'request.raw.headers.host === new URL(context.url).host', replace: 'context.url', in: 'under a name that only leads to this machine the first page shows nothing, and leads to the org’s own' },
  { name: 'strikes the page that switches it off', ...switches, find: 'everything: /^\\/(?!$|outbox|local-org)/,', replace: 'everything: /^\\//,', in: 'what is everywhere leaves the preflight and the org’s own pages alone' },
  { name: 'strikes wherever it is switched on', ...switches, find: '!PATHS[where].test(path)', replace: '!PATHS.everything.test(path)', in: 'a switch holds until it is switched off, for the requests that it is about, and the page can read the answer' },
  { name: 'renews tokens after the end of everything', file: 'src/local-org/start-local-org.ts', test: 'test/local-org/switches.test.ts', find: 'for (const authorization of Object.values(servers)) authorization.forgetRefreshTokens();', replace: '', in: 'ending everything ends the sign-ins under way, and renews no token that there is' },
  { name: 'takes anything in a file', file: 'src/local-org/config-shape.ts', test: 'test/local-org/config-file.test.ts', find: '} else if (!isPlain(value, shape)) {', replace: "} else if (typeof shape === 'number') {", in: 'a file says where it is wrong' },

  { name: 'greets on a redirect back', ...pageLoad, find: ' || isRedirectBack(url)) return null;', replace: ') return null;', in: 'knows nobody on what may be a redirect back' },
  { name: 'greets in server mode', ...pageLoad, find: "mode === 'server' || ", replace: '', in: 'knows nobody where the settings have to be understood first' },
  { name: 'greets the user of tokens that have ended', ...pageLoad, find: 'tokens && areFresh(tokens, now)', replace: 'tokens && areFresh(tokens, 0)', in: 'knows the user of tokens that are still good' },
  { name: 'fetches the widget for a redirect back', ...pageLoad, find: 'if (isRedirectBack(url) || sso || stored)', replace: 'if (sso || stored)', in: 'needs no widget for a redirect back, for the org’s session, or to renew' },
  { name: 'begins two transactions', ...early, find: 'const answer = underWay ?? ask(asked);', replace: 'const answer = ask(asked);', in: 'that is under way when the widget comes is waited for, and no other is begun' },
  { name: 'asks for the metadata once more', file: 'src/browser/share-requests.ts', test: 'test/element/early-start.test.ts', find: 'takeFetched(url)?.then(asAnswer).catch(() => ask(method, url, args)) ?? ', replace: '', in: 'finds the issuer’s metadata under way: asked for once, and without a preflight' },
  { name: 'asks for metadata that it has', file: 'src/browser/fetch-ahead.ts', test: 'test/element/early-start.test.ts', find: ' || isKept(url)', replace: '', in: 'does not ask for metadata that an earlier page left' },
  { name: 'goes past the page’s own way to Okta', ...pageLoad, test: 'test/element/early-start.test.ts', find: ' && !authParams?.httpRequestClient', replace: '', in: 'asks the page’s own way, and no other, where it has one' },
  { name: 'takes refused metadata for an answer', file: 'src/browser/share-requests.ts', test: 'test/element/early-start.test.ts', find: '!response.ok', replace: 'false', in: 'comes without an error where the metadata is refused once' },
  { name: 'gives up where metadata asked for ahead failed', file: 'src/browser/share-requests.ts', test: 'test/element/early-start.test.ts', find: '.catch(() => ask(method, url, args))', replace: '', in: 'comes without an error where the metadata is not for this page once' },
  { name: 'asks Identity Engine’s issuer for a Classic form', ...pageLoad, find: " && engine !== 'classic'", replace: '', in: 'asks nobody for metadata that no form will need, or that the page gets in its own way' },
  { name: 'leaves a transaction under way to the next form', file: 'src/browser/widget-renderer.ts', test: 'test/element/early-start.test.ts', find: '      await Promise.race([start.then(({ settled }) => settled).catch(() => undefined), afterPatience()]);\n', replace: '', in: 'of an element that went meanwhile is over before the next element begins its own' },
];
