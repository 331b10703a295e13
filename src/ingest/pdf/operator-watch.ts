import type { PDFWorker } from "unpdf/pdfjs";
import { UserError } from "../../model/issues.ts";

/** Operators of one page and of all pages. The fullest official page has 3,000, the longest official list 23,000. */
export const MAX_PAGE_OPERATORS = 500_000;
export const MAX_OPERATORS = 10_000_000;

/** pdf.js's code of a stream that ends in an error. */
const ERROR = 5;

/**
 * Hears what pdf.js's reading half sends to its asking half. Two things are to be known only here: that a page ended in
 * an error, for then pdf.js gives the operators it had as if they were all; and how many operators there are already,
 * for forms that draw forms can make any number out of a few bytes.
 */
export class OperatorWatch {
  /** Rejects when something is wrong; pdf.js itself would never answer again. */
  readonly failed: Promise<never>;
  #failure: UserError | undefined;
  #onPage = 0;
  #inAll = 0;

  constructor(worker: PDFWorker) {
    let reject: (failure: UserError) => void = () => undefined;
    this.failed = new Promise<never>((_resolve, refuse) => (reject = refuse));
    // Where nobody waits for it, it is no unhandled rejection.
    this.failed.catch(() => undefined);
    const port = worker.port as unknown as {
      addEventListener(name: "message", listener: (event: { data: unknown }) => void): void;
    };
    port.addEventListener("message", ({ data }) => this.#hear(data as Message, reject));
  }

  startPage(): void {
    this.#onPage = 0;
  }

  /** Throws what was heard. */
  check(): void {
    if (this.#failure) throw this.#failure;
  }

  #hear({ stream, reason, chunk }: Message, reject: (failure: UserError) => void): void {
    if (this.#failure) return;
    this.#onPage += chunk?.length ?? 0;
    this.#inAll += chunk?.length ?? 0;
    if (stream === ERROR)
      this.#failure = new UserError("broken-pdf", "The PDF is damaged: a page cannot be read to its end.", { cause: reason });
    else if (this.#onPage > MAX_PAGE_OPERATORS) this.#failure = tooMany("a page", MAX_PAGE_OPERATORS);
    else if (this.#inAll > MAX_OPERATORS) this.#failure = tooMany("it", MAX_OPERATORS);
    if (this.#failure) reject(this.#failure);
  }
}

function tooMany(what: string, most: number): UserError {
  return new UserError(
    "too-large",
    `The PDF is too large: ${what} has more than ${most.toLocaleString("en")} drawing operators.`,
  );
}

interface Message {
  readonly stream?: number;
  readonly reason?: unknown;
  readonly chunk?: { readonly length?: number };
}
