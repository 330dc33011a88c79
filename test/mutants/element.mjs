// Named defects in what the element draws, says and obeys.

/** @type {import('./index.mjs').Mutant[]} */
export const element = [
  {
    name: 'fights with a translator',
    at: 'write',
    find: '|| (written.text === text && element.textContent !== written.placeholder)',
    replace: '',
    test: 'test/element/surroundings.browser.test.ts',
    in: 'that translates the claims in the page, each is translated once',
  },
  {
    name: 'loses the keyboard’s place',
    at: 'OktaSignInElement.updated',
    find: '?.focus({ preventScroll: true })',
    replace: '',
    test: 'test/element/page.browser.test.ts',
    in: 'keeps the keyboard’s place when the form that had the focus goes',
  },
  {
    name: 'says nothing to a screen reader',
    at: 'announcement',
    find: "return state.source === 'storage' ? null : greeting(state.user);",
    replace: 'return null;',
    test: 'test/element/page.browser.test.ts',
    in: 'tells a screen reader that the user is in, but not on a page that was signed in all along',
  },
  {
    name: 'reads a wait out in English before it knows the language',
    at: 'OktaSignInElement.render',
    find: 'this.words.isReady && announcement(state)',
    replace: 'announcement(state)',
    test: 'test/element/words.browser.test.ts',
    in: 'are read out in that language alone',
  },
  {
    name: 'fetches words for a page that greets by itself',
    at: 'SessionTag.update',
    find: `if (
      state.status !== 'signed-in' ||
      state.form ||
      !this.querySelector(':scope > [slot="signed-in"]')
    )
      this.words.follow(settings);`,
    replace: 'this.words.follow(settings);',
    test: 'test/element/words.browser.test.ts',
    in: 'greet a user by name, and fetch nothing for a page that greets by itself',
  },
  {
    name: 'fetches words for a page in English',
    at: 'OwnWords.follow',
    find: 'if (isPlainEnglish(settings)) this.#words = null;\n    else void this.#fetch(settings);',
    replace: 'void this.#fetch(settings);',
    test: 'test/element/words.browser.test.ts',
    in: 'are fetched for no page in English, and in another language that file alone',
  },
  {
    name: 'does not see the page change its language',
    at: 'TagView.hostConnected',
    find: 'this.#language = watchPageLanguage(this.host, () => this.host.requestUpdate());',
    replace: '',
    test: 'test/element/words.browser.test.ts',
    in: 'follow the page’s `lang` as it changes, and so does the form',
  },
  {
    name: 'writes claims as markup',
    at: 'write',
    find: 'element.textContent = text;',
    replace: 'element.innerHTML = text;',
    test: 'test/element/page.browser.test.ts',
    in: 'never turns a claim into markup',
  },
  {
    name: 'leaves claims in the page after sign-out',
    at: 'ClaimBinding.release',
    find: 'for (const element of this.#host.querySelectorAll(`[${PLACEHOLDER}]`)) putBack(element);',
    replace: '',
    test: 'test/element/page.browser.test.ts',
    in: 'fills claims as text, late nodes too, and empties them after sign-out',
  },
  {
    name: 'obeys a button of another part of the page',
    at: 'listenForCommands',
    find: 'if (!isNamed && !host.contains(button)) return;',
    replace: '',
    test: 'test/element/page.browser.test.ts',
    in: 'ignores a button elsewhere that names no tag',
  },
  {
    name: 'submits the form around its button',
    at: 'listenForCommands',
    find: 'event.preventDefault(); // In a form it may submit.',
    replace: '',
    test: 'test/element/page.browser.test.ts',
    in: 'obeys a sign-out button inside it, once, without submitting a form around it',
  },
  {
    name: 'bubbles errors to the window',
    at: 'SignInErrorEvent.constructor',
    find: "super('error', { error, message: error.message });",
    replace: "super('error', { error, message: error.message, bubbles: true });",
    test: 'test/element/configuration.browser.test.ts',
    in: 'fails with a hint in the event and a message in the page for a missing issuer',
  },
  {
    name: 'shows the user what a link says',
    at: 'shownHint',
    find: "&& (error.cause as Error | undefined)?.name !== 'LinkError'",
    replace: '',
    test: 'test/element/words-of-a-link.browser.test.ts',
    in: 'beside invalid_client and our own state is told to the developer at most, and never shown',
  },
  {
    name: 'fills a script',
    at: 'ClaimBinding.#fill',
    find: 'if (element.closest(NO_TEXT)) continue;',
    replace: '',
    test: 'test/element/claims-as-text.browser.test.ts',
    in: 'leaves script alone',
  },
];
