// The pictures of docs/theming.md, taken anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { chosenEngines } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/root.mjs';
import { differentPart } from '../gallery/compare.js';
import { PICTURES } from '../gallery/pictures.js';
import { takePictures } from '../gallery/take-pictures.js';

/** Letters are a little thinner or thicker by another release of Chromium. */
const TOLERATED = 0.005;

const skip = chosenEngines().includes('chromium') ? false : 'they are of Chromium';

describe('the form in a page’s colours', { skip }, () => {
  let taken: Awaited<ReturnType<typeof takePictures>>;
  before(async () => {
    taken = await takePictures();
  });

  for (const picture of PICTURES) {
    it(`looks as in docs/images/${picture.file}, which \`npm run gallery\` takes anew`, () => {
      const kept = readFileSync(`${root}docs/images/${picture.file}`);
      const part = differentPart(kept, taken.get(picture)!);
      assert.ok(part <= TOLERATED, `${(part * 100).toFixed(1)} % of it differ`);
    });
  }
});
