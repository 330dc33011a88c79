// Where the site will be: SITE_URL=https://docs.example.com/okta-sign-in/ npm run site:build. Without it, at the root of some server.

/** @returns {{ base: string, hostname: string | undefined }} */
export function place(url = process.env['SITE_URL']) {
  if (!url) return { base: '/', hostname: undefined };
  const { href, pathname, protocol } = new URL(url);
  if (!/^https?:$/.test(protocol) || !pathname.endsWith('/') || /[?#]/.test(href))
    throw new Error(`SITE_URL is an http(s) URL that ends with a slash, not ${url}`);
  return { base: pathname, hostname: href };
}
