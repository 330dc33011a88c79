/**
 * Headers of every answer. The page with the form has a content security policy of its own.
 * @param {import('./settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function securityHeaders({ appUrl, issuer }) {
  const headers = {
    'Content-Security-Policy': policy({
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      // Chromium holds every redirect after a form against this, and signing out goes by Okta.
      'form-action': `'self' ${new URL(issuer).origin}`,
    }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(appUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}

/**
 * For the page with the form. Two things more if your org uses them: `frame-src` for Duo and captchas, and loopback addresses in
 * `connect-src` for Okta Verify.
 * @param {{ issuer: string, nonce: string }} of
 */
export function signInPolicy({ issuer, nonce }) {
  const org = new URL(issuer).origin;
  return policy({
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self' ${org}`,
    'form-action': `'self' ${org}`,
  });
}

/** @param {Readonly<Record<string, string>>} directives */
function policy(directives) {
  const all = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...directives,
  };
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
