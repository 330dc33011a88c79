import type { Drawn } from './draw-screen.js';

/** What the second of two drawings has otherwise, in words; none where they are the same. */
export function differences(whole: Drawn, split: Drawn, allTexts: readonly string[]): string[] {
  if (whole.isDrawn !== split.isDrawn)
    return [`drawn by the ${whole.isDrawn ? 'whole widget' : 'two parts'} alone`];
  const texts = new Set(allTexts);
  const strange = split.early.filter((text) => !texts.has(text));
  return [
    ...strange.map((text) => `before the second part was there it said “${text}”`),
    ...firstDifference(whole.look.dom, split.look.dom),
  ];
}

function firstDifference(whole: readonly string[], split: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(whole.length, split.length) }).findIndex(
    (_, line) => whole[line] !== split[line],
  );
  return at < 0
    ? []
    : [
        `DOM, line ${at}:\n    whole ${whole[at]?.trim() ?? '—'}\n    split ${split[at]?.trim() ?? '—'}`,
      ];
}

/** The elements whose styles differ, by their places. */
export const restyled = (whole: Drawn, split: Drawn): number[] =>
  whole.look.styles.flatMap((style, at) => (style === split.look.styles[at] ? [] : [at]));
