import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';

const sheets: Readonly<Record<string, string>> = {
  'Bootstrap 5': '/node_modules/bootstrap/dist/css/bootstrap.min.css',
  'Tailwind’s preflight': '/node_modules/tailwindcss/preflight.css',
};

/** Where each part of the form stands in it, and how large it is. */
function layout(element: Element): Map<string, readonly number[]> {
  const form = element.querySelector('#okta-sign-in')!;
  const { left, top } = form.getBoundingClientRect();
  const nodes = [
    ...form.querySelectorAll<HTMLElement>(
      'input, button, .button, label, h2, a, .auth-content, .o-form-fieldset',
    ),
  ].filter((node) => node.checkVisibility());
  return new Map(
    nodes.map((node, index) => {
      const box = node.getBoundingClientRect();
      return [
        `${index} ${node.tagName} ${node.getAttribute('name') ?? node.className}`,
        [box.left - left, box.top - top, box.width, box.height],
      ];
    }),
  );
}

async function shown(org: TestOrg): Promise<Map<string, readonly number[]>> {
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
        // A line of text is a pixel higher or lower by the page's line height.
        const isAway = (one: readonly number[], other: readonly number[] = []) =>
          one.some((value, index) => Math.abs(value - (other[index] ?? Infinity)) > 1.5);
        const moved = [...plain]
          .filter(([key, box]) => isAway(box, styled.get(key)))
          .map(([key, box]) => `${key}: ${box.join(' ')} → ${styled.get(key)?.join(' ')}`);
        expect(styled.size).to.equal(plain.size);
        expect(moved).to.deep.equal([]);
      } finally {
        link.remove();
        document.body.removeAttribute('style');
      }
    });
  }
});
