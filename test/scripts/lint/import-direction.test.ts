import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { importDirection } from '../../../scripts/lint/import-direction.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const at = (file: string) => `/app/src/${file}`;

tester.run('import-direction', importDirection, {
  valid: [
    { name: 'a room below', code: "import { a } from '../page/a.js'", filename: at('okta/x.ts') },
    {
      name: 'auth-js in its room',
      code: "import { get } from '@okta/okta-auth-js'; type T = import('@okta/okta-auth-js').Tokens",
      filename: at('okta/x.ts'),
    },
    {
      name: 'the widget’s types in its room',
      code: "import type { EventContext } from '@okta/okta-signin-widget/oie'",
      filename: at('widget/x.ts'),
    },
    {
      name: 'types of another package',
      code: "import type { LitElement } from 'lit'",
      filename: at('widget/x.ts'),
    },
    {
      name: 'what needs no page, for the command',
      code: "import { a } from '../errors/a.js'; import { b } from '../okta/answers/b.js'; import { c } from '../bundlers/c.js'; import 'node:util'",
      filename: at('command/x.ts'),
    },
  ],
  invalid: [
    {
      code: "import { a } from '../page/a.js'; import { b } from '../okta/b.js'; import { c } from '../define.js'",
      filename: at('command/x.ts'),
      errors: [{ messageId: 'direction' }, { messageId: 'direction' }, { messageId: 'direction' }],
    },
    {
      code: "import { a } from '../command/a.js'",
      filename: at('element/x.ts'),
      errors: [{ messageId: 'direction' }],
    },
    {
      code: "import { a } from '../element/a.js'",
      filename: at('okta/x.ts'),
      errors: [{ messageId: 'direction' }],
    },
    {
      code: "import { LitElement } from 'lit'",
      filename: at('widget/x.ts'),
      errors: [{ messageId: 'package' }],
    },
    {
      code: "import type { Tokens } from '@okta/okta-auth-js'",
      filename: at('session/x.ts'),
      errors: [{ messageId: 'okta' }],
    },
    {
      code: "export type { Tokens } from '@okta/okta-auth-js'",
      filename: at('widget/x.ts'),
      errors: [{ messageId: 'okta' }],
    },
    {
      code: "type T = import('@okta/okta-auth-js').Tokens",
      filename: at('settings/x.ts'),
      errors: [{ messageId: 'okta' }],
    },
    {
      code: "import type { EventContext } from '@okta/okta-signin-widget/oie'",
      filename: at('element/x.ts'),
      errors: [{ messageId: 'okta' }],
    },
    {
      code: "await import('@okta/okta-auth-js')",
      filename: at('session/x.ts'),
      errors: [{ messageId: 'okta' }],
    },
  ],
});
