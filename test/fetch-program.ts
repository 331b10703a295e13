// `tidui fetch` as a process of its own, for tests that kill or signal it: the real command, but on the network of a
// server of this machine. Arguments: port of the server, dossier, further options.
import { fetch } from "../src/cli/fetch.ts";
import { systemClock } from "../src/ingest/fetch/network.ts";
import { REGULATOR } from "./regulator-server.ts";

const [port = "", dossier = "", ...options] = process.argv.slice(2);
const every = options.find((option) => option.startsWith("--every="))?.slice("--every=".length);
const ending = new AbortController();
process.on("SIGTERM", () => ending.abort());

const isDone = await fetch(
  { dossier, json: true, ...(every === undefined ? {} : { every }) },
  {
    network: {
      resolve: (host) => Promise.resolve(host === REGULATOR ? ["127.0.0.1"] : []),
      permits: (address, to) => address === "127.0.0.1" && to === Number(port),
    },
    // Pauses a hundredth as long.
    clock: { ...systemClock, sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / 100, signal) },
    signal: ending.signal,
    progress: () => undefined,
  },
);
process.exitCode = isDone ? 0 : 1;
