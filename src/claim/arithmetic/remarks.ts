import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { shareOne } from "./likeness.ts";
import type { Surroundings } from "./values.ts";

/** What an editor should know of the numbers that a claim was computed from: it changes no verdict. */
export function operandRemarks(claims: readonly Claim[], operands: readonly number[], { stateOf }: Surroundings): Said[] {
  const remarks: Said[] = [];
  for (const index of operands.slice(0, MOST)) {
    const claim = claims[index];
    if (!claim) continue;
    const { text, approx } = claim.quantity;
    const said = text.trim();
    if (approx !== null) {
      remarks.push({
        zh: `“${said}”是约数或界限，这里按其字面计算。`,
        en: `“${said}” is a bound or about; it is taken at its face.`,
      });
    }
    if (stateOf?.(index) === "fails") {
      remarks.push({
        zh: `“${said}”本身与资料不符，这里按文中所写计算。`,
        en: `“${said}” is itself refuted; it is computed with as said.`,
      });
    }
  }
  return [...remarks, ...differences(claims, operands)];
}

const MOST = 8;

/** Two numbers of two scopes or two measurers are compared all the same, and it is said. */
function differences(claims: readonly Claim[], operands: readonly number[]): Said[] {
  const [first, ...rest] = operands.slice(0, MOST).flatMap((index) => claims[index] ?? []);
  if (!first) return [];
  const remarks: Said[] = [];
  if (rest.some((other) => crosses(first, other))) {
    remarks.push({ zh: "所比各数的统计范围不同。", en: "The numbers cover different scopes." });
  }
  if (rest.some(({ measurer }) => (measurer?.id ?? null) !== (first.measurer?.id ?? null))) {
    remarks.push({ zh: "所比各数出自不同的统计方。", en: "The numbers are not by the same measurer." });
  }
  return remarks;
}

function crosses(a: Claim, b: Claim): boolean {
  return shareOne(a.scopes, b.scopes) === false || (a.scopes.length === 0) !== (b.scopes.length === 0);
}
