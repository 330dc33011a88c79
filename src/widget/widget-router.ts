/** Functions of the page's own that the widget calls between the button and the request (models/Settings, 7.49.0). */
export const PAGE_FUNCTIONS = ['transformUsername', 'processCreds'] as const;

/** Okta's own: the widget's router draws its screens. Only this much of it is used; another version may lack it. */
export interface WidgetRouter {
  render?: (...screen: unknown[]) => unknown;
  trigger?: (event: string, ...args: unknown[]) => unknown;
  stopListening(source?: object, event?: string): void;
  listenTo?(source: object, event: string, listener: (flow?: string) => void): void;
  restartLoginFlow?(flow?: string): void;
  /** Goes to one of the router's own addresses, which draws its screen. */
  navigate?: (...route: unknown[]) => unknown;
  /** Draws the screen of an address, by its handler. False: it has not. */
  execute?: (handler: unknown, ...parameters: unknown[]) => unknown;
  /** The handler of the first screen. */
  readonly defaultAuth?: unknown;
  readonly appState?: { trigger?(event: string, ...args: unknown[]): unknown };
  /** What it draws a screen with, and the screen. */
  readonly controller?: {
    readonly formView?: {
      readonly form?: { readonly modelEvents?: { readonly error?: string } };
      readonly model?: { on(event: string, listener: (...args: unknown[]) => void): void };
    };
  };
  readonly settings?: Record<
    (typeof PAGE_FUNCTIONS)[number],
    ((...values: unknown[]) => unknown) | undefined
  > & { unset(name: string): void };
  /** A jQuery object. */
  readonly header?: { readonly $el?: { ready?(callback: () => void): unknown } };
}
