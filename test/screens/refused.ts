import { readFileSync } from 'node:fs';
import { idxFault } from '../../src/okta/answers/idx-fault.js';
import { isMembers } from '../../src/okta/answers/shape.js';

/** Why the tag would not let a recorded answer through to the widget, if so. Without a `version` it is none of Okta's protocol, and comes with an error's status. */
export function refused(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const answer: unknown = text.trim() === '' ? null : JSON.parse(text);
  if (!isMembers(answer) || answer['version'] === undefined) return [];
  const fault = idxFault(answer);
  return fault === null ? [] : [`the tag refuses it: ${fault}`];
}
