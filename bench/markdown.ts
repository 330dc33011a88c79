/** A table; the columns after the first are numbers. A tag in its head is text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((cell) => cell.replaceAll('<', '\\<'))),
    line(head.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}

export const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const ratio = (value: number): string => value.toFixed(2);
