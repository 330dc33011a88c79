import { testStep } from '../../support/faults/fault-table.js';
import { theRenewal, theUser } from '../../support/faults/steps.js';

testStep(theRenewal);
testStep(theUser);
