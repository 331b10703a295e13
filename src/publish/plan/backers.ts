import { downloadLine } from "../download-line.ts";
import { daysOf } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstText } from "../../model/text.ts";
import { BACKERS_CSV } from "../addresses.ts";
import { backersPage, ORDERS, orderAddress, type BackersInputs, type BackersPart, type Order } from "../pages/backers.ts";
import { backingPage } from "../pages/backing-page.ts";
import { whoPage, type WhoInputs } from "../pages/who-page.ts";
import { isCounted, type ShownBacking } from "../shown/shown-backing.ts";
import { shownBackings } from "./backing.ts";
import { slugIn } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";

/** All investments in three orders and as CSV, each with its statements, and a page for whoever has no other. */
export function* planBackers(desk: Desk): Iterable<Plan> {
  const { all, parties } = desk.backings;
  const statements = all.reduce((sum, { tellings }) => sum + tellings.length, 0);
  const open = all.filter((one) => !isCounted(one)).length;
  for (const order of ORDERS) {
    const inputs: BackersInputs = {
      order,
      investments: all.length,
      statements,
      open,
      parts: partsOf(all, order),
      csv: BACKERS_CSV,
    };
    yield { address: orderAddress(order), render: backersPage, inputs } as Plan;
  }
  yield { address: BACKERS_CSV, render: backersCsv, inputs: all } as Plan;
  for (const backing of all) yield { address: backing.page, render: backingPage, inputs: backing } as Plan;
  for (const { id, name, page } of parties.values()) {
    if (!page.startsWith("who/")) continue;
    const inputs: WhoInputs = { slug: slugIn(page), name, ...shownBackings(desk, id) };
    yield { address: page, render: whoPage, inputs } as Plan;
  }
}

function partsOf(all: readonly ShownBacking[], order: Order): BackersPart[] {
  if (order === "date") return byYear(all);
  const parts = [...groupBy(all, (one) => one[order].id)].flatMap(([id, backings]): BackersPart[] => {
    const of = backings[0]?.[order];
    return of ? [{ of, anchor: `p-${id.slice(0, 12)}`, backings, until: null }] : [];
  });
  return parts.toSorted((left, right) => counted(right) - counted(left) || right.backings.length - left.backings.length);
}

const counted = ({ backings }: BackersPart): number => backings.filter(isCounted).length;

/** The last day that the first evidence may be of decides the year; what has no date comes last. */
function byYear(all: readonly ShownBacking[]): BackersPart[] {
  const yearOf = ({ first }: ShownBacking) => (first === null ? null : daysOf(first.by).end.slice(0, 4));
  const years = [...groupBy(all, yearOf)].toSorted(([left], [right]) => ((left ?? "9999") < (right ?? "9999") ? -1 : 1));
  let until = 0;
  return years.map(([of, backings]) => {
    until += backings.filter(isCounted).length;
    return { of, anchor: `y-${of ?? "undated"}`, backings, until: of === null ? null : until };
  });
}

const HEADS = "investor company first_evidenced last_evidenced status share statements told addresses figures";

function backersCsv(all: readonly ShownBacking[]): string {
  const lines = all.map(({ backer, company, first, last, status, share, tellings }) =>
    downloadLine([
      firstText(backer.name),
      firstText(company.name),
      first?.by ?? "",
      last?.by ?? "",
      status,
      share === null ? "" : String(share),
      String(tellings.length),
      tellings.map(({ told }) => told).join("; "),
      [...new Set(tellings.flatMap(({ address }) => address ?? []))].join(" "),
      tellings.map(({ figure }) => figure).join(";"),
    ]),
  );
  return downloadLine(HEADS.split(" ")) + lines.join("");
}
