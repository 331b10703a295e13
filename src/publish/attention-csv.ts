import { downloadLine } from "./download-line.ts";
import { describeLocator } from "../model/locator.ts";
import { firstText } from "../model/text.ts";
import type { AttentionList, ShownPart, ShownListMonth, ShownNamed, ShownNamedMonth } from "./shown/shown-attention.ts";

const LEAGUE =
  "part place id name kind group start end titles appearances per_10000 before_start before_end before_titles before_appearances before_per_10000 change_per_10000";
const MONTHS =
  "id name kind group month titles appearances per_10000 row list_titles list_appearances days days_of_month list_row counted_sha256";
const VOLUME = "month list_titles list_appearances days days_of_month list_row counted_sha256";

const number = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
/** Shares to four places: more would come of the division alone. */
const share = (value: number | null | undefined): string => (typeof value === "number" ? String(Number(value.toFixed(4))) : "");
const heads = (names: string): string => downloadLine(names.split(" "));

/** The league of a list, whole numbers and shares. */
export function attentionLeagueCsv({ windows, parts }: Pick<AttentionList, "windows" | "parts">): string {
  return heads(LEAGUE) + parts.flatMap((part) => leagueLines(part, windows)).join("");
}

function leagueLines({ part, rows }: ShownPart, windows: AttentionList["windows"]): string[] {
  const earlier = windows?.comparable ? windows.before : null;
  return rows.map(({ named, now, before, change, rank }) => {
    const current = [
      windows?.now.start ?? "",
      windows?.now.end ?? "",
      number(now.titles),
      number(now.appearances),
      share(now.share),
    ];
    const then = [
      earlier?.start ?? "",
      earlier?.end ?? "",
      number(before?.titles),
      number(before?.appearances),
      share(before?.share),
    ];
    return downloadLine([part, number(rank), ...namedCells(named), ...current, ...then, share(change?.shares)]);
  });
}

/** Every month in which a name was given, by name and then month; a month that is not there is 0. */
export function attentionMonthsCsv(
  all: readonly { readonly named: ShownNamed; readonly months: readonly ShownNamedMonth[] }[],
): string {
  const lines = all.flatMap(({ named, months }) =>
    months.map((month) => {
      const at = month.row ? describeLocator(month.row.at) : "";
      const counts = [month.month, String(month.titles), String(month.appearances), share(month.share), at];
      return downloadLine([...namedCells(named), ...counts, ...volumeCells(month)]);
    }),
  );
  return heads(MONTHS) + lines.join("");
}

/** What a list held, month by month. */
export function attentionVolumeCsv(months: readonly ShownListMonth[]): string {
  return heads(VOLUME) + months.map((one) => downloadLine([one.month, ...volumeCells(one)])).join("");
}

const namedCells = ({ slug, name, kind, group }: ShownNamed): string[] => [slug, firstText(name), kind, group?.id ?? ""];

function volumeCells({ of, volume }: ShownListMonth): string[] {
  const held = [number(volume?.titles), number(volume?.appearances), number(volume?.days), String(of)];
  return [...held, volume ? describeLocator(volume.at) : "", volume?.counted ?? ""];
}
