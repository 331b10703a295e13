export interface FetchErrorOptions extends ErrorOptions {
  /** It may go well a little later: a busy server, a connection that broke. */
  readonly isPassing?: boolean;
  /** Seconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
}

/**
 * Why something could not be had from the network. It is data of a run, told per address with its code; only the
 * functions that try a request again or go on with the next address catch it.
 */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly code: string;
  readonly isPassing: boolean;
  readonly retryAfter: number | undefined;

  constructor(code: string, message: string, options: FetchErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.isPassing = options.isPassing ?? false;
    this.retryAfter = options.retryAfter;
  }
}
