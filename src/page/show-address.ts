import { address } from './address.js';

/**
 * Shows `url` in the address bar without loading anything; the app's own history state stays. Where the browser refuses, it is shown as soon as that is
 * possible: WebKit takes 100 changes in 10 s. A page that has gone on to another address by then keeps that.
 */
export function showAddress(url: URL): void {
  clearTimeout(again);
  tryToShow(url, shown(), 30);
}

const shown = (): string => address.url().href;

let again: ReturnType<typeof setTimeout> | undefined;

/** @param tries a second apart; in a document that can't change its address they come to an end. */
function tryToShow(url: URL, instead: string, tries: number): void {
  if (shown() !== instead) return;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // WebKit throws; another may ignore the call.
  }
  if (shown() === instead && url.href !== instead && tries > 0)
    again = setTimeout(() => tryToShow(url, instead, tries - 1), 1000);
}
