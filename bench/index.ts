// npm run bench: our page beside the raw widget's, in a real Chromium. Prints medians and ratios, and writes bench/results.md.
// `-- --runs 7` for more runs, `-- --only forms,signed-in` for a part, which is printed and not written.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBenchSite } from './bench-site.js';
import { measureCallbacks } from './callback.js';
import { formPages, measureColdForms, warmUp } from './cold-form.js';
import { measureMounts } from './mounts.js';
import { byteTable, callbackTable, longTaskTable, mountTable, timeTable, waterfall } from './report.js';
import { measureSignedIn, signedInPages } from './signed-in.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } } });
const runs = Number(values.runs);
const sections: Record<string, string> = {};
const parts = {
  async forms() {
    const results = await measureColdForms(site, runs);
    const [slow] = results;
    sections['Cold page to a form that can be typed in'] = timeTable(results, formPages);
    sections['Bytes of a cold sign-in page'] = slow ? byteTable(slow.visits, formPages) : '';
    sections['Long tasks before the form'] = longTaskTable(results, formPages);
    for (const { condition, visits } of results) sections[`Where the time goes: ${condition.name}, with links`] = waterfall(visits.get('<okta-sign-in> with links') ?? [], '**the form**');
  },
  async 'signed-in'() {
    const results = await measureSignedIn(site, runs);
    const [slow] = results;
    sections['A signed-in user’s page: navigation to the greeting'] = timeTable(results, signedInPages);
    sections['What it fetched before and after'] = slow ? byteTable(slow.visits, signedInPages) : '';
    sections['When it fetched it'] = waterfall(slow?.visits.get('<okta-sign-in>') ?? [], '**signed in**');
  },
  async callback() {
    const results = await measureCallbacks(site, runs);
    sections['A redirect back'] = callbackTable(results);
    sections['Where its time goes: 150 ms, 1.6 Mbit/s'] = waterfall(results[0]?.visits ?? [], '**signed in**');
  },
  async mounts() {
    sections['Mounts and unmounts'] = mountTable(await measureMounts(site, [10, 50, 100, 150, 200]));
  },
};

const chosen = values.only?.split(',') ?? Object.keys(parts);
const site = await openBenchSite();
try {
  await warmUp(site);
  for (const [name, measure] of Object.entries(parts)) if (chosen.includes(name)) await measure();
} finally {
  await site.close();
}
const text = Object.entries(sections).map(([title, body]) => `## ${title}\n\n${body}\n`).join('\n');
console.log(text);
if (values.only === undefined) writeFileSync(new URL('results.md', import.meta.url), `${readFileSync(new URL('reading.md', import.meta.url), 'utf8')}\n${text}`);
