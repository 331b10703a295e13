import { headlineOf } from "../headline.ts";
import type { LoadedSite } from "../site-data.ts";
import type { Headline } from "../summary.ts";
import { Part } from "./part.ts";
import type { Recount } from "./recount.ts";

/** Every counted observation and every difference from an announced total, against the SQL count of the published rows. */
export function verifyObservations({ observations, announced, differences }: LoadedSite, recount: Recount): Part[] {
  const counts = new Part("observations", "every counted observation, against an SQL count of the published filings");
  for (const { id, measure, value, origin } of observations) {
    if (origin.kind !== "rows") continue;
    const sql = recount(origin.query);
    if (sql === undefined) counts.absent();
    else counts.hold(`observation ${id} of ${measure}, ${JSON.stringify(origin.query)}`, sql, value ?? "none");
  }
  const held = new Part("announced", "every announced figure's difference, from its notice and an SQL count");
  const said = new Map(announced.map((total) => [total.id, total]));
  for (const { announced: id, figure, difference, query } of differences) {
    const total = said.get(id);
    const sql = recount(query);
    if (!total || sql === undefined) held.absent();
    else
      held.hold(
        `${total.series} ${total.asOf}, ${figure}`,
        sql - ((figure === "total" ? total.total : total.added) ?? 0),
        difference,
      );
  }
  return [counts, held];
}

/** The league as the build told it, against the league derived again and an SQL count of each of its numbers. */
export function verifyLeague(derived: LoadedSite, published: Headline, recount: Recount): Part {
  const part = new Part("league", "the league's totals, shares and half-years, as told and counted by SQL");
  const { league } = derived;
  const wanted = headlineOf(derived);
  part.hold("headline", JSON.stringify(published), JSON.stringify(wanted));
  const all = recount(league.all.query);
  if (all === undefined) part.absent();
  else part.hold("league, all", published.all, all);
  for (const row of league.rows) {
    for (const figure of ["total", "before", "last", "yearAgo"] as const) {
      const sql = recount(row[figure].query);
      if (sql === undefined) part.absent();
      else part.hold(`league, ${row.group}, ${figure}`, sql, row[figure].value);
    }
  }
  for (const [at, row] of published.rows.entries()) {
    const own = league.rows[at];
    const sql = own && recount(own.total.query);
    if (sql === undefined || all === undefined) part.absent();
    else part.hold(`league, ${row.group}, share`, row.share, sql / all);
  }
  return part;
}
