/** A number to one decimal, so that a drawing is short and the same on every machine. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Where a value falls between two ends; an empty domain puts everything at the first end. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): (value: number) => number {
  const span = high - low;
  return (value) => (span === 0 ? from : from + ((value - low) / span) * (to - from));
}

/** Days since 1970 of a date prefix; a month or year stands at its first day. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split("-");
  return Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 86_400_000;
}

/** A round number at or above the largest value, so that the highest mark stays inside and ticks are whole. */
export function niceTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}

/** "2025-03"; of January the year alone. */
export function dayTick(date: Date): string {
  const month = date.getUTCMonth() + 1;
  return month === 1 ? String(date.getUTCFullYear()) : `${date.getUTCFullYear()}-${String(month).padStart(2, "0")}`;
}
