import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** A page in a sandboxed frame is of no origin, and gets its modules only where every page does. */
export const anyOriginMiddleware: Middleware = (context, next) => {
  context.set('Access-Control-Allow-Origin', '*');
  return next();
};
