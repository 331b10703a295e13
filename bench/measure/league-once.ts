import { leagueColumns } from "../../src/measure/leagues/league-columns.ts";
import { tell } from "../measure.ts";
import { CASES, SEED } from "./cases.ts";
import { generate } from "./generate.ts";

/** A process of its own: makes the observations, then the leagues, and tells how long the leagues took. */
const [, , name = "full", rows = "10000000"] = process.argv;
const sizes = CASES[name];
if (!sizes) throw new Error(`No case ${name}.`);
const columns = generate(Number(rows), sizes, SEED);
const start = performance.now();
const cpu = process.cpuUsage();
const found = leagueColumns(columns, sizes);
const leagueSeconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const cpuSeconds = (user + system) / 1e6;
let [firsts, checksum] = [0, 0];
for (let at = 0; at < found.length; at++) {
  if (found.rank[at] === 1) firsts++;
  checksum += (found.rank[at] as number) * ((found.group[at] as number) + 1);
}
tell({ leagueSeconds, cpuSeconds, leagueRows: found.length, firsts, checksum });
