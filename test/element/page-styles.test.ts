import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';

const sheets: Readonly<Record<string, string>> = {
  'Bootstrap 5': '/node_modules/bootstrap/dist/css/bootstrap.min.css',
  'Tailwind’s preflight': '/node_modules/tailwindcss/preflight.css',
  'Pico': '/node_modules/@picocss/pico/css/pico.min.css',
};

/** Where each part of the form stands in it, and how large it is. */
function layout(element: Element): Map<string, string> {
  const form = element.querySelector('#okta-sign-in')!;
  const { left, top } = form.getBoundingClientRect();
  const nodes = [...form.querySelectorAll<HTMLElement>('input, button, .button, label, h2, a, .auth-content, .o-form-fieldset')].filter((node) => node.checkVisibility());
  return new Map(nodes.map((node, index) => {
    const box = node.getBoundingClientRect();
    const { boxSizing } = getComputedStyle(node);
    return [`${index} ${node.tagName} ${node.getAttribute('name') ?? node.className}`, [box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' ') + ` ${boxSizing}`];
  }));
}

async function shown(org: TestOrg): Promise<Map<string, string>> {
  const { element, next } = place(org);
  await next('ready');
  await document.fonts.ready;
  return layout(element);
}

describe('a page with', () => {
  afterEach(cleanUp);

  for (const [name, href] of Object.entries(sheets)) {
    it(`${name} shows the form as a plain one does`, async () => {
      const org = await startOrg();
      document.body.style.width = '600px';
      const plain = await shown(org);
      await cleanUp();
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      await new Promise((resolve, reject) => {
        Object.assign(link, { onload: resolve, onerror: reject });
        document.head.append(link);
      });
      try {
        const styled = await shown(org);
        const moved = [...plain].filter(([key, value]) => styled.get(key) !== value).map(([key, value]) => `${key}: ${value} → ${styled.get(key)}`);
        expect(styled.size).to.equal(plain.size);
        expect(moved).to.deep.equal([]);
      } finally {
        link.remove();
        document.body.removeAttribute('style');
      }
    });
  }
});
