import { spawn } from "node:child_process";
import { existsSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, platform, release, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What was measured of one process, from its start to its end. */
export interface Measured {
  readonly seconds: number;
  /** Most memory it held at once (resident set). */
  readonly peakMB: number;
  /** What the process told about itself with `tell`. */
  readonly told: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  /** How often; the medians are given. */
  readonly runs?: number;
  /** A process that takes longer is ended, and the measurement throws. */
  readonly timeoutSeconds?: number;
}

/** File descriptor on which a measured process tells numbers about itself. */
const TOLD = 3;

// Loaded into every measured process: its memory is known to itself alone, and only at its end. A data URL, so that
// nothing has to be found or stripped of types first.
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  `import{writeSync}from"node:fs";process.on("exit",()=>writeSync(${TOLD},JSON.stringify({peakMB:process.resourceUsage().maxRSS/1024})+"\\n"))`,
)}`;

/** Where `tidui` has Node keep what it made of the sources; measured processes start as `tidui` does. */
const COMPILED = fileURLToPath(new URL("../node_modules/.cache/tidui", import.meta.url));

/** The median of some numbers: the middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error("The median of no numbers was asked for.");
  return (low + high) / 2;
}

/** The machine that a result was measured on; a figure without it says nothing. */
export function machine(): Record<string, string | number> {
  const memoryGB = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGB,
    os: `${platform()} ${release()}`,
    node: process.version,
  };
}

/** Runs `node ARGS…` under this Node, each run a fresh process with its output thrown away; gives medians. */
export async function measureProcess(args: readonly string[], options: MeasureOptions = {}): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < (options.runs ?? 5); run++) all.push(await runOnce(args, options.timeoutSeconds));
  const told = Object.keys(all[0]?.told ?? {}).map(
    (key) => [key, median(all.map((one) => one.told[key] ?? Number.NaN))] as const,
  );
  return {
    seconds: median(all.map((one) => one.seconds)),
    peakMB: median(all.map((one) => one.peakMB)),
    told: Object.fromEntries(told),
  };
}

async function runOnce(args: readonly string[], timeoutSeconds?: number): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "--import", TELL_USAGE, ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
    ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds * 1000 }),
  });
  let text = "";
  child.stdio[TOLD]?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise((resolve, reject) =>
    child.on("error", reject).on("close", (exit, signal) => resolve(exit ?? signal)),
  );
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${String(code)}.`);
  const seconds = (performance.now() - start) / 1000;
  const { peakMB, ...told } = Object.assign(
    {},
    ...text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ) as Record<string, number>;
  return { seconds, peakMB: peakMB ?? Number.NaN, told };
}

/** Called in a measured process: hands numbers to whoever measures it. */
export function tell(numbers: Readonly<Record<string, number>>): void {
  writeSync(TOLD, `${JSON.stringify(numbers)}\n`);
}

/** One result as a line of JSON; fractions to three digits that count, shares near 1 to four: there what is missing counts. */
export function printResult(result: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(result, (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value)));
}

function rounded(value: number): number {
  if (value > 0.9 && value < 1) return Number(value.toFixed(4));
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Where the tools to compare with are installed: TIDUI_PEERS, or `peers` beside the repository. */
export function peersFolder(): string {
  return process.env["TIDUI_PEERS"] ?? fileURLToPath(new URL("../../peers", import.meta.url));
}

/** Path of a peer's npm package, by which it can be imported; undefined where it is not installed. */
export function findPeer(name: string): string | undefined {
  const folder = peersFolder();
  if (!existsSync(`${folder}/node_modules/${name}`)) return undefined;
  return pathToFileURL(createRequire(`${folder}/package.json`).resolve(name)).href;
}
