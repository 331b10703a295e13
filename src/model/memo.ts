/** What `make` gives for each object, worked out once and forgotten with the object. */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Texts that are remembered at most, and UTF-16 units of the longest one: names, not documents. */
const MOST_TEXTS = 65_536;
const LONGEST_TEXT = 200;

/**
 * The same for texts: the names of a dossier are few, and every stage reads each of them anew. Of more texts than it keeps it forgets
 * all and begins again; `make` must depend on the text alone, and nobody may change what it gives.
 */
export function memoText<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (text.length > LONGEST_TEXT) return value;
    if (made.size >= MOST_TEXTS) made.clear();
    made.set(text, value);
    return value;
  };
}
