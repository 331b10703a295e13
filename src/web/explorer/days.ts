/** All months from that of one date to that of another, "2024-06", at most so many; the slider's steps. */
export function monthsBetween(first: string, last: string, most = 1200): string[] {
  const [from, to] = [monthIndex(first, 1), monthIndex(last, 12)];
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, most)) }, (_, at) => monthName(from + at));
}

function monthIndex(prefix: string, without: number): number {
  const [year = 0, month = without] = prefix.split("-").map(Number);
  return year * 12 + month - 1;
}

function monthName(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** "2024", "2024-06", "2024-06-30": what an address may hold as a date. */
export function isPrefix(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}
