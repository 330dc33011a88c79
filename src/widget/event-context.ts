/** What the widget hands to the listeners of its events. */
export type { EventContext, EventErrorContext } from '@okta/okta-signin-widget/oie';
