import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isAddressOf, withoutResponse } from '../../src/session/callback-url.js';

const clean = (url: string) => withoutResponse(new URL(url)).href;

describe('withoutResponse', () => {
  it('takes out the response and keeps the app’s own parameters in their order and spelling', () => {
    expect(
      clean('https://a.example/p?tab=1&interaction_code=c&q=a+b%20c&state=s&flag#top'),
    ).to.equal('https://a.example/p?tab=1&q=a+b%20c&flag#top');
  });

  it('takes out every parameter of an error response', () => {
    expect(
      clean('https://a.example/?error=e&error_description=d&error_uri=u&state=s&iss=i'),
    ).to.equal('https://a.example/');
  });

  it('takes tokens out of the fragment, and leaves a fragment of the app’s own alone', () => {
    expect(
      clean(
        'https://a.example/p?tab=1#id_token=i&access_token=a&state=s&expires_in=1&scope=x&token_type=Bearer',
      ),
    ).to.equal('https://a.example/p?tab=1');
    expect(clean('https://a.example/?code=c&state=s#/route?state=on&scope=all')).to.equal(
      'https://a.example/#/route?state=on&scope=all',
    );
    expect(clean('https://a.example/?code=c&scope=mine')).to.equal('https://a.example/?scope=mine');
  });

  it('leaves a query alone that is no answer, though the fragment is one', () => {
    expect(clean('https://a.example/p?state=CA&iss=me#error=x&state=s')).to.equal(
      'https://a.example/p?state=CA&iss=me',
    );
    expect(clean('https://a.example/?code=c&state=s#/cats?page=2&error=none')).to.equal(
      'https://a.example/#/cats?page=2&error=none',
    );
  });

  it('keeps the sign with which the app’s own query or fragment begins', () => {
    expect(clean('https://a.example/?code=c&?x=1')).to.equal('https://a.example/??x=1');
    expect(clean('https://a.example/#error=x&#y')).to.equal('https://a.example/##y');
    expect(clean('https://a.example/?=1&code=c')).to.equal('https://a.example/?=1');
  });

  it('finds encoded names and repeated parameters', () => {
    expect(clean('https://a.example/?%63ode=1&code=2&code=3&x=4')).to.equal(
      'https://a.example/?x=4',
    );
  });

  it('keeps parameters whose names only resemble a response’s', () => {
    expect(clean('https://a.example/?codes=1&mystate=2&errors=3')).to.equal(
      'https://a.example/?codes=1&mystate=2&errors=3',
    );
  });

  it('leaves the URL that it was given alone', () => {
    const url = new URL('https://a.example/?code=1');
    withoutResponse(url);
    expect(url.href).to.equal('https://a.example/?code=1');
  });
});

describe('isAddressOf', () => {
  it('compares origin and whole path, not a prefix', () => {
    expect(isAddressOf('https://a.example/cb', new URL('https://a.example/cb?x=1#y'))).to.equal(
      true,
    );
    for (const other of [
      'https://a.example/cbother',
      'https://a.example/cb/',
      'https://b.example/cb',
      'http://a.example/cb',
    ]) {
      expect(isAddressOf('https://a.example/cb', new URL(other)), other).to.equal(false);
    }
  });
});
