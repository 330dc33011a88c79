/** The page's address. The only file that touches `location` and `history`; tests replace `leaveFor`. */
export interface Address {
  url(): URL;
  /** What relative URLs of the page's markup are resolved against: its `<base href>`, or else its address. */
  base(): URL;
  /** Shows `url` in the address bar without loading anything; the app's own history state stays. */
  show(url: URL): void;
  /** Leaves for `url`; with `replace` Back does not lead to this page again. */
  leaveFor(url: string, how?: 'assign' | 'replace'): void;
}

export const address: Address = {
  url: () => new URL(location.href),
  base: () => new URL(document.baseURI),
  show: (url) => history.replaceState(history.state, '', url),
  leaveFor: (url, how = 'assign') => location[how](url),
};
