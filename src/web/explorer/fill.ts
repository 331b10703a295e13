import { groupDigits } from "../../model/group-digits.ts";

/** A sentence with `{gaps}`, each filled with text; of `{count|relation|relations}` the word that goes with the number. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) =>
      String(values[name]) === "1" ? one : many,
    )
    .replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The same with elements; what stands between the gaps is text. */
export function filledNodes(text: string, values: Readonly<Record<string, Node | string>>): (Node | string)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? "")));
}

/** 9839 as "9,839"; without the browser's tables of languages, which take longer to open than all filters to build. */
export const counted = (count: number): string => groupDigits(String(count));
