// What the playground takes from a link, and what it writes into one.
import assert from 'node:assert/strict';
import test from 'node:test';
import { choicesIn, searchFor } from '../../demo/html/playground/address.js';

const OFFER = {
  scenario: { offered: ['password', 'social'], initial: 'password' },
  mode: { offered: ['', 'redirect', 'server'], initial: '' },
  brand: { offered: ['', '#11693e'], initial: '' },
  manual: { offered: ['on'], initial: '' },
};

test('a link that is written is read as the same choices', () => {
  const choices = { scenario: 'social', mode: 'redirect', brand: '#11693e', manual: 'on' };
  assert.deepEqual(choicesIn(searchFor(choices, OFFER), OFFER), choices);
});

test('what is as it was at first is not in the link', () => {
  assert.equal(searchFor({ scenario: 'password', mode: '', brand: '' }, OFFER), '');
  assert.equal(searchFor({ scenario: 'password', mode: 'server' }, OFFER), '?mode=server');
});

test('a value that the form does not offer is not taken', () => {
  for (const search of [
    '?mode=REDIRECT',
    '?mode=redirect%20',
    '?brand=red',
    '?brand=%2311693e%3Bbackground%3Aurl(//evil.example)',
    '?manual=true',
    '?scenario=__proto__',
    '?scenario=constructor',
  ])
    assert.deepEqual(choicesIn(search, OFFER), {}, search);
});

test('a name that the form does not have is not taken', () => {
  for (const search of [
    '?issuer=https://evil.example',
    '?client-id=other',
    '?config={}',
    '?__proto__=on',
    '?constructor=on',
    '?code=x&state=y',
  ])
    assert.deepEqual(choicesIn(search, OFFER), {}, search);
});

test('a setting that is named twice is not taken', () => {
  assert.deepEqual(choicesIn('?mode=redirect&mode=server&manual=on', OFFER), { manual: 'on' });
});

test('nothing but what the form offers is written', () => {
  assert.equal(searchFor({ mode: 'server', code: 'secret' }, OFFER), '?mode=server');
});
