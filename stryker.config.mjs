// npm run test:mutants:pure: Stryker changes the code that needs no browser in every way it knows, one change at a time, and the
// Node tests beside it have to notice nine of ten. What needs a browser has its named defects: npm run test:mutants.
// All of it takes a minute on two idle cores. One room: ROOM=settings npm run test:mutants:pure

const pure = [
  'src/errors/**/*.ts',
  'src/settings/**/*.ts',
  'src/okta/answers/**/*.ts',
  'src/okta/{begun-transaction,check-tokens,idx-flow,inert-text,interact-options,link-tokens,saved-transaction,stored-tokens}.ts',
  'src/session/{authorization-response,back-off,callback-url,email-code,machine,page-load,seat,sign-in-level,sign-in-state,whose-callback}.ts',
  'src/widget/{widget-options,widget-outcome}.ts',
  'src/command/doctor/checks/*.ts',
  'src/command/doctor/{answer-fault,cors-fault,harmless-text,interact-outcome,report,sight}.ts',
];
const { ROOM } = process.env;
const mutate = pure.filter((files) => ROOM === undefined || files.startsWith(`src/${ROOM}/`));
if (mutate.length === 0) throw new Error(`No room ${ROOM} has code that needs no browser`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate,
  testRunner: 'mocha',
  // Not those of the patches, which change what all of one process share, nor the server's, which has to be without a document.
  mochaOptions: {
    spec: [
      'test/{errors,settings,session}/**/!(*.browser).test.ts',
      'test/{okta,widget}/!(*.browser).test.ts',
      'test/okta/answers/*.test.ts',
      'test/command/doctor/checks/*.test.ts',
      'test/command/doctor/!(doctor|doctor-options|states).test.ts',
    ],
    ignore: ['test/session/server-session.test.ts'],
  },
  testRunnerNodeArgs: ['--import', 'tsx', '--import', './scripts/mutants/mocha-as-node-test.mjs'],
  // Each change is met with the tests that run the changed code, and with no other.
  coverageAnalysis: 'perTest',
  // What runs once, when a module is loaded (a table of names), would need a new process for each change. So would what a test file calls outside of `it`:
  // there, a test only declares.
  ignoreStatic: true,
  concurrency: 2,
  ignorePatterns: ['/.cache', '/bench', '/bin', '/coverage', '/demo', '/dist', '/docs'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
