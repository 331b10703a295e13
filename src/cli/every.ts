import { UserError } from "../model/issues.ts";
import type { Clock } from "../ingest/fetch/network.ts";

const MILLISECONDS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "30m", "6h" or "1d" in milliseconds. */
export function parseDuration(text: string): number {
  const [, count = "", unit = ""] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const duration = Number(count) * (MILLISECONDS[unit] ?? 0);
  if (duration >= 60_000 && duration <= 366 * 86_400_000) return duration;
  throw new UserError("bad-duration", `"${text}" is no duration; write 30m, 6h or 1d, at least 1m and at most 366d.`);
}

/** Longest single sleep: timers count to 2^31 milliseconds. */
const LONGEST_SLEEP = 3_600_000;

/**
 * Runs an action now and then again at every multiple of `every` from the first start, by a clock that nobody sets. An
 * action that is still running when its next time comes lets that time pass. Ends when the signal is given.
 */
export async function repeat(
  every: number,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
  action: () => Promise<void>,
) {
  const first = clock.elapsed();
  while (!signal.aborted) {
    await action();
    const rounds = Math.floor((clock.elapsed() - first) / every) + 1;
    await sleepUntil(first + rounds * every, clock, signal);
  }
}

async function sleepUntil(time: number, clock: Clock, signal: AbortSignal): Promise<void> {
  try {
    for (let left = time - clock.elapsed(); left > 0 && !signal.aborted; left = time - clock.elapsed())
      await clock.sleep(Math.min(left, LONGEST_SLEEP), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
