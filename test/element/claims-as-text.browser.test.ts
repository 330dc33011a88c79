import { expect } from '@open-wc/testing';
import { cleanUp, signInAda } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

const greet = (content: string) =>
  startOrg().then((org) =>
    signInAda(org, {}, `<div slot="signed-in"><b data-claim="email">-</b>${content}</div>`),
  );

describe('data-claim', () => {
  afterEach(cleanUp);

  for (const name of [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'textarea',
    'title',
    'noembed',
    'xmp',
    'object',
  ]) {
    it(`leaves ${name} alone`, async () => {
      const { element } = await greet(`<${name} data-claim="email">1</${name}>`);
      expect(element.querySelector('b')!.textContent).to.equal('ada@example.com');
      const node = element.querySelector<HTMLElement>(`${name}[data-claim]`)!;
      expect(
        (node as Partial<HTMLTemplateElement>).content?.textContent ?? node.textContent,
      ).to.equal('1');
    });
  }

  it('leaves alone what is of the kind in a drawing, or inside of one, and comes late', async () => {
    const { element } = await greet(
      '<svg><script data-claim="email">1</script><style data-claim="email">1</style></svg><svg><title><tspan data-claim="email">1</tspan></title></svg>',
    );
    const late = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    late.dataset['claim'] = 'email';
    const seen = Object.assign(document.createElement('i'), { textContent: '?' });
    seen.dataset['claim'] = 'email';
    element.querySelector('div')!.append(late, seen);
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen.textContent).to.equal('ada@example.com');
    expect(
      [...element.querySelectorAll('svg [data-claim]'), late].map(({ textContent }) => textContent),
    ).to.deep.equal(['1', '1', '1', '']);
  });

  it('never takes what was filled in for the author’s text, in a copy of the page that another user comes back to', async () => {
    const { element } = await greet('<i data-claim="nickname">friend</i>');
    const copy = document.createElement('okta-sign-in');
    for (const { name, value } of element.attributes) copy.setAttribute(name, value);
    copy.innerHTML = element.innerHTML;
    copy.querySelector('i')!.textContent = 'Countess';
    copy.querySelector('i')!.setAttribute('data-claim-placeholder', 'friend');
    await element.signOut({ scope: 'local' });
    element.replaceWith(copy);
    await until(() => copy.status === 'signed-out', 'the form');
    expect(
      [...copy.querySelectorAll('[data-claim]')].map(({ textContent }) => textContent),
    ).to.deep.equal(['-', 'friend']);
    expect(copy.querySelector('[data-claim-placeholder]')).to.equal(null);
  });

  it('fills no choice of a list whose text is what a form would send', async () => {
    const { element } = await greet(
      '<form><select name="of-the-list"><option data-claim="email">-</option></select></form>',
    );
    const form = element.querySelector('form')!;
    expect(new FormData(form).get('of-the-list')).to.equal('-');
  });

  it('puts no text back into a script of a copy of the page', async () => {
    const { element } = await greet(
      '<script data-claim="email" data-claim-placeholder="self.hasRun = true"></script>',
    );
    await element.signOut({ scope: 'local' });
    expect(element.querySelector('script')!.textContent).to.equal('');
  });

  it('fills text where it is shown, in a drawing and in a choice, and no attribute', async () => {
    const { element } = await greet(
      '<svg><text data-claim="email"></text></svg><select><option data-claim="email" value="v"></option></select><a data-claim="email" href="#" title="t"></a>',
    );
    const nodes = [...element.querySelectorAll('svg text, option, a')];
    expect(nodes.map(({ textContent }) => textContent)).to.deep.equal([
      'ada@example.com',
      'ada@example.com',
      'ada@example.com',
    ]);
    expect(
      nodes.map(({ outerHTML }) =>
        outerHTML.replace(/>.*/, '>').replace(' data-claim-placeholder=""', ''),
      ),
    ).to.deep.equal([
      '<text data-claim="email">',
      '<option data-claim="email" value="v">',
      '<a data-claim="email" href="#" title="t">',
    ]);
  });
});
