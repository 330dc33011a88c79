/** A window of its own, empty so far; null where the browser lets none be opened, as it does but in the task of a click or a key. */
export const openPopup = (): Window | null =>
  open('about:blank', '_blank', 'popup,width=480,height=700');
