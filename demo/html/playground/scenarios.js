// What can be tried at the local org: who signs in, what the org does meanwhile, and what to type.

/** @typedef {{ title: string, todo: string, username?: string, trouble?: string, where?: string }} Scenario */

/** @type {Readonly<Record<string, Scenario>>} */
export const SCENARIOS = {
  password: { title: 'Password', username: 'ada@example.com', todo: 'Type the password Passw0rd!' },
  code: {
    title: 'E-mail code',
    username: 'grace@example.com',
    todo: 'Type the password Passw0rd!, then the code from the outbox.',
  },
  social: {
    title: 'Social',
    todo: 'Press “Sign in with Facebook”: it leaves for a stand-in, and comes back.',
  },
  locked: {
    title: 'Locked out',
    username: 'locked@example.com',
    todo: 'Type the password Passw0rd!, and the form says that the account is locked.',
  },
  down: {
    title: 'Server down',
    trouble: 'server-error',
    where: 'form',
    todo: 'Okta answers with an error. Choose another scenario, and try again.',
  },
};
