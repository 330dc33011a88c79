/**
 * Runs `task` when no other tab runs one of this name, and tells it whether it had to wait for that. Where site data is blocked the browser
 * refuses locks, too; then no other tab has the tokens either. The only file that touches `navigator.locks`.
 */
export async function exclusively<T>(
  name: string,
  task: (hasWaited: boolean) => Promise<T>,
): Promise<T> {
  if (!('locks' in navigator)) return task(false);
  const lock = { isHeld: false };
  const holding = (hasWaited: boolean): Promise<T> => {
    lock.isHeld = true;
    return task(hasWaited);
  };
  try {
    const first = await navigator.locks.request(
      name,
      { ifAvailable: true },
      async (free) => free && { value: await holding(false) },
    );
    return first ? first.value : await navigator.locks.request(name, () => holding(true));
  } catch (refusal) {
    if (lock.isHeld) throw refusal;
    return task(false);
  }
}
