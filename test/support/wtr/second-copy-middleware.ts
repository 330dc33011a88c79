import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Serves the sources a second time, under `/second-copy/src/`: for the browser, other modules all through, as those of another version would be. */
export const secondCopyMiddleware: Middleware = (context, next) => {
  context.url = context.url.replace(/^\/second-copy\//, '/');
  return next();
};
