import { expect } from 'chai';
import { describe, it } from 'node:test';
import { CUT_SHEET, WHOLE_SHEET } from '../../scripts/build/widget-styles.mjs';
import { styleSheetsOf } from '../../src/widget/style-sheets.js';

const base = 'https://app.test/okta-sign-in/';
const cut = base + CUT_SHEET;
const whole = base + WHOLE_SHEET;
const bundled = { kind: 'bundled' } as const;

describe('the widget’s style sheets', () => {
  it('are the cut one for the bundled widget, and the whole one where a folder lacks that', () => {
    expect(styleSheetsOf({ source: bundled, engine: 'oie' }, base)).to.deep.equal([cut, whole]);
  });

  it('are the whole one for the Classic engine', () => {
    expect(styleSheetsOf({ source: bundled, engine: 'classic' }, base)).to.deep.equal([whole]);
  });

  it('are the whole one for a widget that may show what the bundled one does not', () => {
    for (const source of [
      { kind: 'brought', widget: () => null },
      { kind: 'url', url: 'https://app.test/widget.js', integrity: null },
    ] as const)
      expect(styleSheetsOf({ source, engine: 'oie' }, base)).to.deep.equal([whole]);
  });
});
