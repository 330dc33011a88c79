import { describe, it } from 'node:test';
import { get } from '@okta/okta-auth-js';
import { expect } from 'chai';
import { checkAnswers } from '../../../src/okta/patches/check-answers.js';
import { aClient } from './support/a-client.js';

const ask = (client: ReturnType<typeof aClient>): Promise<unknown> =>
  get(client, `${client.options.issuer}/v1/userinfo`);

describe('checkAnswers', () => {
  it('is needed: auth-js takes an answer of another shape', async () => {
    expect(await ask(aClient(() => ({ sub: 7 })))).to.deep.include({ sub: 7 });
  });

  it('refuses an answer of another shape, and hands the right one on', async () => {
    const client = aClient(() => ({ sub: 7 }));
    checkAnswers(client);
    expect(await ask(client).catch((error: unknown) => error)).to.be.instanceOf(Error);
    const sound = aClient(() => ({ sub: 'ada' }));
    checkAnswers(sound);
    expect(await ask(sound)).to.deep.include({ sub: 'ada' });
  });
});
