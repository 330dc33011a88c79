import type { PhoneMethod } from '../phone-lines.js';
import { readPhoneNumber } from '../phone-number.js';
import { type FormInput, textOf } from './form-input.js';
import { type SentCode, sentNow } from './mailed-code.js';
import { CALLED_JUST_NOW, type IdxMessage, PHONE_INVALID, TEXTED_JUST_NOW } from './messages.js';
import type { Progress } from './progress.js';
import { moveTo, refuse, type StepResult, type StepWorld } from './step.js';
import type { OpenState } from './transaction.js';

/** A code that was sent to a phone. */
export interface PhoneCode extends SentCode {
  readonly number: string;
  readonly method: PhoneMethod;
}

const TOO_SOON: Readonly<Record<PhoneMethod, IdxMessage>> = {
  sms: TEXTED_JUST_NOW,
  voice: CALLED_JUST_NOW,
};

/** Sends a code to the user's phone, and waits for it. */
export function challengePhone(
  progress: Progress,
  number: string,
  method: PhoneMethod,
  world: StepWorld,
  otherwise: OpenState = { step: 'challenge-phone-data', progress },
): StepResult {
  return sendCode(number, method, world, otherwise, (sent) => ({
    step: 'challenge-phone',
    progress,
    sent,
  }));
}

/** Sends a code to a new phone, and waits for it. Where the number is not known yet, it is asked for. */
export function setUpPhone(progress: Progress, input: FormInput, world: StepWorld): StepResult {
  const data: OpenState = { step: 'enroll-phone-data', progress };
  const typed = textOf(input, 'authenticator', 'phoneNumber');
  const method = phoneMethodIn(input);
  if (method === undefined || !typed) return moveTo(data);
  const number = readPhoneNumber(typed);
  // There is no extension for a text message to go to.
  if (number === undefined || (method === 'sms' && number.includes('x')))
    return refuse(data, 400, PHONE_INVALID);
  return enrollPhone(progress, number, method, world, data);
}

export function enrollPhone(
  progress: Progress,
  number: string,
  method: PhoneMethod,
  world: StepWorld,
  otherwise: OpenState,
): StepResult {
  return sendCode(number, method, world, otherwise, (sent) => ({
    step: 'enroll-phone',
    progress,
    sent,
  }));
}

/** How the user wants the code. */
export function phoneMethodIn(input: FormInput): PhoneMethod | undefined {
  const method = textOf(input, 'authenticator', 'methodType');
  return method === 'sms' || method === 'voice' ? method : undefined;
}

function sendCode(
  number: string,
  method: PhoneMethod,
  world: StepWorld,
  otherwise: OpenState,
  wait: (sent: PhoneCode) => OpenState,
): StepResult {
  const code = world.sendPhoneCode(number, method);
  return code === undefined
    ? refuse(otherwise, 429, TOO_SOON[method])
    : moveTo(wait({ ...sentNow(code, world), number, method }));
}
