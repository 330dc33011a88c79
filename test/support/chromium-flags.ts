/** Flags that keep Chromium from talking to anything, and working on anything, but the pages under test. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  // Its address bar is a web page of a hundred modules, which each new window loads.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses its sandbox to root, which is who runs the tests in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
