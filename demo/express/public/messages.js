// Shows what the API answers. The session cookie goes along by itself; there is no token in this page.

export {}; // A module, as its script tag says.

const button = document.querySelector('#load-messages');
const list = document.querySelector('#messages');

button?.addEventListener('click', () => {
  load().then(show, () => show(['The messages could not be loaded.']));
});

/** @returns {Promise<string[]>} */
async function load() {
  const response = await fetch('/api/messages');
  if (response.status === 401) return ['Your session has ended. Please sign in again.'];
  if (!response.ok) throw new Error(`The API answered ${response.status}`);
  const { messages } = /** @type {{ messages: { date: string, text: string }[] }} */ (
    await response.json()
  );
  return messages.map(({ date, text }) => `${new Date(date).toLocaleString()}: ${text}`);
}

/** @param {string[]} lines */
function show(lines) {
  list?.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}
