import { CONSOLE_PATH } from '../http/front.js';

/** Where the script comes from, and where it gets the parts from. */
export const LIVE_SCRIPT_PATH = `${CONSOLE_PATH}live.js`;
export const LIVE_PATH = `${CONSOLE_PATH}live`;

/** Keeps the first page up to date, and presses its switches without leaving it. The page works without it, too. */
export const LIVE_SCRIPT = `
const board = document.querySelector('form.board');

async function refresh() {
  const answer = await fetch('${LIVE_PATH}');
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of board.querySelectorAll(':scope > section')) {
    const next = fresh.getElementById(part.id);
    if (!next || next.outerHTML === part.outerHTML) continue;
    const held = part.contains(document.activeElement) && document.activeElement;
    const top = part.querySelector('.scroll')?.scrollTop ?? 0;
    part.replaceWith(next);
    const scroll = next.querySelector('.scroll');
    if (scroll) scroll.scrollTop = top;
    if (held) [...next.querySelectorAll('button, a, .scroll')].find((one) => one.name === held.name && one.value === held.value && one.href === held.href)?.focus();
  }
}

board.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { name, value } = event.submitter;
  await fetch(board.action, { method: 'POST', body: new URLSearchParams({ [name]: value }) });
  await refresh();
});

const look = () => void (document.hidden || refresh().catch(() => undefined));
setInterval(look, 2000);
document.addEventListener('visibilitychange', look);
`;
