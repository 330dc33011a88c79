import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faultsIn } from '../../scripts/mutants/faults-in-list.mjs';
import { mutants } from '../mutants/index.mjs';

it('every defect that `npm run test:mutants` puts in has its place in the code still', () => {
  assert.deepEqual(faultsIn(mutants), []);
});
