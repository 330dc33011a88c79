// npm run size: what each file of dist/cdn costs to load, against its budget. Needs `npm run build` to have run.
import { sizesOf } from './build/integrity.mjs';
import { budgets, pages } from './size/budgets.mjs';
import { root } from './root.mjs';

const sizes = sizesOf(`${root}dist/cdn`);
/** @param {string} file */
const nameOf = (file) =>
  file.replace(/^(?:chunks|assets\/\w+)\//, '').replace(/-[\w-]{8}(?=\.js$)/, '');
const brotli = Object.fromEntries(
  Object.entries(sizes).map(([file, size]) => [nameOf(file), size.brotli]),
);

const lines = [
  ...Object.keys({ ...brotli, ...budgets }).map((name) => ({
    what: name,
    brotli: brotli[name],
    budget: budgets[name],
  })),
  ...Object.entries(pages).map(([what, { files, budget }]) => ({
    what,
    brotli: files.reduce((sum, file) => sum + (brotli[file] ?? 0), 0),
    budget,
  })),
];
const misses = lines.filter(
  (line) => line.brotli === undefined || line.budget === undefined || line.brotli > line.budget,
);
console.table(lines);
for (const { what, brotli: is, budget } of misses) {
  if (is === undefined) console.error(`${what} has a budget and is not there any more`);
  else if (budget === undefined) console.error(`${what} has no budget in scripts/size/budgets.mjs`);
  else console.error(`${what} is ${is - budget} bytes over its budget`);
}
process.exitCode = misses.length > 0 ? 1 : 0;
