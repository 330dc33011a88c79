// npm run bench: our page beside the raw widget's, in a real Chromium. Prints medians and ratios, and writes bench/results.md.
// `-- --runs 7` for more runs, `-- --only forms,signed-in` for a part; the others' tables stay as they were found last.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { root } from '../scripts/root.mjs';
import { openBenchSite } from './bench-site.js';
import { measureCallbacks } from './callback.js';
import { formPages, measureColdForms, warmUp } from './cold-form.js';
import { measureMounts } from './mounts.js';
import {
  byteTable,
  callbackTable,
  longTaskTable,
  mountTable,
  secondStepTable,
  timeTable,
  waterfall,
} from './report.js';
import { measureSecondSteps } from './second-steps.js';
import { measureSignedIn, signedInPages } from './signed-in.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Number(values.runs);

/** Tables by their titles. */
type Sections = Readonly<Record<string, string>>;

const parts: Readonly<Record<string, () => Promise<Sections>>> = {
  async 'forms'() {
    const results = await measureColdForms(site, runs);
    const [slow] = results;
    const waterfalls = results.map(({ condition, visits }) => [
      `Where the time goes: ${condition.name}, with links`,
      waterfall(visits.get('<okta-sign-in> with links') ?? [], '**the form**'),
    ]);
    return {
      'Cold page to a form that can be typed in': timeTable(results, formPages),
      'Bytes of a cold sign-in page': slow ? byteTable(slow.visits, formPages) : '',
      'Long tasks before the form': longTaskTable(results, formPages),
      ...(Object.fromEntries(waterfalls) as Sections),
    };
  },
  async 'second-steps'() {
    const results = await measureSecondSteps(Math.ceil(runs / 2));
    return { 'From the click to the second screen': secondStepTable(results) };
  },
  async 'signed-in'() {
    const results = await measureSignedIn(site, runs);
    const [slow] = results;
    return {
      'A signed-in user’s page: navigation to the greeting': timeTable(results, signedInPages),
      'What it fetched before and after': slow ? byteTable(slow.visits, signedInPages) : '',
      'When it fetched it': waterfall(slow?.visits.get('<okta-sign-in>') ?? [], '**signed in**'),
    };
  },
  async 'callback'() {
    const results = await measureCallbacks(site, runs);
    return {
      'A redirect back': callbackTable(results),
      'Where its time goes: 150 ms, 1.6 Mbit/s': waterfall(
        results[0]?.visits ?? [],
        '**signed in**',
      ),
    };
  },
  async 'mounts'() {
    return { 'Mounts and unmounts': mountTable(await measureMounts(site, [10, 100, 200])) };
  },
};

const chosen = values.only?.split(',') ?? Object.keys(parts);
const kept = `${root}.cache/bench/sections.json`;
const found = existsSync(kept)
  ? (JSON.parse(readFileSync(kept, 'utf8')) as Record<string, Sections>)
  : {};
const site = await openBenchSite();
try {
  await warmUp(site);
  for (const [name, measure] of Object.entries(parts)) {
    if (!chosen.includes(name)) continue;
    found[name] = await measure();
    console.log(asText(found[name]));
    write();
  }
} finally {
  await site.close();
}

function write(): void {
  mkdirSync(`${root}.cache/bench`, { recursive: true });
  writeFileSync(kept, JSON.stringify(found, undefined, 1));
  const tables = Object.keys(parts).flatMap((name) => (found[name] ? [asText(found[name])] : []));
  writeFileSync(
    new URL('results.md', import.meta.url),
    [readFileSync(new URL('reading.md', import.meta.url), 'utf8'), ...tables].join('\n'),
  );
}

function asText(sections: Sections): string {
  return Object.entries(sections)
    .map(([title, table]) => `## ${title}\n\n${table}\n`)
    .join('\n');
}
