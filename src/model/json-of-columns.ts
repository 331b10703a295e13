import { memo } from "./memo.ts";

/**
 * `JSON.stringify` of a file that is mostly long columns: those that are the very lists of the last time are not put into words again.
 * The file is made of plain objects, lists and values.
 */
export function jsonOfColumns(file: object): string {
  const fields = Object.entries(file).flatMap(([name, value]: [string, unknown]) => {
    const json = jsonOf(value);
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return `{${fields.join(",")}}`;
}

function jsonOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return jsonOfList(value);
  if (typeof value === "object" && value !== null) return jsonOfColumns(value);
  return JSON.stringify(value);
}

const jsonOfList = memo((list: readonly unknown[]) => JSON.stringify(list));
