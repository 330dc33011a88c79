/** What the org's first page and its outbox have beyond the others: cards, on the first page in two columns where there is room. */
export const CONSOLE_STYLE = `
.console { --paper: #f4f5f7; --card: #fff; --edge: #dcdfe5; --quiet: #565b66; --bad: #a3153a; --fine: #17663f; --pressed: #e4ecfd; background: var(--paper); }
@media (prefers-color-scheme: dark) {
  .console { --paper: #121418; --card: #1a1d23; --edge: #30353f; --quiet: #a7aebb; --bad: #fda4af; --fine: #7fd6a4; --pressed: #233456; }
}
.console main { max-width: 72rem; padding: 1.25rem 1rem 3rem; }
.console h1 { display: flex; align-items: center; gap: .625rem; margin: 0; letter-spacing: -.015em; }
.console h1::before { content: ""; width: .75rem; height: .75rem; border: .3125rem solid #fff; border-radius: 50%; background: #1b57c0; box-shadow: 0 0 0 .3125rem #1b57c0; margin: .3125rem; box-sizing: content-box; background-clip: padding-box; }
.console h2 { margin: 0; font-size: 1rem; }
.console h3 { margin: 0; font-size: .875rem; font-weight: 400; color: var(--quiet); }
.console .lede { margin: .25rem 0 1.25rem; color: var(--quiet); }
.console .board { display: grid; gap: 1rem; }
.console .card { min-width: 0; padding: 1rem; border: 1px solid var(--edge); border-radius: .75rem; background: var(--card); }
.console .head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.console .hint { margin: .375rem 0 0; color: var(--quiet); font-size: .8125rem; }
.console .choice { margin-top: .875rem; }
.console .options { display: flex; flex-wrap: wrap; gap: .375rem; margin-top: .3125rem; }
.console button { width: auto; min-height: 2.25rem; margin: 0; padding: .25rem .75rem; border: 1px solid var(--edge); background: var(--card); color: var(--ink); font-size: .875rem; font-weight: 400; }
.console button:hover { border-color: var(--line); }
.console button[aria-pressed=true] { border-color: var(--accent); background: var(--pressed); box-shadow: inset 0 0 0 1px var(--accent); }
.console button.small { min-height: 1.75rem; padding: 0 .625rem; font-size: .8125rem; }
.console .rows { margin: .5rem 0 0; padding: 0; list-style: none; }
.console .rows li { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: .125rem 1rem; padding: .4375rem 0; border-top: 1px solid var(--edge); font-size: .875rem; }
.console .rows code { padding: 0; background: none; }
.console .rows .hint { margin: 0; }
.console .rows li.mail { grid-template-columns: max-content minmax(0, 1fr); align-items: baseline; }
.console .mail-code { grid-row: 1 / 3; font: 600 1.25rem/1.3 ui-monospace, monospace; letter-spacing: .06em; }
.console code { font-size: .8125rem; }
.console article.card { max-width: 46rem; }
.console .code { display: block; margin-top: .75rem; font-size: 1.5rem; }
.console dl { margin: .5rem 0 0; font-size: .875rem; }
.console .scroll { max-height: 24rem; margin: .625rem -1rem -1rem; overflow: auto; border-top: 1px solid var(--edge); border-radius: 0 0 .75rem .75rem; }
.console .scroll:focus-visible { outline-offset: -3px; }
.console table { width: 100%; border-collapse: collapse; font: .8125rem/1.5 ui-monospace, monospace; }
.console th { position: sticky; top: 0; background: var(--card); color: var(--quiet); font: .8125rem system-ui, sans-serif; text-align: left; }
.console :is(th, td) { padding: .25rem .5rem; vertical-align: baseline; }
.console :is(th, td):first-child { padding-left: 1rem; }
.console :is(th, td):last-child { padding-right: 1rem; }
.console :is(th, td:not(.path)) { white-space: nowrap; }
.console td.hint { font-size: .8125rem; }
.console .path { width: 100%; }
.console .bad { color: var(--bad); font-weight: 600; }
.console .fine { color: var(--fine); }
@media (min-width: 56rem) {
  .console main { padding-inline: 2rem; }
  .console .board { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto auto 1fr; }
  .console #connection { grid-area: 1 / 1; }
  .console #switches { grid-area: 2 / 1 / 4; }
  .console #users { grid-area: 1 / 2 / 3; }
  .console #mails { grid-area: 3 / 2; }
  .console .wide { grid-column: 1 / -1; }
}
@media (max-width: 40rem) {
  .console .origin { display: none; }
  .console .rows li:not(.mail) { grid-template-columns: 1fr; }
}
`;
