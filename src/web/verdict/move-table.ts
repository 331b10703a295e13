import type { Weighed } from "../../measure/composite/run-composite.ts";

/** Puts what the variants say now into the rows of the table, in the order of the echelons. */
export function moveTable(table: HTMLTableElement, { placings, echelons }: Weighed): void {
  const body = table.tBodies[0];
  for (const unit of echelons.order) {
    const row = table.querySelector<HTMLTableRowElement>(`tr[data-unit="${CSS.escape(unit)}"]`);
    const placing = placings.find((one) => one.unit === unit);
    if (!row || !placing || !body) continue;
    const [best, worst] = placing.rankInterval;
    const put = (name: string, text: string) => {
      const cell = row.querySelector(`.${name}`);
      if (cell) cell.textContent = text;
    };
    put("median", String(placing.medianRank));
    put("interval", best === worst ? String(best) : `${best}–${worst}`);
    put("first", share(placing.shareFirst));
    put("falls", share(placing.shareFallsTwo));
    put("score", placing.baselineScore.toFixed(2));
    for (const [at, cell] of [...row.querySelectorAll(".tier")].entries()) {
      const tiers = echelons.levels[at]?.tiers ?? [];
      cell.textContent = String(tiers.findIndex((tier) => tier.includes(unit)) + 1);
    }
    body.append(row);
  }
}

const share = (part: number): string => `${(part * 100).toFixed(1)}%`;
