/** Redirect URIs in few lines: each origin with the paths that are registered below it. What is written in another way is shown to the letter. */
export function redirectUrisByOrigin(uris: readonly string[]): readonly string[] {
  const lines: { origin: string; parts: string[] }[] = [];
  for (const uri of uris) {
    const { origin } = new URL(uri);
    const path = uri.startsWith(`${origin}/`) ? uri.slice(origin.length) : undefined;
    const line = path === undefined ? undefined : lines.find((one) => one.origin === origin);
    if (path === undefined) lines.push({ origin: '', parts: [uri] });
    else if (line) line.parts.push(path);
    else lines.push({ origin, parts: [origin, path] });
  }
  return lines.map(({ parts }) => parts.join('  '));
}
