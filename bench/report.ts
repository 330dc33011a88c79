import type { CallbackResult } from './callback.js';
import type { FormResult } from './cold-form.js';
import { bytesOf, type Loaded } from './loads.js';
import { kb, ms, ratio, table } from './markdown.js';
import type { Held } from './mounts.js';
import { type SecondStep, secondStepPages } from './second-steps.js';
import { median, sum } from './statistics.js';
import type { Visit } from './visit.js';

type Visits = FormResult['visits'];

const medianOf = (visits: Visits, name: string, value: (visit: Visit) => number): number =>
  median((visits.get(name) ?? []).map(value));

/** Milliseconds, and the ratio to the first page. */
export function timeTable(results: readonly FormResult[], names: readonly string[]): string {
  const [base = ''] = names;
  const rows = results.map(({ condition, visits }) => {
    const reference = medianOf(visits, base, (visit) => visit.ms);
    return [
      condition.name,
      ...names.map((name) => {
        const value = medianOf(visits, name, (visit) => visit.ms);
        return `${ms(value)} (${ratio(value / reference)})`;
      }),
    ];
  });
  return table(['', ...names], rows);
}

export function longTaskTable(results: readonly FormResult[], names: readonly string[]): string {
  const rows = results.map(({ condition, visits }) => [
    condition.name,
    ...names.map((name) => {
      const typical = [...(visits.get(name) ?? [])].sort(
        (a, b) => sum(a.longTasks) - sum(b.longTasks),
      )[(visits.get(name)?.length ?? 0) >> 1];
      const tasks = typical?.longTasks ?? [];
      return tasks.length === 0
        ? 'none'
        : `${ms(sum(tasks))}: ${tasks.map((task) => Math.round(task)).join(' + ')}`;
    }),
  ]);
  return table(['', ...names], rows);
}

/** What the pages fetched, by kind. */
export function byteTable(visits: Visits, names: readonly string[]): string {
  const kinds = [
    ['scripts', 'Script'],
    ['style sheets', 'Stylesheet'],
    ['fonts', 'Font'],
    ['all told', undefined],
  ] as const;
  const rows = kinds.map(([what, type]) => [
    what,
    ...names.map((name) => kb(medianOf(visits, name, ({ loads }) => bytesOf(loads, type)))),
  ]);
  return table(['', ...names], rows);
}

/** When each answer was asked for and when it had come, in milliseconds from the navigation: of the run in the middle. */
export function waterfall(visits: readonly Pick<Visit, 'ms' | 'loads'>[], last: string): string {
  const middle = [...visits].sort((a, b) => a.ms - b.ms)[visits.length >> 1];
  if (!middle) return '';
  const origin = Math.min(...middle.loads.map(({ requestedAt }) => requestedAt));
  const at = (seconds: number) => String(Math.round((seconds - origin) * 1000));
  const rows = [...middle.loads]
    .filter(({ requestedAt }) => (requestedAt - origin) * 1000 < middle.ms)
    .sort((a, b) => a.requestedAt - b.requestedAt)
    .map((load) => [nameOf(load), at(load.requestedAt), at(load.finishedAt), kb(load.bytes)]);
  return table(
    ['', 'asked at (ms)', 'there at (ms)', 'bytes'],
    [...rows, [last, '', String(Math.round(middle.ms)), '']],
  );
}

function nameOf({ url, type }: Loaded): string {
  const { pathname } = new URL(url);
  return `${pathname.replace(/^.*\/(?=(chunks|assets|idp|oauth2)\/)|^\/dist\/cdn\//, '').replace(/-[\w-]{8}(?=\.js$)/, '')}${type === 'Preflight' ? ' (preflight)' : ''}`;
}

export function callbackTable(results: readonly CallbackResult[]): string {
  const rows = results.map(({ condition, visits }) => [
    condition.name,
    ms(median(visits.map((visit) => visit.ms))),
    kb(median(visits.map(({ loads }) => bytesOf(loads, 'Script')))),
    visits.some(({ loads }) => loads.some(({ url }) => url.includes('widget'))) ? 'yes' : 'none',
  ]);
  return table(['', 'navigation to `signed-in`', 'script', 'widget'], rows);
}

/** Milliseconds on the raw page and on ours, and the ratio, a column for each condition. */
export function secondStepTable(results: readonly SecondStep[]): string {
  const conditions = [...new Set(results.map(({ condition }) => condition.name))];
  const flows = [...new Set(results.map(({ flow }) => flow))];
  const [raw, ours] = secondStepPages;
  const cell = (flow: string, name: string): string => {
    const found = results.find((one) => one.flow === flow && one.condition.name === name)?.ms;
    const [before = 0, after = 0] = [found?.get(raw), found?.get(ours)];
    return `${ms(before)}, ${ms(after)} (${ratio(after / before)})`;
  };
  return table(
    ['raw widget, <okta-sign-in>', ...conditions],
    flows.map((flow) => [flow, ...conditions.map((name) => cell(flow, name))]),
  );
}

export function mountTable(held: readonly Held[]): string {
  const rows = held.map(({ mounts, nodes, listeners, heapBytes }) => [
    String(mounts),
    String(nodes),
    String(listeners),
    `${(heapBytes / 2 ** 20).toFixed(2)} MB`,
  ]);
  return table(['mounts', 'nodes', 'listeners', 'heap'], rows);
}
