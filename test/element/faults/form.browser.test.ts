import { testStep } from '../../support/faults/fault-table.js';
import { theForm } from '../../support/faults/steps.js';

testStep(theForm);
