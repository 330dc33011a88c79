/** Holds the answer to the first request at a path with this end back until `release` is called. */
export function holdAnswer(end: string): { asked: Promise<void>; release(): void } {
  const { fetch: original } = globalThis;
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => {
    globalThis.fetch = async (target, init) => {
      const { pathname } = new URL(target instanceof Request ? target.url : target, location.href);
      if (!pathname.endsWith(end)) return original(target, init);
      globalThis.fetch = original;
      resolve();
      const answer = await original(target, init);
      await released;
      return answer;
    };
  });
  return { asked, release };
}
