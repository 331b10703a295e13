import { setImmediate } from "node:timers/promises";

/** What pdf.js throws. Its exceptions are made by hand and not told apart by their class from here. */
const THROWN = /Exception$|^(?:FormatError|JpegError|JpxError|Jbig2Error)$/;

/**
 * pdf.js begins some of its work without waiting for it: where that fails (a damaged directory of a PDF), the promise is nobody's, and
 * Node ends the process. Between its making and its end this takes such a rejection as a failure of the document that is being read.
 */
export class StrayRejections {
  /** Rejects with the first stray; else never settles. */
  readonly failed: Promise<never>;
  #fail: (reason: unknown) => void = () => undefined;

  constructor() {
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => undefined);
    process.on("unhandledRejection", this.#take);
  }

  /** Waits until all that has been rejected is told of. */
  async end(): Promise<void> {
    await setImmediate();
    process.off("unhandledRejection", this.#take);
  }

  readonly #take = (reason: unknown): void => {
    const name = typeof reason === "object" && reason !== null && "name" in reason ? String(reason.name) : "";
    // Anybody else's ends the process, as it would have.
    if (!THROWN.test(name)) throw reason;
    this.#fail(reason);
  };
}
