/** Whether the page gets tokens: in `mode="server"` the backend gets them, and with `session-redirect` Okta makes none. */
export const keepsTokens = ({
  mode,
  sessionRedirect,
}: {
  readonly mode?: string | null;
  readonly sessionRedirect?: string | null;
}): boolean => String(mode).trim() !== 'server' && !sessionRedirect;
