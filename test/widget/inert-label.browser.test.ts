import { expect } from '@open-wc/testing';
import { inertLabel } from '../../src/widget/inert-label.js';

describe('inertLabel', () => {
  it('keeps the tags of labels, as the widget’s and the page’s own have them', () => {
    for (const label of [
      'Get it <$1>here</$1> or <$2>there</$2>',
      'By <b>tomorrow</b>',
      'one<br>two<br/>three</br>',
      '<span class="strong">Ada</span>',
      'Press <a href="#" id="launch-ov" class="link">Open</a>',
      '<a href="{0}" target="_blank" class="download-ov-link" id="download-ov">Get it</a>',
      '<a href="https://help.example/a?b=c&d=1" target="_blank" rel="noopener">Help</a>',
      '<div class="skinny-content">x</div>',
      'Press "Send me an email"',
      '{0} ({1})',
    ])
      expect(inertLabel(label)).to.equal(label);
  });

  it('keeps every label of the widget’s files as it is, but for the quotation marks beside an equals sign', async () => {
    for (const file of [
      'login',
      'country',
      'login_de',
      'login_fr',
      'login_ja',
      'login_nl_NL',
      'country_de',
    ]) {
      const labels = (await (
        await fetch(`/okta-sign-in/labels/json/${file}.json`)
      ).json()) as Record<string, string>;
      for (const label of Object.values(labels)) expect(inertLabel(label)).to.equal(label);
    }
  });

  it('makes words of every other tag, and of those with anything more in them', () => {
    for (const label of [
      '<img src=x onerror=ran()>',
      '<b onclick=ran()>x</b>',
      '<a href="javascript:ran()">x</a>',
      '<a href=" javascript:ran()">x</a>',
      '<a href="#" onclick="ran()">x</a>',
      '<svg onload=ran()>',
      '<a href="data:text/html,x">x</a>',
      '<a href="//evil.example">x</a>',
      '<span style="position:fixed">x</span>',
      '<iframe src="/">',
      '<b/onclick=ran()>',
      '<!-- -->',
      '<a class="x"href="#">',
    ])
      expect(inertLabel(label).split('<\u2060'), label).to.have.length.above(1);
  });

  it('ends no attribute with a handler behind, be it by a tag that it may have', () => {
    for (const label of [
      'x" onload="ran()',
      '" " onload=ran() ',
      '<a href="/onload=ran()//">',
      '<a href="/?a=\'">\' onload=ran() ',
      '<b>"</b> onload=ran()',
      '<a href="#"> onload=ran()',
      '<a href="/?a/onload=ran()//">',
    ]) {
      const template = document.createElement('template');
      template.innerHTML = `<iframe title="${inertLabel(label)}"></iframe>`;
      expect(template.content.querySelector('iframe')!.getAttributeNames(), label).not.to.include(
        'onload',
      );
    }
  });

  it('is linear: 300,000 tags that never end', () => {
    for (const part of ['<', '<a', '<a href="#"', '<a class="'])
      expect(inertLabel(part.repeat(300_000))).to.be.a('string');
  });
});
