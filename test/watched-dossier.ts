import { onTestFinished } from "vitest";
import { fetchSources, type FetchEffects } from "../src/build/fetch-sources.ts";
import type { Run, SourceRun } from "../src/ingest/fetch/run-ledger.ts";
import { buildDocx, buildParagraph, buildTable } from "./docx-builder.ts";
import { RegulatorServer, ShortClock } from "./regulator-server.ts";
import { copyTiny, editText, filesOf, type Tiny } from "./tiny-dossier.ts";

/** dossiers/tiny whose permits are watched on a server of this machine. */
export interface Watched {
  readonly tiny: Tiny;
  readonly server: RegulatorServer;
  readonly clock: ShortClock;
  readonly ending: AbortController;
  readonly effects: FetchEffects;
}

/** The server, stopped when the test ends, and a dossier that watches its hub; `more` are further keys of `watch:`. */
export async function watchTiny(more = ""): Promise<Watched> {
  const server = await RegulatorServer.start();
  onTestFinished(() => server.stop());
  const tiny = copyTiny();
  watchPermits(tiny, server, more);
  const clock = new ShortClock();
  server.clock = clock;
  const ending = new AbortController();
  const { network } = server;
  return { tiny, server, clock, ending, effects: { network, clock, signal: ending.signal, progress: () => undefined } };
}

export function watchPermits(tiny: Tiny, server: RegulatorServer, more = ""): void {
  const watch = `watch:\n  hubs: [${server.at("/hub.htm")}]\n  links: { text: 清单 }\n  ${more}\n`;
  editText(tiny, "sources/permits.yml", (text) => `${text}${watch}`);
}

export const fetchHere = ({ tiny, effects }: Watched): Promise<Run> => fetchSources({ dossier: tiny.dossier }, effects);

/** What came of the permits in one run. */
export async function fetchPermits(watched: Watched): Promise<SourceRun> {
  const [source] = (await fetchHere(watched)).sources;
  if (!source) throw new Error("The run has no source");
  return source;
}

export const codesOf = ({ failed }: Pick<SourceRun, "failed">): string[] => failed.map(({ code }) => code);

/** Everything in snapshots/ by its name. */
export const snapshotsOf = ({ tiny }: Watched): Map<string, Buffer> => filesOf(`${tiny.dossier}/snapshots`);

/** A round of the permits; `names` are its robots. */
export function permitsDocx(...names: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = names.map((name, at) => [
    String(at + 1),
    name,
    "苍鹭自动化（港城）有限公司",
    `港交许2026-${String(at + 1).padStart(3, "0")}`,
    "2026/5/20",
    "西区",
    "",
    "",
  ]);
  const header = ["序号", "机器人名称", "申请主体", "许可编号", "许可日期", "区", "用途", "备注"];
  return buildDocx(buildParagraph("送货机器人上路许可清单（2026年6月）"), buildTable(header, ...rows));
}
