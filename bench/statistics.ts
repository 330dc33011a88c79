export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The result of each candidate, run after run, each run in the next order, so that none has the warmer machine. */
export async function alternating<T>(
  names: readonly string[],
  runs: number,
  measure: (name: string) => Promise<T>,
): Promise<Map<string, T[]>> {
  const results = new Map<string, T[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const index of names.keys()) {
      const name = names[(index + run) % names.length] ?? '';
      results.get(name)?.push(await measure(name));
    }
  }
  return results;
}
