/** The element names a scan wants to hear of, each known by its index; any other name is -1. */
export class NameTable {
  readonly #byHash = new Map<number, number>();
  readonly #names: readonly Uint8Array[];

  constructor(names: readonly string[]) {
    this.#names = names.map((name) => new TextEncoder().encode(name));
    for (const [index, name] of this.#names.entries()) {
      let hash = 0;
      for (const byte of name) hash = nextHash(hash, byte);
      const other = this.#byHash.get(hash);
      // Names are few and written by us, so two with one hash are met by whoever writes the second.
      if (other !== undefined)
        throw new Error(`XML names ${names[other]} and ${names[index]} share a hash; nextHash must change.`);
      this.#byHash.set(hash, index);
    }
  }

  /** Index of the name at [start, end), whose hash the caller has made while looking for its end. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const index = this.#byHash.get(hash);
    if (index === undefined) return -1;
    const name = this.#names[index] as Uint8Array;
    if (name.length !== end - start) return -1;
    for (let at = 0; at < name.length; at++) if (name[at] !== bytes[start + at]) return -1;
    return index;
  }
}

/** 30 bits, so that the number stays a small integer for the engine. */
export function nextHash(hash: number, byte: number): number {
  return (hash * 31 + byte) & 0x3fffffff;
}

/** The prefix, with its colon, that the beginning of a document gives one of these namespaces: "w:", or "" for none. */
export function prefixOf(head: string, namespaces: readonly string[]): string | undefined {
  for (const [, prefix, namespace] of head.matchAll(/\sxmlns(?::([^\s=:]+))?\s*=\s*["']([^"'<]*)["']/g)) {
    if (namespaces.includes(namespace ?? "")) return prefix ? `${prefix}:` : "";
  }
  return undefined;
}
