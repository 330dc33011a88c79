import { describe, it } from 'node:test';
import { get } from '@okta/okta-auth-js';
import { expect } from 'chai';
import { inertAnswers } from '../../../src/okta/patches/inert-answers.js';
import { writtenAsHtml } from '../../support/upstream.js';
import { aClient } from './support/a-client.js';

const name = 'Acme <img src=x>';

describe('inertAnswers', () => {
  it('is needed: the widget writes an identity provider’s name as HTML', () => {
    expect(writtenAsHtml(name)).to.equal(name);
  });

  it('makes of such a name one in which no tag begins', async () => {
    const client = aClient(() => ({ name }));
    inertAnswers(client);
    const answer = (await get(client, `${client.options.issuer}/idp/idx/introspect`)) as {
      name: string;
    };
    expect(writtenAsHtml(answer.name)).not.to.match(/<[a-z]/);
  });
});
