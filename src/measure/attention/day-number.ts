const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a full ISO date. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Is a day at most `before` days before, or `after` days after, one of these? */
export function isAround(
  days: readonly string[],
  { before, after }: { readonly before: number; readonly after: number },
): (date: string) => boolean {
  const middles = days.map(dayNumber);
  return (date) => {
    const day = dayNumber(date);
    return middles.some((middle) => day >= middle - before && day <= middle + after);
  };
}
