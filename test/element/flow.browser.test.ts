import OktaSignIn from '@okta/okta-signin-widget/oie';
import { cleanUp, place, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, formShows, until } from '../support/widget-form.js';

const FLOWS = [
  ['resetPassword', 'Reset your password'],
  ['signup', 'Sign up'],
  ['unlockAccount', 'Select from the following options'],
] as const;

const BACK = /^(?:Back to sign in|Already have an account\?)$/;

async function choose(root: ParentNode, text: RegExp): Promise<void> {
  (
    await until(
      () =>
        [...root.querySelectorAll<HTMLElement>('#okta-sign-in a')].find(
          (link) => link.checkVisibility() && text.test(link.innerText.trim()),
        ),
      `a link ${text}`,
    )
  ).click();
}

const signInForm = (root: ParentNode) =>
  until(
    () => root.querySelector<HTMLElement>('[name="credentials.passcode"]')?.checkVisibility(),
    'the sign-in form',
  );

async function signIn({ element, next }: Fixture): Promise<void> {
  await signInForm(element);
  const signedIn = next('signed-in');
  await enterPassword(element, 'ada@example.com', 'Passw0rd!');
  await signedIn;
}

describe('`flow`', () => {
  let org: TestOrg;
  beforeEach(
    async () => void (org = await startOrg({ policies: { signUp: true, unlockAccount: true } })),
  );
  afterEach(cleanUp);

  for (const [flow, title] of FLOWS) {
    it(`is where the first form begins, and "Back to sign in" leads from ${flow} to the sign-in form, in which a wrong password stays`, async () => {
      const fixture = place(org, { flow });
      const { element } = fixture;
      await formShows(element, title);
      await choose(element, BACK);
      await signInForm(element);
      const refused = fixture.next('after-error');
      await enterPassword(element, 'ada@example.com', 'wrong');
      await refused;
      await signInForm(element);
      await signIn(fixture);
    });

    it(`${flow} is for the first form only: after a sign-out comes the sign-in form`, async () => {
      const fixture = place(org, { flow });
      await formShows(fixture.element, title);
      await choose(fixture.element, BACK);
      await signIn(fixture);
      await fixture.element.signOut({ scope: 'local' });
      await signIn(fixture);
    });
  }

  it('leads back with a widget of the page’s own, too', async () => {
    const fixture = place(org, { issuer: null, flow: 'resetPassword' });
    fixture.element.widget = OktaSignIn;
    fixture.element.issuer = org.issuer;
    await formShows(fixture.element, 'Reset your password');
    await choose(fixture.element, BACK);
    await signIn(fixture);
  });

  it('of one tag is not another’s, which has the same client', async () => {
    const first = place(org, { flow: 'resetPassword' });
    await formShows(first.element, 'Reset your password');
    first.element.remove();
    sessionStorage.clear();
    await signIn(place(org));
  });

  it('that is changed begins anew there', async () => {
    const { element } = place(org, { flow: 'resetPassword' });
    await formShows(element, 'Reset your password');
    element.setAttribute('flow', 'signup');
    await formShows(element, 'Sign up');
  });

  it('stays behind once the user went back, when the form is made anew for other settings', async () => {
    const fixture = place(org, { flow: 'resetPassword' });
    await formShows(fixture.element, 'Reset your password');
    await choose(fixture.element, BACK);
    await signInForm(fixture.element);
    const again = fixture.next('ready');
    fixture.element.setAttribute('logo-text', 'Acme');
    await again;
    await signIn(fixture);
  });
});
