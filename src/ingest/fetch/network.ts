import { lookup } from "node:dns/promises";
import { setTimeout as afterTime } from "node:timers/promises";
import type { Network } from "./http-exchange.ts";
import { isPublicAddress } from "./public-address.ts";

/** The public internet, as the system resolves it. */
export const publicNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  permits: (address) => isPublicAddress(address),
};

/** The time, and the passing of it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds since some moment; never set back or forward. */
  elapsed(): number;
  /** Rejects as soon as the signal is given. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) => afterTime(milliseconds, undefined, { signal }),
};
