import { memo } from "./memo.ts";

interface WithId {
  readonly id: string;
}

const indexed = memo((items: readonly WithId[]) => new Map(items.map((item) => [item.id, item])));

/** Items by their ids. A list is gone through once, whoever asks, so nobody may change it afterwards; of an id given twice the last counts. */
export function byId<T extends WithId>(items: readonly T[]): ReadonlyMap<string, T> {
  return indexed(items) as ReadonlyMap<string, WithId> as ReadonlyMap<string, T>;
}
