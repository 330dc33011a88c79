import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Serves the widget's style sheet, fonts, images and labels where `src/widget/assets-base.ts` expects them: `/okta-sign-in/`. */
export const widgetAssetsMiddleware: Middleware = (context, next) => {
  context.url = context.url.replace(
    /^\/okta-sign-in\//,
    '/node_modules/@okta/okta-signin-widget/dist/',
  );
  return next();
};
