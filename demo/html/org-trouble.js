// Moves the switches of the local org, through the demo's own server.

/** @param {string} [trouble] @param {string} [where] */
export async function setTrouble(trouble = 'none', where = 'everything') {
  await fetch(`/backend/trouble?${new URLSearchParams({ trouble, where }).toString()}`, {
    method: 'POST',
    keepalive: true,
  });
}
