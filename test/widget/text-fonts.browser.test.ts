import { expect } from '@open-wc/testing';

/** The characters of the Latin script that can be seen. */
const LATIN = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code))
  .join('')
  .replace(/\p{Cc}/gu, '');
/** What a font replaces by itself, such as an arrow, a sign between figures, or a letter with its accent apart; and all those characters. */
const TEXT = `Wave -> office <- 3x4 10:30 (A) e\u0301 A\u030a “To” AVATAR fi ffl${LATIN}`;

const LINE = 64;

/** What a browser draws of the text with the font of a file. */
async function drawn(name: string, file: string): Promise<string> {
  const font = await new FontFace(name, `url(${file})`).load();
  document.fonts.add(font);
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 });
  const context = canvas.getContext('2d')!;
  context.font = `28px ${name}`;
  for (let at = 0; at * LINE < TEXT.length; at++)
    context.fillText(TEXT.slice(at * LINE, (at + 1) * LINE), 0, 40 * (at + 1), 900);
  document.fonts.delete(font);
  return canvas.toDataURL();
}

describe('the widget’s fonts of text', () => {
  for (const weight of [400, 500, 600, 700])
    it(`show the same as Okta’s, smaller as they are, in the weight ${weight}`, async () => {
      const file = `font/inter-latin-${weight}-normal.woff2`;
      const okta = `/node_modules/@okta/okta-signin-widget/dist/${file}`;
      const ours = `/okta-sign-in/${file}`;
      expect(await drawn('ours', ours)).to.equal(await drawn('okta', okta));
      const [size, whole] = await Promise.all(
        [ours, okta].map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
      );
      expect(size).to.be.lessThan(whole! * 0.85);
    });
});
