/**
 * Why an org could not start, in words.
 *
 * @param option what gives it another port
 */
export function startFailure(error: unknown, port: number | undefined, option: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' ? `port ${port} is in use; try another ${option}` : String(error);
}
