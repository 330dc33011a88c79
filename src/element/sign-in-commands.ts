/** Buttons without script: `<button command="--sign-out">` (HTML's Invoker Commands). */
export type SignInCommand = '--sign-in' | '--sign-out';

const hasInvokerCommands = (): boolean => 'commandForElement' in HTMLButtonElement.prototype;

/**
 * Calls `run` for the commands given to `host`: by the platform where a button names the element in `commandfor`; by a
 * click where it stands inside the element and names nothing; and by a click anywhere where the browser has no Invoker
 * Commands. Ends with `signal`.
 */
export function listenForCommands(
  host: HTMLElement,
  run: (command: SignInCommand) => void,
  signal: AbortSignal,
): void {
  host.addEventListener(
    'command',
    (event) => {
      const { command } = event as Event & { command?: unknown };
      if (isCommand(command)) run(command);
    },
    { signal },
  );

  const onClick = (event: Event): void => {
    const button = event
      .composedPath()
      .find((target): target is HTMLButtonElement => target instanceof HTMLButtonElement);
    const command = button?.getAttribute('command');
    if (!button || button.disabled || event.defaultPrevented || !isCommand(command)) return;
    const isNamed = button.hasAttribute('commandfor');
    if (isNamed && (hasInvokerCommands() || button.getAttribute('commandfor') !== host.id)) return;
    if (!isNamed && !host.contains(button)) return;
    event.preventDefault(); // In a form it may submit.
    run(command);
  };
  document.addEventListener('click', onClick, { signal });
}

const isCommand = (value: unknown): value is SignInCommand =>
  value === '--sign-in' || value === '--sign-out';
