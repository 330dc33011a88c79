import { type CommandEnd, wrongUse } from '../command-end.js';
import { USAGE } from '../usage.js';
import { readOptions } from './doctor-options.js';
import { findingsOf } from './findings.js';
import { look } from './look.js';
import { jsonReport, textReport } from './report.js';

/** In milliseconds, for each request. */
const TIME_LIMIT = 10_000;

/** `doctor`: looks at an org from outside, and says what is not in order. */
export async function doctor(args: readonly string[], timeLimit = TIME_LIMIT): Promise<CommandEnd> {
  const read = readOptions(args);
  switch (read.kind) {
    case 'help':
      return { out: USAGE, exitCode: 0 };
    case 'wrong':
      return wrongUse(read.complaint);
    case 'options': {
      const findings = findingsOf(await look(read.options, timeLimit));
      return {
        out: read.options.json ? jsonReport(findings) : textReport(findings),
        exitCode: findings.some(({ level }) => level === 'problem') ? 1 : 0,
      };
    }
  }
}
