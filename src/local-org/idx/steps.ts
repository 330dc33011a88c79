import type { StepView } from './action-offer.js';
import { challengeEmailStep } from './challenge-email-step.js';
import type { FormInput } from './form-input.js';
import { identifyStep } from './identify-step.js';
import type { StepResult, StepWorld } from './step.js';
import type { TransactionState } from './transaction.js';

/** A state in which something is offered. */
export type OpenState = Exclude<TransactionState, { step: 'finished' }>;

/** What a state shows. */
export function viewOf(state: OpenState, world: StepWorld): StepView {
  switch (state.step) {
    case 'identify':
      return identifyStep.view(state, world);
    case 'challenge-email':
      return challengeEmailStep.view(state, world);
  }
}

/** What an answer, already checked against the view, leads to. */
export function answerTo(state: OpenState, path: string, input: FormInput, world: StepWorld): StepResult {
  switch (state.step) {
    case 'identify':
      return identifyStep.answer(state, path, input, world);
    case 'challenge-email':
      return challengeEmailStep.answer(state, path, input, world);
  }
}
