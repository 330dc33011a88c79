/** What pages of one origin tell each other: other tabs, and other documents of this one. The only file that touches `BroadcastChannel`. */
export interface Channel {
  send(message: unknown): void;
  close(): void;
}

const CLOSED: Channel = { send: () => undefined, close: () => undefined };

/** Joins the channel of this name. Where the browser has no storage for the page it has no channels either: then nothing is sent, and nothing comes. */
export function openChannel(name: string, onMessage: (message: unknown) => void): Channel {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }) => onMessage(data));
    return { send: (message) => channel.postMessage(message), close: () => channel.close() };
  } catch {
    return CLOSED;
  }
}
