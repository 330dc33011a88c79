import { testStep } from '../../support/faults/fault-table.js';
import { theCallback } from '../../support/faults/steps.js';

testStep(theCallback);
