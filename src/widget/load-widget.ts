import type { SignInConfig } from '../settings/sign-in-config.js';
import { SignInError } from '../errors/sign-in-error.js';
import { notWidget, widgetNotLoaded } from '../errors/widget-errors.js';
import type { WidgetOptions } from '../settings/widget-settings.js';
import { address } from '../page/address.js';
import { assetsBase } from './assets-base.js';
import { documentShared } from '../page/document-shared.js';
import { importWidget } from './import-widget.js';
import type { LabelledRouter } from './patches/inert-labels.js';
import type { WidgetRouter } from './widget-router.js';

export interface Widget {
  /** Unlike `showSignIn`, which is this with checks of its own, it asks for no application. */
  renderEl(options: { el: HTMLElement }): Promise<unknown>;
  on(event: string, listener: (...args: never[]) => void): void;
  once(event: string, listener: (...args: never[]) => void): void;
  off(): void;
  trigger(event: string, ...args: unknown[]): void;
  stopListening(): void;
  readonly router?: WidgetRouter & LabelledRouter;
  /** Of the widget in two parts: fires `error` where the second did not load. */
  readonly restFailures?: EventTarget;
  remove(): void;
}

export type WidgetClass = new (options: WidgetOptions) => Widget;

/**
 * The widget's class: bundled, from a URL, or what the page brings along.
 *
 * @throws {SignInError} `widget-load-failed`, or `configuration` where what came is no widget
 */
export async function loadWidget(
  { source, engine }: SignInConfig,
  nonce: string,
): Promise<WidgetClass> {
  try {
    if (source.kind === 'brought')
      return asWidget(isWidget(source.widget) ? source.widget : await source.widget());
    if (source.kind === 'url')
      return asWidget(await loadScript(source.url, source.integrity, nonce));
    return asWidget(await importWidget(engine));
  } catch (cause) {
    if (cause instanceof SignInError) throw cause;
    throw widgetNotLoaded(source, cause);
  }
}

/**
 * Where the style sheet, the fonts and the labels lie that belong to it: Okta's layout is `js/`, `css/` and `labels/` side by side. A widget of
 * another origin is known by its hash, and these are not: they come from beside the element, unless `assets-base-url` says otherwise.
 */
export function assetsBaseOf({ source, assetsBaseUrl }: SignInConfig): string {
  if (assetsBaseUrl !== null) return assetsBaseUrl;
  const isOwn = source.kind === 'url' && new URL(source.url).origin === address.url().origin;
  return isOwn ? new URL('../', source.url).href : assetsBase();
}

function loadScript(src: string, integrity: string | null, nonce: string): Promise<unknown> {
  const scripts = documentShared('widget-scripts', () => new Map<string, Promise<unknown>>());
  // With another hash it is another script.
  const key = JSON.stringify([src, integrity]);
  const loading =
    scripts.get(key) ??
    new Promise<unknown>((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), {
        src,
        nonce,
        crossOrigin: 'anonymous',
      });
      if (integrity) script.integrity = integrity;
      script.onload = () => resolve((globalThis as { OktaSignIn?: unknown }).OktaSignIn);
      script.onerror = () => {
        scripts.delete(key); // The next try may have better luck.
        script.remove();
        reject(new Error(`${src} did not load`));
      };
      document.head.append(script);
    });
  scripts.set(key, loading);
  return loading;
}

function asWidget(value: unknown): WidgetClass {
  const candidate = isWidget(value) ? value : (value as { default?: unknown } | undefined)?.default;
  if (isWidget(candidate)) return candidate;
  throw notWidget();
}

const isWidget = (value: unknown): value is WidgetClass =>
  typeof value === 'function' &&
  typeof (value.prototype as Widget | undefined)?.renderEl === 'function';
