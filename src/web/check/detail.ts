import type { About, CheckedClaim } from "../../claim/checked-claim.ts";
import { element } from "../element.ts";
import { evidenceItem, type EvidenceOptions } from "./evidence.ts";
import { fill } from "./fill.ts";
import { SIGNS } from "./signs.ts";

export interface DetailOptions extends Omit<EvidenceOptions, "links"> {
  /** Asked each time: they are loaded beside the first check. */
  readonly links: () => EvidenceOptions["links"];
  readonly open: (number: number) => void;
}

/** Everything that is known of one number, from the right value to what it rests on. */
export function detailOf(claims: readonly CheckedClaim[], number: number, options: DetailOptions): HTMLElement[] {
  const claim = claims[number];
  if (!claim) return [];
  const { words } = options;
  const { right, unit, reason, remarks, conflicts, evidence } = claim;
  const parts: HTMLElement[] = [];
  if (right !== null) parts.push(element("p", { class: "right" }, fill(words.right, { value: right + unit })));
  parts.push(element("h4", {}, words.reason), element("p", {}, reason));
  parts.push(...aboutPart(claim, options));
  if (remarks.length > 0) {
    const items = remarks.map((remark) => element("li", {}, remark));
    parts.push(element("h4", {}, words.remarks), element("ul", {}, ...items));
  }
  if (conflicts.length > 0) {
    const items = conflicts.flatMap((other) => conflictItem(claims, other, options));
    parts.push(element("h4", {}, words.conflicts), element("ul", { class: "conflicts" }, ...items));
  }
  parts.push(element("h4", {}, words.evidence));
  if (evidence.length === 0) parts.push(element("p", { class: "meta" }, words.noEvidence));
  else {
    // Both ends of a difference may stand in one announcement.
    const each = new Map(evidence.map((one) => [JSON.stringify(one), one]));
    const items = [...each.values()].map((one) => evidenceItem(one, { ...options, links: options.links() }));
    parts.push(element("ul", { class: "evidence" }, ...items));
  }
  return parts;
}

const PARTS = ["subject", "measure", "place", "period", "measurer"] as const satisfies readonly (keyof About)[];

function aboutPart({ about, verdict }: CheckedClaim, { words }: DetailOptions): HTMLElement[] {
  const heading = element("h4", {}, words.about);
  if (!about && verdict !== "not-enough-evidence") return [];
  if (!about) return [heading, element("p", { class: "meta" }, words.aboutNothing)];
  const said = PARTS.flatMap((part): [string, string][] => (about[part] === "" ? [] : [[words.aboutParts[part], about[part]]]));
  // A plain value that is plainly asserted is the rule, and goes without saying.
  const kinds: [string, string][] = [];
  if (about.comparator !== "value")
    kinds.push([words.aboutParts.comparator, words.comparators[about.comparator] ?? about.comparator]);
  if (about.stance !== "asserted") kinds.push([words.aboutParts.stance, words.stances[about.stance] ?? about.stance]);
  const list = element("dl", { class: "about" });
  for (const [term, value] of [...said, ...kinds])
    list.append(element("div", {}, element("dt", {}, term), element("dd", {}, value)));
  return [heading, list];
}

/** Another number of the text that gives the same thing another value. */
function conflictItem(claims: readonly CheckedClaim[], other: number, { words, open }: DetailOptions): HTMLElement[] {
  const claim = claims[other];
  if (!claim) return [];
  const { verdict, text } = claim;
  const sign = element("span", { class: `v-${verdict}` }, `${SIGNS[verdict]} ${words.verdicts[verdict]}`);
  const button = element("button", { type: "button", class: "as-link" }, text, " ", sign);
  button.addEventListener("click", () => open(other));
  return [
    element(
      "li",
      {},
      button,
      " ",
      element("span", { class: "meta" }, fill(words.position, { n: other + 1, all: claims.length })),
    ),
  ];
}
