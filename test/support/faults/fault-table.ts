// docs/faults.md as the run shows it; one section for each step.
import { readFile, writeFile } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { type Cell, type Endpoint, runCell, type Step } from './fault-cell.js';
import { faultKinds, sample } from './fault-kinds.js';

const isWhole = navigator.userAgent.includes('Chrome/');

/** Declares a test for each cell of a step; in Chromium all, and what they show is compared with the section of `docs/faults.md`. */
export function testStep(step: Step): void {
  describe(`${step.name}, when something fails there`, () => {
    const cells: Cell[] = [];
    const kinds = faultKinds.filter(({ name }) => isWhole || sample.has(name));
    for (const endpoint of step.endpoints) {
      for (const kind of kinds) {
        it(`${endpoint.path}: ${kind.name}`, async () =>
          void cells.push(await runCell(step, endpoint, kind)));
      }
    }
    if (!isWhole) return;
    it('comes out as docs/faults.md says', async () => {
      const section = asSection(step, cells);
      const path = `../../../.cache/faults/${step.name.replaceAll(' ', '-')}.md`;
      await writeFile({ path, content: section });
      const documented = await readFile({ path: '../../../docs/faults.md' }).catch(() => '');
      expect(documented, 'docs/faults.md is out of date: `npm run faults`').to.contain(section);
    });
  });
}

function asSection({ name, endpoints }: Step, cells: readonly Cell[]): string {
  const entry = (endpoint: Endpoint, fault: string): string => {
    const cell = cells.find((other) => other.endpoint === endpoint.path && other.fault === fault);
    return cell
      ? `\`${cell.status}\`, ${cell.code === '–' ? '–' : `\`${cell.code}\``}, ${cell.wayOn}`
      : '';
  };
  const rows = faultKinds.map(({ name: fault }) => {
    const row = endpoints.map((endpoint) => entry(endpoint, fault));
    expect(row, `the cells of ${fault}`).not.to.include('');
    return `| ${fault} | ${row.join(' | ')} |`;
  });
  const heads = endpoints.map(({ path, method = 'GET' }) => `${method} \`…${path}\``);
  return [
    `## ${name[0]?.toUpperCase()}${name.slice(1)}`,
    '',
    `| fault | ${heads.join(' | ')} |`,
    `|---|${'---|'.repeat(heads.length)}`,
    ...rows,
    '',
  ].join('\n');
}
