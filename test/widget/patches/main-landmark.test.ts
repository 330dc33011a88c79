import { describe, it } from 'node:test';
import { expect } from 'chai';
import { widgetSource } from '../../support/upstream.js';

describe('keepOneMain', () => {
  it('is needed: the widget’s root is a main element', () => {
    expect(widgetSource('src/v1/views/shared/AuthContainer.js')).to.match(/^ *tagName: 'main',$/m);
  });
});
