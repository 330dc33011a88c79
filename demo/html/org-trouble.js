// Moves the switches of the local org, which its own page has, too. It takes that from the pages of its apps, and from nobody else.

/** @param {string} [trouble] @param {string} [where] */
export async function setTrouble(trouble = 'none', where = 'everything') {
  const body = new URLSearchParams({ trouble, where });
  await fetch(`${String(import.meta.env['VITE_OKTA_ORG_URL'])}/local-org/switches`, { method: 'POST', body, keepalive: true });
}
