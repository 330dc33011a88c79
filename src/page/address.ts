/** The page's address. The only file that touches `location` and `history`; tests replace `leaveFor`. */
export interface Address {
  url(): URL;
  /** Shows `url` in the address bar without loading anything; the app's own history state stays. */
  show(url: URL): void;
  /** Leaves for `url`; with `replace` Back does not lead to this page again. */
  leaveFor(url: string, how?: 'assign' | 'replace'): void;
}

export const address: Address = {
  url: () => new URL(location.href),
  show: (url) => history.replaceState(history.state, '', url),
  leaveFor: (url, how = 'assign') => location[how](url),
};
