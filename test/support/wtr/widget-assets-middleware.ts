import { extname } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';
import { widgetStyles } from '../../../scripts/build/widget-styles.mjs';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const BASE = '/okta-sign-in/';

/** Serves the widget's style sheets, fonts, images and labels where `src/widget/assets-base.ts` expects them: what the build makes of them, else Okta's own. */
export async function widgetAssetsMiddleware(): Promise<Middleware> {
  const made = await widgetStyles();
  return (context, next) => {
    if (!context.path.startsWith(BASE)) return next();
    const path = context.path.slice(BASE.length);
    const content = made[path];
    if (content === undefined) {
      context.url = `/node_modules/@okta/okta-signin-widget/dist/${path}`;
      return next();
    }
    context.type = extname(path);
    context.body = content;
    return undefined;
  };
}
