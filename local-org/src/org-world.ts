import type { OrgClock } from './clock.js';
import type { Consents } from './consents.js';
import type { DeviceActivations } from './device/device-activations.js';
import type { Directory } from './directory.js';
import type { OrgWorld } from './idx/step.js';
import { mailCode } from './mail-code.js';
import type { MailLinks } from './mail-links.js';
import type { MemoryOutbox } from './outbox.js';
import type { PasskeyRules } from './verify-passkey.js';
import { newPasskey, usedPasskey } from './verify-passkey.js';
import { sixDigitCode } from './random-id.js';
import type { PhoneLines } from './phone-lines.js';
import type { Pushes } from './pushes.js';
import type { RememberedDevices } from './remembered-devices.js';
import type { OrgSettings } from './settings.js';

/** The parts of the org that a sign-in deals with. */
export interface OrgParts {
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly outbox: MemoryOutbox;
  readonly links: MailLinks;
  readonly clock: OrgClock;
  readonly pushes: Pushes;
  readonly phoneLines: PhoneLines;
  readonly devices: RememberedDevices;
  readonly consents: Consents;
  readonly activations: DeviceActivations;
}

/** What the steps of a sign-in may know and do, out of the org's parts. */
export function orgWorld({
  settings,
  directory,
  outbox,
  links,
  clock,
  pushes,
  phoneLines,
  devices,
  consents,
  activations,
}: OrgParts): OrgWorld {
  const { policies, identityProviders, routingRules, trustedOrigins } = settings;
  const passkeyRules = (challenge: string): PasskeyRules => ({
    ...policies.passkeys,
    challenge,
    origins: [...trustedOrigins],
  });
  return {
    identityProviders,
    routingRules,
    policies,
    codeAttempts: policies.codeAttempts,
    codeLifetime: policies.codeLifetime,
    now: clock.now,
    user: (id) => directory.byId(id),
    userByLogin: (login) => directory.byLogin(login),
    checkPassword: (login, password) => directory.checkPassword(login, password),
    checkAnswer: (id, answer) => directory.checkAnswer(id, answer),
    checkTotp: (id, factor, code) => directory.checkTotp(id, factor, code),
    passkey: (id) => directory.passkey(id),
    async enrollPasskey(id, given, challenge) {
      const passkey = await newPasskey(given, passkeyRules(challenge));
      if (!passkey) return 'wrong';
      directory.savePasskey(id, passkey);
      return 'right';
    },
    async checkPasskey(id, given, challenge) {
      if (directory.byId(id)?.locked) return 'locked';
      const passkey = directory.passkey(id);
      const used = passkey && (await usedPasskey(given, passkey, passkeyRules(challenge)));
      if (!used) return directory.recordFailure(id);
      directory.savePasskey(id, used);
      return 'right';
    },
    sendPush: (id) => pushes.send(directory.byId(id)?.login ?? '', policies.numberChallenge),
    missingConsent: (id, request) => consents.missing(id, request),
    grantConsent: (id, scopes, clientId) => consents.grant(id, clientId, scopes),
    missingAdminConsent: (request) => consents.missingOfAdministrator(request),
    grantAdminConsent: (scopes, clientId) => consents.grantToApp(clientId, scopes),
    device: (userCode) => activations.waiting(userCode),
    denyDevice: (userCode) => activations.deny(userCode),
    isRemembered: (id, device) => devices.knows(id, device),
    sendPhoneCode: (number, method) => phoneLines.send(number, method),
    savePhoneNumber: (id, number) => directory.savePhoneNumber(id, number),
    pushAnswer: (id) => pushes.answerTo(id),
    recordFailure: (id) => directory.recordFailure(id),
    setPassword: (id, password) => directory.setPassword(id, password),
    unlock: (id) => directory.unlock(id),
    isFree: (email) => !directory.byLogin(email) && !directory.byEmail(email),
    passwordProblem: ({ email }, password) => directory.passwordProblem(email, password),
    register({ id, email, firstName, lastName }, password) {
      if (directory.byLogin(email) ?? directory.byEmail(email)) return 'taken';
      directory.add({ id, login: email, firstName, lastName, password });
      return 'added';
    },
    mailCode(to, purpose, transaction) {
      const code = sixDigitCode();
      const link = transaction && links.linkFor(transaction, code);
      if (to) mailCode(outbox, to, purpose, code, link);
      return { code, hasLink: link !== undefined };
    },
  };
}
