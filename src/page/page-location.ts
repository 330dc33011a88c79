/** The page's address. The only user of `location` and `history`. */
export interface PageLocation {
  url(): URL;
  /** Shows `url` in the address bar without loading anything; the app's own history state stays. */
  show(url: URL): void;
  /** Leaves for `url`. */
  leaveFor(url: string): void;
}

export const pageLocation: PageLocation = {
  url: () => new URL(location.href),
  show: (url) => history.replaceState(history.state, '', url),
  leaveFor: (url) => location.assign(url),
};
