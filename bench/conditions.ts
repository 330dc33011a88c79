import type { CDPSession } from 'puppeteer-core';

/** A network and a processor, as Chromium can imitate them. */
export interface Condition {
  readonly name: string;
  readonly latencyMs: number;
  /** -1: as fast as the machine is. */
  readonly bitsPerSecond: number;
  /** How many times slower than this machine's. */
  readonly cpuSlowdown: number;
}

export const conditions: readonly Condition[] = [
  { name: '150 ms, 1.6 Mbit/s', latencyMs: 150, bitsPerSecond: 1_600_000, cpuSlowdown: 1 },
  { name: '40 ms, 10 Mbit/s', latencyMs: 40, bitsPerSecond: 10_000_000, cpuSlowdown: 1 },
  { name: 'no throttling, processor 4× slower', latencyMs: 0, bitsPerSecond: -1, cpuSlowdown: 4 },
];

export async function imitate(
  session: CDPSession,
  { latencyMs, bitsPerSecond, cpuSlowdown }: Condition,
): Promise<void> {
  const throughput = bitsPerSecond < 0 ? -1 : bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

export const unthrottled: Condition = { name: '', latencyMs: 0, bitsPerSecond: -1, cpuSlowdown: 1 };
