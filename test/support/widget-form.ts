// What a person does in the widget's form.
import { PATIENCE_MS } from './patience.js';

/** Resolves with what `find` returns once that is something; fails with what the page shows then. */
export async function until<T>(
  find: () => T | null | undefined | false,
  what: string,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end)
      throw new Error(`Waited for ${what}; the page shows: ${inOneLine(document.body.innerText)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** A run's summary shows the first line of a message alone. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' | ').slice(0, 500);

const visible = (root: ParentNode, selector: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find((node) => node.checkVisibility());

export async function fillIn(root: ParentNode, name: string, text: string): Promise<void> {
  const input = (await until(
    () => visible(root, `[name="${name}"]`),
    `the field ${name}`,
  )) as HTMLInputElement;
  input.value = text;
  for (const type of ['input', 'keyup', 'change'])
    input.dispatchEvent(new Event(type, { bubbles: true }));
}

/** The widget takes no second submit within 200 ms of the first (courage's BaseForm), as no person could give. */
let lastPress = 0;

export async function press(
  root: ParentNode,
  selector = '#okta-sign-in [type="submit"]',
): Promise<void> {
  const button = await until(
    () => performance.now() - lastPress > 250 && visible(root, selector),
    `a button ${selector}`,
  );
  button.click();
  lastPress = performance.now(); // Where the processor is busy, `click()` takes its time until the form is submitted.
}

export async function enterPassword(
  root: ParentNode,
  login: string,
  password: string,
): Promise<void> {
  await fillIn(root, 'identifier', login);
  await fillIn(root, 'credentials.passcode', password);
  await press(root);
}

export const formShows = (root: ParentNode, text: string | RegExp): Promise<true> =>
  until(
    () =>
      (typeof text === 'string' ? widgetText(root).includes(text) : text.test(widgetText(root))) ||
      null,
    `the form to say ${text}`,
  );

export const widgetText = (root: ParentNode): string =>
  root.querySelector<HTMLElement>('#okta-sign-in')?.innerText ?? '';
