import type { Finding, Level } from './finding.js';

const LEVELS: readonly Level[] = ['ok', 'problem', 'warning', 'unknown'];

/** The findings as JSON. */
export const jsonReport = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ findings, counts: countsOf(findings) }, undefined, 2)}\n`;

/** The findings for a person: a line for each, and its reason and its place where there is something to do. */
export function textReport(findings: readonly Finding[]): string {
  const counts = countsOf(findings);
  const sum = LEVELS.map((level) => `${counts[level]} ${level}`).join(', ');
  return `${findings.map(linesOf).join('')}\n${sum}\n`;
}

function linesOf({ check, level, seen, hint, why, where }: Finding): string {
  const first = `${level.padEnd(9)}${check.padEnd(25)}${seen}\n`;
  if (hint === '') return first;
  const more = Object.entries({ hint, why, where });
  return first + more.map(([name, text]) => `${' '.repeat(9)}${name.padEnd(7)}${text}\n`).join('');
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const count = (level: Level): number =>
    findings.filter((finding) => finding.level === level).length;
  return {
    ok: count('ok'),
    problem: count('problem'),
    warning: count('warning'),
    unknown: count('unknown'),
  };
}
