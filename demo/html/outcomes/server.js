// Asks the server for what a page that it renders has in its HTML: who is signed in, or else `state` and `code-challenge`.
const query = new URLSearchParams(location.search);
const answer = await fetch(`/backend/session?${new URLSearchParams({ state: query.get('state') ?? '' }).toString()}`);
const { email, state, codeChallenge } = /** @type {{ email?: string, state?: string, codeChallenge?: string }} */ (await answer.json());
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
  tag.toggleAttribute('manual', false);
}
if (problem && reason && reason !== 'interaction_required') {
  problem.textContent = reason;
  problem.hidden = false;
}

export {};
