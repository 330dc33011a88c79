import { CONSOLE_STYLE } from './console-style.js';

/** The style sheet of the org's pages: system fonts and colours, so that light and dark come by themselves. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d21; --paper: #fff; --soft: #f4f4f6; --line: #8c8c96; --accent: #1b4fc4; --on-accent: #fff; --note: #fff4d6; --alarm: #fde3e1; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --paper: #17171b; --soft: #232329; --line: #7a7a85; --accent: #9db8ff; --on-accent: #10131c; --note: #3b3212; --alarm: #4a1d1b; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: color-mix(in srgb, var(--ink) 75%, transparent); }
dd { margin: 0; grid-column: 2; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { grid-column: 1; } dt { margin-top: .5rem; } }
code { font-family: ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: .25em; }
ul { padding-left: 1.2rem; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 1rem; }
article h2 { margin-top: 0; }
article p { white-space: pre-line; margin: .5rem 0 0; }
.code { font: 600 1.75rem/1.3 ui-monospace, monospace; letter-spacing: .1em; background: none; padding: 0; }
.note { background: var(--note); border-radius: .5rem; padding: .75rem 1rem; }
.error { background: var(--alarm); border-radius: .5rem; padding: .75rem 1rem; }
.quiet { color: color-mix(in srgb, var(--ink) 70%, transparent); font-size: .875rem; margin-top: 2rem; }
.sign-in main { max-width: 24rem; margin-top: clamp(1rem, 12vh, 8rem); padding: 1.5rem 1.75rem 1rem; border: 1px solid color-mix(in srgb, var(--line) 50%, transparent); border-radius: .75rem; }
.sign-in h1 { text-align: center; margin: .5rem 0 1rem; }
.sign-in button { margin-top: 1.25rem; }
.sign-in button.plain { border: 0; margin-top: .5rem; }
@media (max-width: 26rem) { .sign-in main { border: 0; margin-top: 0; } }
.stand-in main { max-width: 28rem; }
.stand-in { border-top: .5rem dashed var(--accent); min-height: 100vh; }
label { display: block; margin-top: .5rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .6rem; }
button { width: 100%; font: inherit; font-weight: 600; min-height: 2.75rem; margin-top: .75rem; padding: .5rem 1rem; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .4rem; cursor: pointer; }
button.plain { color: var(--accent); background: none; margin-top: 1.5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
${CONSOLE_STYLE}`;
