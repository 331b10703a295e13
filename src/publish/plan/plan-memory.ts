import { keepSame } from "../../model/keep-same.ts";
import type { Desk, Plan } from "./desk.ts";

/** What a part of the plan has read of the desk or of its data, and what that was. */
interface Seen {
  readonly of: "desk" | "data";
  readonly key: string | symbol;
  readonly value: unknown;
}

/** Another part that it was made from. */
interface Used {
  readonly of: "part";
  readonly key: string;
  readonly make: (desk: Desk) => unknown;
  readonly value: unknown;
}

type Read = Seen | Used;

/** Asks a number again as it was asked: the first who asks for a number says how the question is put, unless somebody counted it elsewhere. */
type Asked = (counts: Desk["counts"]) => void;

/** A part of the plan as it was last made. */
interface Part {
  /** What it was given beside the desk. */
  readonly beside: unknown;
  readonly reads: readonly Read[];
  /** The numbers it shows, in the order in which it asked for them. */
  readonly asked: readonly Asked[];
  readonly made: unknown;
}

/** Makes parts of a plan, each under a name of its own and once; `beside` is what a part is made from beside the desk. */
export type PlanPart = <T, B = undefined>(name: string, make: (desk: Desk, beside: B) => T, beside: B) => T;

/**
 * The parts of the last plan. While a part is made it is watched what it reads of the desk and its data; where all of that is the very
 * same in the next build, so is the part. Nothing has to be declared, so nothing can be forgotten: a part can only see what it reads.
 * Where a part is made again, every plan in it that says the same is the plan of before. A part may be made from others, by `desk.part`.
 */
export class PlanMemory {
  #last = new Map<string, Part>();
  #made = new Map<string, Part>();

  /** The parts of the next plan, on this desk. */
  begin(desk: Desk): PlanPart {
    this.#last = this.#made;
    this.#made = new Map();
    const part: PlanPart = (name, make, beside) => {
      const ready = this.#made.get(name);
      if (ready) return ready.made as ReturnType<typeof make>;
      const last = this.#last.get(name);
      const isSame =
        last !== undefined && Object.is(last.beside, beside) && last.reads.every((read) => isAsRead(desk, read, part));
      const own = isSame ? again(last, desk) : kept(last, made({ desk, part }, make, beside));
      this.#made.set(name, own);
      return own.made as ReturnType<typeof make>;
    };
    return part;
  }
}

/** Parts of a plan that no other follows: each page is made as it is asked for, and forgotten. */
export const freshParts =
  (desk: Desk): PlanPart =>
  (_name, make, beside) =>
    make(desk, beside);

function isAsRead(desk: Desk, read: Read, part: PlanPart): boolean {
  if (read.of === "part") return Object.is(part(read.key, read.make, undefined), read.value);
  return Object.is(Reflect.get(read.of === "desk" ? desk : desk.data, read.key), read.value);
}

/** A part that is not made again still shows its numbers, and these have pages. */
function again(part: Part, { counts }: Desk): Part {
  for (const ask of part.asked) ask(counts);
  return part;
}

interface Making {
  readonly desk: Desk;
  readonly part: PlanPart;
}

function made<T, B>({ desk, part }: Making, make: (desk: Desk, beside: B) => T, beside: B): Part {
  const reads: Read[] = [];
  const asked: Asked[] = [];
  const watched = watch(desk, "desk", reads, {
    data: watch(desk.data, "data", reads),
    counts: watchedCounts(desk.counts, reads, asked),
    part(key, own) {
      const value = part(key, own, undefined);
      reads.push({ of: "part", key, make: own, value });
      return value;
    },
  });
  const value = make(watched, beside);
  // A generator has read nothing before it is gone through.
  return { beside, reads, asked, made: isIterator(value) ? [...value] : value };
}

/** The part with whatever of it is as before as the objects of before; a plan is held against the one of its address and language. */
function kept(last: Part | undefined, part: Part): Part {
  if (!last) return part;
  if (!isPlans(part.made) || !isPlans(last.made)) return { ...part, made: keepSame(last.made, part.made) };
  const before = new Map(last.made.map((plan) => [keyOf(plan), plan]));
  return { ...part, made: part.made.map((plan) => keepSame(before.get(keyOf(plan)), plan)) };
}

const keyOf = ({ address, language = "" }: Plan): string => `${language}:${address}`;

function isPlans(value: unknown): value is readonly Plan[] {
  return Array.isArray(value) && value.every((one: object) => "address" in one && "render" in one);
}

function isIterator(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && "next" in value && Symbol.iterator in value;
}

/** Of these it is noted what is read of them. */
const NOTED: ReadonlySet<string | symbol> = new Set<keyof Desk>(["data", "part"]);

/** The same object, whose every reading is noted; `instead` stands for what is watched by itself. */
function watch<T extends object>(target: T, of: Seen["of"], reads: Read[], instead: Partial<T> = {}): T {
  const seen = new Set<string | symbol>();
  return new Proxy(target, {
    get(from, key) {
      const value: unknown = Reflect.get(from, key);
      if (!seen.has(key) && !NOTED.has(key)) reads.push({ of, key, value });
      seen.add(key);
      return Object.hasOwn(instead, key) ? Reflect.get(instead, key) : value;
    },
  });
}

/** Counts that note what they are asked. Whoever asks what all others asked depends on all others, and is made each time. */
function watchedCounts(counts: Desk["counts"], reads: Read[], asked: Asked[]): Desk["counts"] {
  return {
    count(query) {
      asked.push((later) => void later.count(query));
      return counts.count(query);
    },
    show(count) {
      asked.push((later) => void later.show(count));
      return counts.show(count);
    },
    asked() {
      reads.push({ of: "desk", key: "counts", value: undefined });
      return counts.asked();
    },
  };
}
