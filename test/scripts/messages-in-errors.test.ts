import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import { messagesInErrors } from '../../scripts/lint/messages-in-errors.mjs';

RuleTester.describe = (text: string, run: () => void) => void describe(text, run);
RuleTester.it = (text: string, run: () => void) => void it(text, run);

const filename = '/project/src/settings/flag.ts';
const imports = (name: string) => `import { ${name} } from '../errors/some-errors.js';`;

new RuleTester().run('messages-in-errors', messagesInErrors, {
  valid: [
    {
      name: 'a named function, called with plain values',
      filename,
      code: `${imports('notFlag')} throw notFlag('manual', value);`,
    },
    {
      name: 'a value with a space in it',
      filename,
      code: `${imports('needs')} throw needs('mode="server"', \`config.\${name} x\`);`,
    },
    {
      name: 'a sentence for something else',
      filename,
      code: "import { log } from './log.js'; log('this is a sentence');",
    },
    {
      name: 'a type of src/errors',
      filename,
      code: `${imports('SignInError')} const is = (value) => value instanceof SignInError;`,
    },
    { name: 'another error', filename, code: "throw new Error('it took too long');" },
    {
      name: 'a sentence in a function that is handed over',
      filename,
      code: `${imports('mapped')} mapped(() => log('this is a sentence'));`,
    },
    {
      name: 'src/errors itself',
      filename: '/project/src/errors/some-errors.ts',
      code: "import { SignInError } from './sign-in-error.js'; new SignInError('network', 'this is a sentence');",
    },
    {
      name: 'the local org, which has no such errors',
      filename: '/project/src/local-org/http/answer.ts',
      code: 'new SignInError();',
    },
    {
      name: 'a test',
      filename: '/project/test/errors/x.test.ts',
      code: "new SignInError('network', 'n');",
    },
  ],
  invalid: [
    {
      name: 'a SignInError',
      filename,
      code: `${imports('SignInError')} throw new SignInError('network', text);`,
      errors: [{ messageId: 'made' }],
    },
    {
      name: 'a SignInError by another name',
      filename,
      code: `${imports('SignInError as Failure')} throw new Failure('network', text);`,
      errors: [{ messageId: 'made' }],
    },
    {
      name: 'a SignInError in a folder of a room',
      filename: '/project/src/okta/patches/x.ts',
      code: "new SignInError('network', text);",
      errors: [{ messageId: 'made' }],
    },
    {
      name: 'the functions that take sentences',
      filename,
      code: imports('misconfigured, codedError as coded'),
      errors: [{ messageId: 'internal' }, { messageId: 'internal' }],
    },
    {
      name: 'a sentence',
      filename,
      code: `${imports('notFlag')} throw notFlag('manual', 'is switched off in words');`,
      errors: [{ messageId: 'sentence' }],
    },
    {
      name: 'a sentence with values in it',
      filename,
      code: `${imports('notFlag')} throw notFlag(\`\${name} is \${value}, which can’t be\`);`,
      errors: [{ messageId: 'sentence' }],
    },
    {
      name: 'a sentence deep in an argument',
      filename,
      code: `${imports('notFlag')} notFlag({ why: [is ? 'it took too long' : name] });`,
      errors: [{ messageId: 'sentence' }],
    },
    {
      name: 'a sentence from a folder of a room',
      filename: '/project/src/okta/patches/x.ts',
      code: "import { refused } from '../../errors/refused-answer.js'; refused(path + ' answered with a redirect');",
      errors: [{ messageId: 'sentence' }],
    },
  ],
});
