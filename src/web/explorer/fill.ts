/** A sentence with `{gaps}`, each filled with text. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The same with elements; what stands between the gaps is text. */
export function filledNodes(text: string, values: Readonly<Record<string, Node | string>>): (Node | string)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? "")));
}

export const counted = (count: number): string => count.toLocaleString("en");
