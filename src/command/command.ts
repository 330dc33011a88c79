// npx okta-sign-in-element assets | doctor
import { assets } from './assets.js';
import { type CommandEnd, wrongUse } from './command-end.js';
import { doctor } from './doctor/doctor.js';
import { USAGE } from './usage.js';

const [name, ...args] = process.argv.slice(2);
const { out = '', error = '', exitCode } = await run();
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;

function run(): CommandEnd | Promise<CommandEnd> {
  switch (name) {
    case 'assets':
      return assets(args);
    case 'doctor':
      return doctor(args);
    case '--help':
    case '-h':
      return { out: USAGE, exitCode: 0 };
    default:
      return wrongUse();
  }
}
