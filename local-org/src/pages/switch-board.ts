import type { OrgClock } from '../clock.js';
import { html, type SafeHtml } from '../http/html.js';
import { CONSOLE_PATH } from '../http/front.js';
import {
  TROUBLE_SPOTS,
  TROUBLES,
  type SwitchControl,
  type SwitchState,
  type Trouble,
  type TroubleSpot,
} from '../switches.js';
import type { Pushes } from '../pushes.js';
import { pressPush } from './phones.js';
import type { RequestLog } from '../request-log.js';

/** Where a press on the board is sent. */
export const SWITCHES_PATH = `${CONSOLE_PATH}switches`;

/** What the board moves. */
export interface SwitchBoardContext {
  readonly switches: SwitchControl;
  readonly clock: OrgClock;
  readonly log: RequestLog;
  readonly pushes: Pushes;
  readonly endEverything: () => void;
}

/** How far the clock can be set off, in seconds. */
const CLOCKS: Readonly<Record<string, string>> = {
  '-600': '10 min behind',
  '0': 'Right',
  '600': '10 min ahead',
  '86400': 'A day ahead',
};

/** What can be made to go wrong, as buttons: each is a form's submit, so that the page works without its script too. */
export function switchBoard({ switches, clock }: SwitchBoardContext): SafeHtml {
  const { slow, trouble, where } = switches.state;
  const isTroubled = slow || trouble !== 'none';
  return html`<section class="card" id="switches" aria-labelledby="switches-title">
<h2 id="switches-title">What goes wrong</h2>
${choice('Answers', 'trouble', TROUBLES, trouble)}
${choice('Speed', 'slow', { off: 'As usual', on: '3 s slower' }, slow ? 'on' : 'off')}
${isTroubled ? choice('Where', 'where', TROUBLE_SPOTS, where) : ''}
${choice('Clock', 'clock', CLOCKS, String(clock.offset))}
<div class="choice"><h3>Sessions</h3><div class="options"><button name="end" value="everything">End them all</button></div>
<p class="hint">Users who are signed in have to sign in again, at the latest when the access token ends.</p></div>
</section>`;
}

function choice(
  title: string,
  name: string,
  options: Readonly<Record<string, string>>,
  current: string,
): SafeHtml {
  // In the order written: a clock's negative number is no index, but the others are.
  const buttons = Object.entries(options)
    .sort(([a], [b]) => (name === 'clock' ? Number(a) - Number(b) : 0))
    .map(
      ([value, words]) =>
        html`<button name="${name}" value="${value}" aria-pressed="${value === current ? 'true' : 'false'}">${words}</button>`,
    );
  return html`<div class="choice" role="group" aria-labelledby="${name}-title"><h3 id="${name}-title">${title}</h3><div class="options">${buttons}</div></div>`;
}

/**
 * Does what a press asks for.
 *
 * @throws {TypeError} if it is nothing on the board
 */
export function applySwitch(
  values: Readonly<Record<string, string>>,
  { switches, clock, log, pushes, endEverything }: SwitchBoardContext,
): void {
  const { slow, trouble, where, clock: offset, end, clear, push } = values;
  const changes: Partial<SwitchState> = {
    ...(slow !== undefined && { slow: slow === 'on' }),
    ...(trouble !== undefined && { trouble: trouble as Trouble }),
    ...(where !== undefined && { where: where as TroubleSpot }),
  };
  if (offset !== undefined && !/^-?\d{1,7}$/.test(offset))
    throw new TypeError(`clock: "${offset}" is not a number of seconds`);
  switches.set(changes);
  if (offset !== undefined) clock.advance(Number(offset) - clock.offset);
  if (end === 'everything') endEverything();
  if (clear === 'requests') log.clear();
  if (push !== undefined) pressPush(push, pushes);
}
