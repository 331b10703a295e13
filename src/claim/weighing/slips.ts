/** What a number and the right one have in common where somebody wrote it down wrong. */
export type Slip = "rearranged" | "one digit" | "power of ten";

/** Beyond so many times as much, digits in common are chance. */
const FAR = 10;
/** How near a power of ten it must be, in powers. */
const NEARLY = 0.02;

/** By which slips of the pen a number may have come of another; rounded to the digits that it has. */
export function slipsBetween(said: number, right: number): readonly Slip[] {
  const ratio = Math.abs(said / right);
  if (!(ratio > 0 && Number.isFinite(ratio))) return [];
  const power = Math.log10(ratio);
  const isPower = Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < NEARLY;
  const [one, other] = alikeLong(said, right, digitsOf(said));
  const differing = [...one].filter((digit, at) => digit !== other[at]).length;
  if (differing === 0 || ratio > FAR || ratio < 1 / FAR) return isPower ? ["power of ten"] : [];
  return [
    ...(isPower ? (["power of ten"] as const) : []),
    ...(isRearranged(said, right) ? (["rearranged"] as const) : []),
    ...(one.length > 2 && differing === 1 ? (["one digit"] as const) : []),
  ];
}

/** A nought at the end that was changed over counts: 3.30 for 3.03. */
function isRearranged(said: number, right: number): boolean {
  const lengths = [digitsOf(said), digitsOf(right)].filter((length) => length > 1 && length <= digitsOf(said) + 1);
  return lengths.some((length) => {
    const [one, other] = alikeLong(said, right, length);
    return one !== other && inOrder(one) === inOrder(other);
  });
}

/** How many of its digits count. */
export const digitsOf = (value: number): number => shown(value.toExponential()).replace(/0+$/u, "").length;

/** So many digits of both. */
function alikeLong(said: number, right: number, length: number): readonly [string, string] {
  const digits = Math.max(length, 1);
  return [shown(said.toExponential(digits - 1)), shown(right.toExponential(digits - 1))];
}

const shown = (exponential: string): string => exponential.replace(/e.*$/u, "").replaceAll(/[-.]/gu, "");
const inOrder = (digits: string): string => [...digits].toSorted().join("");
