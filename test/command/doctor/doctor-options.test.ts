import { describe, it } from 'node:test';
import { expect } from 'chai';
import { doctor } from '../../../src/command/doctor/doctor.js';
import { readOptions } from '../../../src/command/doctor/doctor-options.js';

const right = {
  'issuer': 'https://o.okta.com/oauth2/default',
  'client-id': '0oaabc',
  'origin': 'https://app.example',
};
const argsOf = (options: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );

const wrong: readonly (readonly [
  what: string,
  option: string,
  args: readonly string[],
  says?: RegExp,
])[] = [
  ['no issuer', '--issuer', argsOf({ ...right, issuer: undefined })],
  ['an empty issuer', '--issuer', argsOf({ ...right, issuer: ' ' })],
  ['no client id', '--client-id', argsOf({ ...right, 'client-id': undefined })],
  [
    'a placeholder',
    '--client-id',
    argsOf({ ...right, 'client-id': '{clientId}' }),
    /not a Client ID/,
  ],
  ['no origin', '--origin', argsOf({ ...right, origin: undefined })],
  ['an origin with a path', '--origin', argsOf({ ...right, origin: 'https://app.example/login' })],
  ['an origin that is no URL', '--origin', argsOf({ ...right, origin: 'app.example' })],
  ['an origin of no page', '--origin', argsOf({ ...right, origin: 'ftp://app.example' })],
  [
    'a redirect URI with a fragment',
    '--redirect-uri',
    argsOf({ ...right, 'redirect-uri': 'https://app.example/#x' }),
    /leave out everything from "#"/,
  ],
  [
    'a redirect URI that leads nowhere',
    '--redirect-uri',
    argsOf({ ...right, 'redirect-uri': 'javascript:alert(1)' }),
  ],
  ['an option that there is not', '--client', [...argsOf(right), '--client', 'x']],
  [
    'an option without its value',
    '--origin',
    [...argsOf({ ...right, origin: undefined }), '--origin'],
  ],
  ['a flag with a value', '--json', [...argsOf(right), '--json=yes']],
  ['a word that belongs to no option', "'x'", [...argsOf(right), 'x']],
];

describe('the doctor’s options', () => {
  it('have the redirect URI of the start page where none is given', () => {
    const read = readOptions(argsOf({ ...right, origin: 'https://app.example/' }));
    expect(read).to.deep.equal({
      kind: 'options',
      options: {
        issuer: right.issuer,
        clientId: right['client-id'],
        origin: 'https://app.example',
        redirectUri: 'https://app.example/',
        json: false,
      },
    });
  });

  it('have a redirect URI as it was written, or of the page’s origin', () => {
    const redirectUriOf = (value: string) => {
      const read = readOptions([...argsOf({ ...right, 'redirect-uri': value }), '--json']);
      return read.kind === 'options' && read.options.json && read.options.redirectUri;
    };
    expect(redirectUriOf('https://App.example')).to.equal('https://App.example');
    expect(redirectUriOf('/callback')).to.equal('https://app.example/callback');
  });

  it('print the usage for --help', async () => {
    for (const option of ['--help', '-h']) {
      const { out, exitCode } = await doctor([option]);
      expect([exitCode, out?.startsWith('Usage:')]).to.deep.equal([0, true]);
    }
  });

  for (const [what, option, args, says = /./] of wrong)
    it(`refuse ${what}, and name it`, async () => {
      const { out, error = '', exitCode } = await doctor(args);
      expect([out, exitCode]).to.deep.equal([undefined, 2]);
      const [complaint = '', ...usage] = error.split('\n\n');
      expect(complaint).to.include(option).and.match(says);
      expect(usage.join('\n\n')).to.match(/^Usage:/);
    });
});
