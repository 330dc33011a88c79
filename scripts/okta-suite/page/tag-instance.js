// What the specs ask of a widget's instance, by what the tag has for it: events, `config.hooks`, `hidden`.

/** @typedef {import('./playground.js').Options} Options */
/** @typedef {import('./playground.js').Listener} Listener */
/** @typedef {Record<string, { before?: Listener[], after?: Listener[] }>} Hooks */
/** @typedef {Event & { detail: { context: unknown, error: unknown } }} FormEvent */

const EVENTS = { 'after-render': 'afterRender', 'after-error': 'afterError' };

/** @param {HTMLElement} tag */
export function tagInstance(tag) {
  /** @type {[name: string, listener: Listener][]} */
  let listeners = [];
  /** @type {Hooks} */
  const hooks = {};
  /** @param {string} name @param {unknown[]} values */
  const tell = (name, ...values) => {
    for (const [other, listener] of listeners) if (other === name) listener(...values);
  };
  // The tag's own `ready` is of the first form; the widget's is of any screen, an error's, too.
  tag.addEventListener('after-render', () => tell('ready'), { once: true });
  for (const [event, name] of Object.entries(EVENTS))
    tag.addEventListener(event, (fired) => {
      const { context, error } = /** @type {FormEvent} */ (fired).detail;
      tell(name, context, error);
    });

  /** @param {'before' | 'after'} when */
  const hookOf = (when) => (/** @type {string} */ screen, /** @type {Listener} */ hook) => {
    const known = (hooks[screen] ??= {});
    known[when] = [...(known[when] ?? []), hook];
  };
  return {
    hooks,
    /** @param {string} name @param {Listener} listener */
    on: (name, listener) => void listeners.push([name, listener]),
    /** @param {string} [name] @param {Listener} [listener] */
    off(name, listener) {
      listeners = listeners.filter(
        (known) =>
          (name !== undefined && known[0] !== name) ||
          (listener !== undefined && known[1] !== listener),
      );
    },
    before: hookOf('before'),
    after: hookOf('after'),
    hide: () => void (tag.hidden = true),
    show: () => void (tag.hidden = false),
    remove: () => tag.remove(),
  };
}
