import { nameKey } from "../text/normalise.ts";

/** Two names that are, or are not, one company's. */
export interface NameLink {
  readonly left: string;
  readonly right: string;
}

/** Names put together and kept apart, by key. */
export class JoinedNames {
  readonly #members = new Map<string, Set<string>>();
  /** For each key those that it may never be put together with. */
  readonly #apart = new Map<string, Set<string>>();

  /** The keys that are one with this name, itself among them. */
  membersOf(name: string): ReadonlySet<string> {
    const key = nameKey(name);
    return this.#members.get(key) ?? new Set([key]);
  }

  areOne({ left, right }: NameLink): boolean {
    return this.membersOf(left).has(nameKey(right));
  }

  /** Puts two names together, with all that is one with either; false where something keeps any of them apart. */
  join(link: NameLink): boolean {
    const left = this.membersOf(link.left);
    const right = this.membersOf(link.right);
    if (left === right || left.has(nameKey(link.right))) return true;
    if (this.areApart(link)) return false;
    const all = new Set([...left, ...right]);
    for (const key of all) this.#members.set(key, all);
    return true;
  }

  /** Whether a negative judgement stands between them, directly or between others that are one with them. */
  areApart({ left, right }: NameLink): boolean {
    const others = this.membersOf(right);
    return [...this.membersOf(left)].some((key) => [...(this.#apart.get(key) ?? [])].some((other) => others.has(other)));
  }

  /** Keeps two names apart from now on; false where they are one already. */
  part(link: NameLink): boolean {
    if (this.areOne(link)) return false;
    const [left, right] = [nameKey(link.left), nameKey(link.right)];
    this.#keep(left, right);
    this.#keep(right, left);
    return true;
  }

  #keep(key: string, other: string): void {
    const known = this.#apart.get(key);
    if (known) known.add(other);
    else this.#apart.set(key, new Set([other]));
  }
}
