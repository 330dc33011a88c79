/**
 * Changes a file of the widget's. In `after`, `$&` is what was there before.
 *
 * @param {string} code
 * @param {string} file for the message
 * @param {readonly (readonly [before: string | RegExp, after: string])[]} changes an expression is for what releases of the widget write otherwise
 * @returns {string}
 * @throws {Error} where something is not there exactly once
 */
export function replaceOnce(code, file, changes) {
  return changes.reduce((text, [before, after]) => {
    const parts = text.split(before);
    if (parts.length !== 2)
      throw new Error(
        `split-widget: ${file} of the widget has ${parts.length - 1} times what it should have once: ${String(before)}. See docs/decisions/0017-the-widget-in-two-parts.md.`,
      );
    const [beginning = '', end = ''] = parts;
    const found = text.slice(beginning.length, text.length - end.length);
    return parts.join(after.replace('$&', () => found));
  }, code);
}
