// What both pages have of Okta's playground (playground/main.ts, 7.49.0): the specs call its functions, and read what it writes to the console.

/** @typedef {Record<string, unknown>} Options */
/** @typedef {(...values: any[]) => void} Listener */
/** @typedef {{ on(name: string, listener: Listener): void }} Emitter */
/** @typedef {typeof globalThis & { playgroundOptions: Options, additionalOptions?: Options }} PlaygroundWindow */

export const page = /** @type {PlaygroundWindow} */ (globalThis);

/** What the playground says itself, and over it what a spec says. @param {Options} options @returns {Options} */
export function withDefaults({ customize: _, assertNoEnglishLeaks: __, ...options }) {
  return { ...page.playgroundOptions, ...options };
}

/** @param {Emitter} widget */
export function logEvents(widget) {
  widget.on('ready', () => say('ready'));
  widget.on('afterRender', (context) => {
    say('afterRender');
    console.log(JSON.stringify(context));
  });
  widget.on('afterError', (context, error) => {
    say('afterError');
    console.log(JSON.stringify(context));
    console.log(JSON.stringify(error));
  });
}

/** @param {string} event */
function say(event) {
  console.log(`===== playground widget ${event} event received =====`);
}

/** @param {unknown} error */
export function logError(error) {
  console.error('global error handler: ', error);
}

/** Puts the functions on the page that the specs call, and renders at once unless the address says not to. @param {{ render: (options?: Options) => void } & Options} functions */
export function offer({ render, ...functions }) {
  Object.assign(page, functions, { renderPlaygroundWidget: render });
  const asked = new URL(location.href).searchParams.get('render') ?? '';
  if (!['0', 'false'].includes(asked)) render({ ...page.additionalOptions });
}
