import { consentPage } from '../authorize/consent-page.js';
import type { OrgClock } from '../clock.js';
import type { Consents } from '../consents.js';
import { activateDevice, type ActivationContext } from '../device/activate-device.js';
import { ACTIVATE_PATH } from '../device/activate-url.js';
import type { WaitingDevice } from '../device/device-activations.js';
import type { Directory } from '../directory.js';
import type { ExpiringMap } from '../expiring-map.js';
import { type OrgRequest, readCookie, readForm } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import {
  DEVICE_ACTIVATED,
  DEVICE_CODE_INVALID,
  DEVICE_CONSENT_DENIED,
  DEVICE_NOT_ACTIVATED,
} from '../idx/messages.js';
import { type OrgSession, type OrgSessions, SESSION_COOKIE } from '../org-sessions.js';
import { secretHandle } from '../random-id.js';
import { activatedPage, activatePage } from './activate-page.js';
import { signInPageUrl } from './sign-in-url.js';

/** A user who is asked whether a device may have what it asks for. */
export interface AskedForDevice {
  readonly userCode: string;
  readonly userId: string;
}

/** What the page needs of the org. */
export interface ActivateContext extends ActivationContext {
  readonly url: string;
  readonly directory: Directory;
  readonly sessions: OrgSessions;
  readonly consents: Consents;
  readonly clock: OrgClock;
  readonly asked: ExpiringMap<AskedForDevice>;
  /** How long a question waits for its answer, in seconds. */
  readonly askedLifetime: number;
}

const CONSENT_PATH = `${ACTIVATE_PATH}/consent`;
const NOT_ACTIVATED = 'Device not activated';

/** Okta's page `/activate`: the code that a device shows, then the sign-in, then consent, where the device has to ask for it. */
export function activateRoutes(context: ActivateContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: ACTIVATE_PATH,
      callers: 'visitors',
      handle: ({ url }) => show(url.searchParams.get('user_code'), context),
    },
    {
      method: 'POST',
      path: ACTIVATE_PATH,
      callers: 'org',
      handle: (request) => takeCode(request, context),
    },
    {
      method: 'POST',
      path: CONSENT_PATH,
      callers: 'org',
      handle: (request) => takeConsent(request, context),
    },
  ];
}

/** A code that came with the address is not taken before the user has seen it (RFC 8628, section 5.4). */
function show(userCode: string | null, { devices }: ActivateContext): OrgResponse {
  if (userCode === null) return activatePage(200, {});
  return devices.waiting(userCode)
    ? activatePage(200, { userCode })
    : activatePage(200, { error: DEVICE_CODE_INVALID });
}

function takeCode(
  request: OrgRequest,
  context: ActivateContext,
): Promise<OrgResponse> | OrgResponse {
  const form = readForm(request);
  const typed = form.ok ? (form.values['userCode'] ?? '') : '';
  const device = context.devices.waiting(typed);
  if (!device) return activatePage(403, { userCode: typed, error: DEVICE_CODE_INVALID });
  const session = sessionOf(request, context);
  return session ? activate(device, session, context) : signInFirst(device, context);
}

function signInFirst({ userCode }: WaitingDevice, { url }: ActivateContext): OrgResponse {
  return redirect(signInPageUrl(url, `${ACTIVATE_PATH}?user_code=${userCode}`));
}

async function activate(
  device: WaitingDevice,
  session: OrgSession,
  context: ActivateContext,
): Promise<OrgResponse> {
  const { userId } = session;
  const scopes = context.consents.missing(userId, { ...device, askAgain: false });
  if (scopes.length > 0) {
    const key = secretHandle();
    context.asked.set(key, { userCode: device.userCode, userId }, context.askedLifetime);
    return consentPage({ action: CONSENT_PATH, key, scopes, headers: {}, formTargets: [] });
  }
  const authTime = Math.floor(session.createdAt.getTime() / 1000);
  return (await activateDevice(device, session, authTime, context))
    ? activatedPage('Device activated', DEVICE_ACTIVATED)
    : activatedPage(NOT_ACTIVATED, DEVICE_NOT_ACTIVATED);
}

function takeConsent(
  request: OrgRequest,
  context: ActivateContext,
): Promise<OrgResponse> | OrgResponse {
  const { asked, devices, consents } = context;
  const form = readForm(request);
  const values = form.ok ? form.values : {};
  const question = asked.take(values['stateToken'] ?? '');
  const device = question && devices.waiting(question.userCode);
  if (!device) return activatedPage(NOT_ACTIVATED, DEVICE_NOT_ACTIVATED);
  if (values['consent'] !== 'allow') {
    devices.deny(device.userCode);
    return activatedPage(NOT_ACTIVATED, DEVICE_CONSENT_DENIED);
  }
  const session = sessionOf(request, context);
  // Another user is asked anew.
  if (session?.userId !== question.userId) return signInFirst(device, context);
  consents.grant(session.userId, device.clientId, device.scopes);
  return activate(device, session, context);
}

function sessionOf(
  request: OrgRequest,
  { sessions, directory }: ActivateContext,
): OrgSession | undefined {
  const session = sessions.find(readCookie(request, SESSION_COOKIE));
  return session && directory.byId(session.userId)?.locked === false ? session : undefined;
}
