import { testStep } from '../../support/faults/fault-table.js';
import { theFrame, theSignOut } from '../../support/faults/steps.js';

testStep(theFrame);
testStep(theSignOut);
