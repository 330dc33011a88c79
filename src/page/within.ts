/** `promise`, or a rejection once it takes longer than `milliseconds`. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const patience = new Promise<never>(
    (_, reject) => (timer = setTimeout(reject, milliseconds, new Error('took too long'))),
  );
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}
