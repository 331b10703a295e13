import { classRows } from "../../measure/classes/half-years.ts";
import { parseSchemes } from "../../model/classes.ts";
import type { FilingLabel } from "../../model/labels.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { SiteData } from "../site.ts";

const SCHEMES = parseSchemes(
  {
    schemes: [
      {
        id: "kind",
        label: { zh: "种类", en: "Kind" },
        series: ["lamps"],
        labels: [
          { id: "street", zh: "路灯", en: "Street lamp" },
          { id: "desk", zh: "台灯", en: "Desk lamp" },
          { id: "unclear", zh: "无法判断", en: "Unclear" },
        ],
      },
    ],
  },
  "classes.yml",
);

type Classed = Pick<SiteData, "schemes" | "labels" | "classes" | "classQuestions">;

/** Every third lamp is for the street, by a reader; the model says the others stand on desks, and of every fifth it cannot tell. */
export function testingClasses(filings: readonly ResolvedFiling[]): Classed {
  const lamps = filings.filter(({ series }) => series === "lamps");
  const labels = lamps.map(({ series, number, entity }, at): FilingLabel => {
    const isHuman = at % 3 === 0;
    const [label, by] = isHuman ? ["street", "reader-a"] : at % 5 === 0 ? ["unclear", "unclear"] : ["desk", "model"];
    const predicted = isHuman ? [0.8, 0.2, 0] : [0.1, 0.9, 0];
    return {
      scheme: "kind",
      series,
      number,
      entity,
      label,
      by,
      probability: isHuman ? 1 : 0.9,
      predicted,
      isSampled: isHuman,
      isHuman,
    };
  });
  return { schemes: SCHEMES, labels, classes: classRows(SCHEMES, lamps, labels), classQuestions: [] };
}
