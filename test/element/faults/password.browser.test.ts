import { testStep } from '../../support/faults/fault-table.js';
import { thePassword, theProfile } from '../../support/faults/steps.js';

testStep(thePassword);
testStep(theProfile);
