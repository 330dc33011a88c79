// Strikes at a chosen step of a flow: each request and each answer, each write to storage, each event of the element.
type Strike = () => void;

const EVENTS = ['status-changed', 'after-render', 'ready', 'error', 'signed-in'];

export interface Steps {
  /** How many there were. */
  readonly count: () => number;
  readonly stop: () => void;
}

/** Counts the steps of what runs from now on, and calls `strike` in the middle of the one with this number; -1 for none. */
export function countSteps(element: Element, at: number, strike: Strike): Steps {
  let count = 0;
  let isStriking = false;
  const step = (): void => {
    if (isStriking) return; // What the strike itself causes is no step of the flow.
    if (count++ !== at) return;
    isStriking = true;
    strike();
    isStriking = false;
  };
  const { fetch: originalFetch } = globalThis;
  globalThis.fetch = async (...args) => {
    step();
    try {
      return await originalFetch(...args);
    } finally {
      step();
    }
  };
  const { setItem, removeItem } = Storage.prototype;
  Storage.prototype.setItem = function (...args) {
    setItem.apply(this, args);
    step();
  };
  Storage.prototype.removeItem = function (...args) {
    removeItem.apply(this, args);
    step();
  };
  for (const type of EVENTS) element.addEventListener(type, step);
  return {
    count: () => count,
    stop() {
      globalThis.fetch = originalFetch;
      Object.assign(Storage.prototype, { setItem, removeItem });
      for (const type of EVENTS) element.removeEventListener(type, step);
    },
  };
}
