/** The page's address. The only file that touches `location`; tests replace `leaveFor`. */
export interface Address {
  url(): URL;
  /** What relative URLs of the page's markup are resolved against: its `<base href>`, or else its address. */
  base(): URL;
  /** A relative URL as the page means it: against its base, unless that is of another origin. */
  resolve(relative: string): URL;
  /** Leaves for `url`; with `replace` Back does not lead to this page again. */
  leaveFor(url: string, how?: 'assign' | 'replace'): void;
}

export const address: Address = {
  url: () => new URL(location.href),
  base: () => new URL(document.baseURI),
  resolve(relative) {
    const [page, base] = [address.url(), address.base()];
    return new URL(relative, base.origin === page.origin ? base : page);
  },
  leaveFor: (url, how = 'assign') => location[how](url),
};
