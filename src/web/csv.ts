/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. */
function cellText(value: string): string {
  const safe = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with a byte order mark so that spreadsheets read Chinese. */
export function csvText(head: readonly string[], rows: Iterable<readonly string[]>): string {
  let text = `\u{FEFF}${head.map(cellText).join(",")}\r\n`;
  for (const row of rows) text += `${row.map(cellText).join(",")}\r\n`;
  return text;
}
