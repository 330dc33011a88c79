import { membersOf, type Members } from '../../okta/answers/shape.js';

/** What the org sent back. */
export interface GivenAnswer {
  readonly kind: 'given';
  readonly status: number;
  readonly body: string;
  /** By the org's clock, in milliseconds since 1970; null where it does not say. */
  readonly date: number | null;
  /** By this machine's clock, half-way between the request and its answer. */
  readonly machineDate: number;
  /** Where it sends the browser. */
  readonly location: string | null;
  readonly milliseconds: number;
}

/** Nothing came. `reason` is the system's word for it, or `timeout`. */
export interface MissingAnswer {
  readonly kind: 'missing';
  readonly reason: string;
  readonly milliseconds: number;
}

export type Answer = GivenAnswer | MissingAnswer;

/** A request as the page would send it, and what came of it. */
export interface Heard {
  /** The end of its path, as a person knows it: `/v1/interact`. */
  readonly name: string;
  readonly answer: Answer;
  /** Why a browser would keep the answer from the page; null where it would not. */
  readonly corsFault: string | null;
}

/** The body as JSON; undefined where it is none. */
export function jsonOf(answer: Answer): unknown {
  try {
    return answer.kind === 'given' ? JSON.parse(answer.body) : undefined;
  } catch {
    return undefined;
  }
}

/** The members of a body that is a JSON object; of anything else none. */
export const bodyOf = (answer: Answer): Members => membersOf(jsonOf(answer));

export const isGood = (answer: Answer): boolean => answer.kind === 'given' && answer.status === 200;
