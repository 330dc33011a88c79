import { describe, it } from 'node:test';
import { expect } from 'chai';
import { page } from '../../../../src/command/doctor/checks/page.js';
import { aSight } from '../support/a-sight.js';

const levelOf = (origin: string) =>
  page(aSight({ options: { ...aSight().options, origin } })).level;

describe('the check of the page', () => {
  it('names its origin', () => {
    for (const origin of ['https://app.example.com', 'http://app.example.com'])
      expect(page(aSight({ options: { ...aSight().options, origin } })).seen).to.include(origin);
  });

  it('takes https, and this machine without it', () => {
    for (const origin of ['https://app.example.com', 'http://localhost:5173', 'http://[::1]'])
      expect(levelOf(origin), origin).to.equal('ok');
  });

  it('takes no other page over http', () => {
    expect(levelOf('http://app.example.com')).to.equal('problem');
    expect(levelOf('http://localhost.example.com')).to.equal('problem');
  });
});
