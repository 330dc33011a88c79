// Asks the server for what a page that it renders has in its HTML: who is signed in, or else `state`, `code-challenge` and `nonce`.
const query = new URLSearchParams(location.search);
const answer = await fetch(
  `/backend/session?${new URLSearchParams({ state: query.get('state') ?? '' }).toString()}`,
);
const { email, state, codeChallenge, nonce } =
  /** @type {{ email?: string, state?: string, codeChallenge?: string, nonce?: string }} */ (
    await answer.json()
  );
const tag = document.querySelector('okta-sign-in');
const problem = document.getElementById('server-problem');
const reason = query.get('error');

if (email) {
  tag?.remove();
  document.getElementById('server-session')?.toggleAttribute('hidden', false);
  document.getElementById('server-email')?.append(email);
} else if (tag) {
  tag.setAttribute('state', state ?? '');
  tag.setAttribute('code-challenge', codeChallenge ?? '');
  const config = /** @type {Record<string, unknown>} */ (
    JSON.parse(tag.getAttribute('config') ?? '{}')
  );
  tag.setAttribute('config', JSON.stringify({ ...config, authParams: { nonce } }));
  tag.toggleAttribute('manual', false);
}
if (problem && reason && reason !== 'interaction_required') {
  problem.textContent = reason;
  problem.hidden = false;
}

export {};
