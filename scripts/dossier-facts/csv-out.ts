/** Rows as RFC 4180 CSV with "\n" line ends: columns in the order of the first argument, quotes only where needed. */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const line = (values: readonly string[]) => values.map(quote).join(",");
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? "")))].join("\n") + "\n";
}

function quote(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
