/**
 * `next`, or whatever of it says just what `before` said as the very objects of `before`: all of it, or the rows of an array, the
 * values of a map, the fields of an object. So that what was made from them need not be made again, and can be told to be the same
 * at a glance. `next` is changed in place, but for what of it is frozen, and must be fresh; neither is changed by anybody afterwards.
 *
 * Looks into arrays, plain objects, maps and sets, and asks objects of a class that has `equals`. Anything else (another class, a
 * function) is the same only where it is the same object: an answer "not the same" is always safe.
 */
export function keepSame<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next;
  if (typeof before !== "object" || typeof next !== "object" || before === null || next === null) return next;
  const isSame = Array.isArray(next)
    ? Array.isArray(before) && sameItems(before, next)
    : next instanceof Map
      ? before instanceof Map && sameValues(before, next)
      : next instanceof Set
        ? before instanceof Set && sameMembers(before, next)
        : isPlain(next)
          ? isPlain(before) && sameFields(before, next)
          : hasEquals(next) && next.equals(before);
  return isSame ? (before as T) : next;
}

type Fields = Record<string, unknown>;

/** An object of a class that knows whether another says the same in all that can be asked of it. */
interface Comparable {
  equals(other: unknown): boolean;
}

function hasEquals(value: object): value is Comparable {
  return "equals" in value && typeof value.equals === "function";
}

function isPlain(value: object): value is Fields {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function sameFields(before: Fields, next: Fields): boolean {
  const keys = Object.keys(next);
  const known = Object.keys(before);
  let isSame = keys.length === known.length;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? "";
    // Another order of keys is another object: JSON and loops would tell.
    if (known[at] !== key) isSame = false;
    const one = before[key];
    const value = next[key];
    if (Object.is(one, value)) continue;
    const kept = keepSame(one, value);
    if (!Object.is(kept, one)) isSame = false;
    else if (!Object.isFrozen(next)) next[key] = kept;
  }
  return isSame;
}

function sameItems(before: readonly unknown[], next: unknown[]): boolean {
  const pair = pairing(before, next);
  let isSame = before.length === next.length;
  for (let at = 0; at < next.length; at++) {
    const value = next[at];
    if (Object.is(before[at], value)) continue;
    const kept = keepSame(pair(at), value);
    if (kept !== value && !Object.isFrozen(next)) next[at] = kept;
    if (!Object.is(kept, before[at])) isSame = false;
  }
  return isSame;
}

/**
 * Which item of an array to hold each item of the next one against: the one with its `id`, or else the one at its place; where rows were
 * put in or taken out, what has no id is found from the end too.
 */
function pairing(before: readonly unknown[], next: readonly unknown[]): (at: number) => unknown {
  let byId: Map<unknown, unknown> | undefined;
  const more = next.length - before.length;
  return (at) => {
    const id = idOf(next[at]);
    if (id !== undefined && id !== idOf(before[at])) {
      byId ??= new Map(before.map((item) => [idOf(item), item]));
      return byId.get(id);
    }
    const fromEnd = before[at - more];
    return id === undefined && more !== 0 && Object.is(fromEnd, next[at]) ? fromEnd : before[at];
  };
}

function idOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
}

function sameMembers(before: ReadonlySet<unknown>, next: ReadonlySet<unknown>): boolean {
  if (before.size !== next.size) return false;
  const members = before.values();
  for (const member of next) if (!Object.is(members.next().value, member)) return false;
  return true;
}

function sameValues(before: ReadonlyMap<unknown, unknown>, next: Map<unknown, unknown>): boolean {
  let isSame = before.size === next.size;
  const keys = before.keys();
  for (const [key, value] of next) {
    // Maps are gone through in the order of their keys, so that order is part of what they say.
    if (!Object.is(keys.next().value, key)) isSame = false;
    if (!before.has(key)) {
      isSame = false;
      continue;
    }
    const known = before.get(key);
    const kept = keepSame(known, value);
    if (kept !== value) next.set(key, kept);
    if (!Object.is(kept, known)) isSame = false;
  }
  return isSame;
}
