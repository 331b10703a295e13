import { LEVELS, type ListLevel, type NumberedList } from "./numbering.ts";

/** A number longer than this is no number that a list shows; it would only make rows large. */
const LONGEST_LABEL = 64;

/** Counts the paragraphs of every list, in the order of the document, as Word does. */
export class ListCounters {
  /** The last number of each level, by the lists' family; undefined where the level begins anew. */
  readonly #values = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own beginning has been used. */
  readonly #restarted = new Map<NumberedList, Set<number>>();

  /** Counts one paragraph of a list at a level. */
  advance(list: NumberedList, level: number): void {
    const values = this.#valuesOf(list);
    const value = values[level];
    values[level] = value === undefined || this.#isFirst(list, level) ? startOf(list, level) : value + 1;
    // Levels above that have no number yet are counted with it: "1.1" comes first, and "2" after it.
    for (let above = 0; above < level; above++) values[above] ??= startOf(list, above);
    for (let below = level + 1; below < LEVELS; below++) {
      if (level < (list.levels.get(below)?.restartsBelow ?? below)) values[below] = undefined;
    }
  }

  /** What stands before the paragraph that was counted last: "3.", "(b)", "第二条"; "" where its level shows nothing. */
  label(list: NumberedList, level: number): string {
    const own = list.levels.get(level);
    if (!own?.format) return "";
    const values = this.#valuesOf(list);
    let isKnown = true;
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = at === level ? own : list.levels.get(at);
      const text = at > level ? "" : numberText(shown, values[at] ?? startOf(list, at), own.isLegal);
      if (text === undefined) isKnown = false;
      return text ?? "";
    });
    return isKnown && label.length <= LONGEST_LABEL ? label : "";
  }

  #valuesOf({ family }: NumberedList): (number | undefined)[] {
    let values = this.#values.get(family);
    if (!values) this.#values.set(family, (values = Array.from({ length: LEVELS }, () => undefined)));
    return values;
  }

  /** True once for every level at which a list begins anew. */
  #isFirst(list: NumberedList, level: number): boolean {
    if (!list.restarts.has(level)) return false;
    let used = this.#restarted.get(list);
    if (!used) this.#restarted.set(list, (used = new Set()));
    const isFirst = !used.has(level);
    used.add(level);
    return isFirst;
  }
}

function startOf({ restarts, levels }: NumberedList, level: number): number {
  return restarts.get(level) ?? levels.get(level)?.start ?? 0;
}

/** undefined where the level's way of writing is not known. */
function numberText(level: ListLevel | undefined, value: number, isLegal: boolean): string | undefined {
  return isLegal ? String(value) : level?.format?.(value);
}
