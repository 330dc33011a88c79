import { describe, it } from 'node:test';
import { expect } from 'chai';
import { inertLabel } from '../../../src/widget/inert-label.js';
import { inertLabels } from '../../../src/widget/patches/inert-labels.js';
import { writtenAsHtml } from '../../support/upstream.js';

const label = 'Mit <img src=x> anmelden';

describe('inertLabels', () => {
  it('is needed: the widget writes a label as HTML', () => {
    expect(writtenAsHtml(label)).to.equal(label);
  });

  it('hands the widget’s first screen labels in which no such tag begins', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(Response.json({ 'primaryauth.title': label }));
    try {
      const options: Record<string, unknown> = {
        'languageCode': 'de',
        'assets.baseUrl': 'https://app.example/assets',
        'assets.rewrite': (path: string) => path,
      };
      const settings = { get: (name: string) => options[name] };
      const seen: unknown[] = [];
      const router = { settings, render: (): unknown => seen.push(router.settings.get('i18n')) };
      inertLabels(router);
      await router.render();
      const [i18n] = seen as [{ de: Record<string, string> }];
      expect(i18n.de['primaryauth.title']).to.equal(inertLabel(label));
      expect(writtenAsHtml(i18n.de['primaryauth.title']!)).not.to.contain('<img');
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
