import { keepSame } from "./keep-same.ts";
import { collectIssues, type Issue, type Report } from "./issues.ts";

/** Calls a stage with its inputs, and where to report what it finds. */
interface RunStage {
  <A, O>(name: string, inputs: readonly [A], make: (a: A, report: Report) => O): O;
  <A, B, O>(name: string, inputs: readonly [A, B], make: (a: A, b: B, report: Report) => O): O;
  <A, B, C, O>(name: string, inputs: readonly [A, B, C], make: (a: A, b: B, c: C, report: Report) => O): O;
}

type Run = (name: string, inputs: readonly unknown[], make: (...inputs: readonly unknown[]) => unknown) => unknown;

/**
 * How the stages of a build are called. What a stage gives and reports depends on its inputs alone, and nobody changes an input or a
 * result afterwards; so that where all inputs are the very objects of the last build, its result is that of the last build. A name is
 * used once a build. A stage may run others.
 */
export interface Stages {
  /** What `make` gives for these inputs, now or in the last build; it may be a promise. */
  readonly run: RunStage;
  /** The same of inputs that have names. */
  of<I extends object, O>(name: string, inputs: I, make: (inputs: I, report: Report) => O): O;
  /** A fresh value, with whatever of it is as in the last build as that build's objects. */
  same<O>(name: string, value: O): O;
  /** False where nothing is kept for a next build, so that nobody holds on to what is made. */
  readonly areKept: boolean;
  /** Where stages report, for what is looked at in every build. */
  readonly report: Report;
  /** The same stages, that report here what they find. */
  reporting(report: Report): Stages;
}

/** Every stage is run, and nothing is kept. */
export function freshStages(report: Report = () => undefined): Stages {
  const run: Run = (_name, inputs, make) => make(...inputs, report);
  return {
    run: run as RunStage,
    of: (_name, inputs, make) => make(inputs, report),
    same: (_name, value) => value,
    areKept: false,
    report,
    reporting: freshStages,
  };
}

interface Kept {
  readonly inputs: readonly unknown[];
  readonly output: unknown;
  readonly issues: readonly Issue[];
  /** Stages that it ran itself: while it stands still nobody asks for them, and they are as they were. */
  readonly within?: readonly string[];
}

/**
 * What the stages of the last builds gave. A stage is run again only if one of its inputs is another object; of what it then gives, all
 * that says the same stays the same object, so that stages after it may stand still (early cutoff). Nothing is asked of a stage but that
 * it names all its inputs: one whose inputs are unknown objects is simply run.
 */
export class StageMemory {
  readonly #kept = new Map<string, Kept>();
  #used = new Set<string>();

  /** The stages of the next build. */
  begin(): Stages {
    this.#used = new Set();
    return this.#stages(() => undefined);
  }

  /** Forgets what the build that has come to its end did not ask for. */
  end(): void {
    for (const name of this.#kept.keys()) if (!this.#used.has(name)) this.#kept.delete(name);
  }

  #stages(report: Report): Stages {
    const run: Run = (name, inputs, make) => this.#once(name, inputs, report, (collect) => make(...inputs, collect));
    return {
      run: run as RunStage,
      of: (name, inputs, make) => this.#once(name, Object.entries(inputs).flat(), report, (collect) => make(inputs, collect)),
      same: (name, value) => {
        this.#use(name);
        return this.#keep(name, { inputs: [], output: value, issues: [] }, report);
      },
      areKept: true,
      report,
      reporting: (other) => this.#stages(other),
    };
  }

  #once<O>(name: string, inputs: readonly unknown[], report: Report, make: (collect: Report) => O): O {
    const known = this.#known(name, inputs);
    if (known) {
      for (const inner of known.within ?? []) this.#use(inner);
      return tell(known, report) as O;
    }
    const { issues, report: collect } = collectIssues();
    const before = this.#used.size;
    const output = make(collect);
    if (!(output instanceof Promise)) {
      const within = this.#used.size > before ? [...this.#used].slice(before) : [];
      return this.#keep(name, { inputs, output, issues, within }, report);
    }
    return output.then((value: unknown) => this.#keep(name, { inputs, output: value, issues }, report)) as O;
  }

  #use(name: string): void {
    if (this.#used.has(name)) throw new Error(`Two stages are called ${name}`);
    this.#used.add(name);
  }

  #known(name: string, inputs: readonly unknown[]): Kept | undefined {
    this.#use(name);
    const kept = this.#kept.get(name);
    const isSame = kept?.inputs.length === inputs.length && kept.inputs.every((input, at) => Object.is(input, inputs[at]));
    return isSame ? kept : undefined;
  }

  #keep<O>(name: string, made: Omit<Kept, "output"> & { readonly output: O }, report: Report): O {
    const output = keepSame(this.#kept.get(name)?.output, made.output);
    const kept = { ...made, output };
    this.#kept.set(name, kept);
    tell(kept, report);
    return output;
  }
}

/** A stage that is not run again still has found what it found. */
function tell({ issues, output }: Kept, report: Report): unknown {
  for (const issue of issues) report(issue);
  return output;
}
