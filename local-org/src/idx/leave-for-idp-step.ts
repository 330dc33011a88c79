import { onlyProvider } from './identify-step.js';
import { NOT_OFFERED } from './messages.js';
import { refuse, type Step } from './step.js';
import type { LeaveForIdpState } from './transaction.js';

/** A routing rule sends this user to their provider; the org asks for nothing itself. */
export const leaveForIdpStep: Step<LeaveForIdpState> = {
  view: ({ idpId }, world) => onlyProvider(idpId, world),
  answer: (state) => refuse(state, 403, NOT_OFFERED),
};
