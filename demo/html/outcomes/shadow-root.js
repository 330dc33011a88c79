// A component of the page with the tag in its shadow tree.
const attributes = {
  'issuer': import.meta.env['VITE_OKTA_ISSUER'],
  'client-id': import.meta.env['VITE_OKTA_CLIENT_ID'],
  'redirect-uri': '/callback.html',
  'post-logout-redirect-uri': '/',
  'logo': '/mark.svg',
  'logo-text': 'Demo',
};

class DemoCard extends HTMLElement {
  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const tag = document.createElement('okta-sign-in');
    for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, String(value));
    root.replaceChildren(tag);
  }
}

customElements.define('demo-card', DemoCard);

const heard = document.getElementById('heard');
document.addEventListener('signed-in', ({ detail }) => {
  if (heard) heard.textContent = `signed-in, ${detail.user.email ?? ''}`;
});
document.addEventListener('signed-out', () => {
  if (heard) heard.textContent = 'signed-out';
});
