/** Items by key, keys and items in the order they come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  // Items of one key mostly come one after another.
  let last: { readonly key: K; readonly group: T[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (last !== undefined && Object.is(last.key, key)) {
      last.group.push(item);
      continue;
    }
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(item);
    last = { key, group };
  }
  return groups;
}
