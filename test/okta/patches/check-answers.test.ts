import { describe, it } from 'node:test';
import { get } from '@okta/okta-auth-js';
import { expect } from 'chai';
import { checkAnswers } from '../../../src/okta/patches/check-answers.js';
import { importFromAuthJs } from '../../support/upstream.js';
import { toSignInError } from '../../../src/errors/to-sign-in-error.js';
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

const OWN_SERVER = 'https://app.example/api/transfer';

/** The ways by which auth-js goes where an answer leads: a step of the Identity Engine, and a link of the Classic one. */
const ways: Record<string, (client: ReturnType<typeof aClient>, href: string) => Promise<unknown>> =
  {
    'a step of the Identity Engine': async (client, href) => {
      const { default: generateIdxAction } = await importFromAuthJs<{
        default: (client: object, action: object) => () => Promise<unknown>;
      }>('idx/idxState/v1/generateIdxAction.js');
      return generateIdxAction(client, { name: 'poll', method: 'POST', href, value: [] })();
    },
    'a link of the Classic engine': async (client, href) => {
      const { link2fn } = await importFromAuthJs<{
        link2fn: (...args: unknown[]) => () => Promise<unknown>;
      }>('authn/util/link2fn.js');
      const link = { href, hints: { allow: ['POST'] } };
      return link2fn(client, {}, { stateToken: 's' }, {}, link, null)();
    },
    'an address that is asked for': (client, href) => get(client, href),
  };

describe('checkAnswers, where an answer says where the next request goes', () => {
  /** Where the client asks on such a way, once it is mended by `mend`. */
  async function asked(
    way: (typeof ways)[string],
    href: (issuer: string) => string,
    mend: typeof checkAnswers = checkAnswers,
  ): Promise<readonly string[]> {
    const urls: string[] = [];
    const client = aClient((url) => {
      urls.push(url);
      return {};
    });
    mend(client);
    await way(client, href(client.options.issuer)).catch(() => undefined);
    return urls;
  }

  for (const [name, way] of Object.entries(ways)) {
    it(`is needed: by ${name} auth-js asks any origin`, async () => {
      expect(
        await asked(
          way,
          () => OWN_SERVER,
          () => undefined,
        ),
      ).to.deep.equal([OWN_SERVER]);
    });

    it(`asks the issuer’s origin by ${name}, and no other`, async () => {
      const stays = (issuer: string) => `${new URL(issuer).origin}/api/v1/authn/factors`;
      expect(await asked(way, stays)).to.have.length(1);
      for (const href of [
        () => OWN_SERVER,
        () => '/api/transfer',
        () => '//app.example/api/transfer',
        (issuer: string) => issuer.replace('https:', 'http:'),
        (issuer: string) => issuer.replace('.com/', '.com:8443/'),
        (issuer: string) => issuer.replace('https://', 'https://app.example\\@'),
        (issuer: string) => issuer.replace('.com/', '.com.evil.example/'),
        () => 'data:application/json,{}',
      ])
        expect(
          (await asked(way, href)).filter((url) => !/^https:\/\/org-\d+\.okta\.com\//.test(url)),
          href('https://org.okta.com/oauth2/default'),
        ).to.deep.equal([]);
    });
  }

  it('says which address was refused, as of an answer that can’t be trusted', async () => {
    const client = aClient(() => ({}));
    checkAnswers(client);
    const error: unknown = await get(client, OWN_SERVER).catch((thrown: unknown) => thrown);
    expect(toSignInError(error)).to.include({ code: 'server' });
    expect((error as Error).message)
      .to.contain('https://app.example')
      .and.not.to.contain('transfer');
  });
});
