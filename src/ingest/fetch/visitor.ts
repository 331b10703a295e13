import { checkAddress, type AllowedHosts } from "./allowed-address.ts";
import { FetchError } from "./fetch-error.ts";
import { exchange, type Answer, type Limits, type Network } from "./http-exchange.ts";
import type { Clock } from "./network.ts";
import { ALLOW_ALL, isAllowedByRobots, parseRobots, READ_OF_ROBOTS, type RobotsRules } from "./robots.ts";

/** Name by which robots.txt knows us, and how we say who we are. */
const PRODUCT = "Tidui";
const USER_AGENT = "Tidui/0.1 (reads public lists, one request at a time)";

const MOST_REDIRECTS = 5;
const MOST_TRIES = 4;
/** Milliseconds before a second try; doubled before each further one. */
const FIRST_WAIT = 2000;
/** Longest wait, in seconds, that a server may ask for; one that asks for more is left alone until the next run. */
const LONGEST_WAIT = 120;
const LONGEST_CRAWL_DELAY = 120;
/** Bytes of a robots.txt that are taken; of those the first 500 KiB are read. */
const LARGEST_ROBOTS = 8 * 1024 * 1024;

const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** How the requests of one source are made. */
export interface Manners {
  readonly hosts: AllowedHosts;
  /** Milliseconds between the end of a request to a host and the next. */
  readonly delay: number;
  readonly limits: Limits;
}

export interface Visit {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly manners: Manners;
}

export interface Visited extends Answer {
  /** Where it was found, after all redirects. */
  readonly address: string;
}

export interface VisitorEffects {
  readonly network: Network;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Asks for one address at a time, as a guest does: the rules of robots.txt are read first and kept, there is a pause
 * between two requests to a host, a busy server is asked again later and not for ever, and no redirect leads to a host
 * that the source does not name. No cookie is kept.
 */
export class Visitor {
  readonly #effects: VisitorEffects;
  readonly #robots = new Map<string, RobotsRules | FetchError>();
  /** When a host may be asked again, by the clock's elapsed time. */
  readonly #free = new Map<string, number>();
  /** Requests made so far, those for robots.txt, redirects and repeated ones included. */
  requests = 0;

  constructor(effects: VisitorEffects) {
    this.#effects = effects;
  }

  /** The answer at the end of all redirects: status 200 with its body, or 304. Anything else throws FetchError. */
  async visit({ address, headers, manners }: Visit): Promise<Visited> {
    return this.#follow(address, manners, async (url) => {
      const rules = await this.#rulesOf(url, manners);
      if (!isAllowedByRobots(rules, url))
        throw new FetchError("robots-disallow", `${new URL("/robots.txt", url).href} does not want it to be fetched.`);
      return this.#askPatiently(url, headers, withDelay(manners, rules));
    });
  }

  async #follow(address: string, { hosts }: Manners, ask: (url: URL) => Promise<Answer>): Promise<Visited> {
    let url = checkAddress(address, address, hosts);
    for (let redirects = 0; ; redirects++) {
      const answer = await ask(url);
      if (!REDIRECTS.has(answer.status)) return { ...answer, address: url.href };
      if (redirects === MOST_REDIRECTS)
        throw new FetchError("too-many-redirects", `It leads on and on, more than ${MOST_REDIRECTS} times.`);
      const location = answer.headers["location"];
      if (!location) throw new FetchError("bad-answer", `The server answered ${answer.status} without saying where to.`);
      url = checkAddress(location, url.href, hosts);
    }
  }

  /** The rules of a host, read once. A host that gives none may be read; one whose rules cannot be had may not. */
  async #rulesOf({ origin }: URL, manners: Manners): Promise<RobotsRules> {
    const known = this.#robots.get(origin) ?? (await this.#readRobots(origin, manners));
    this.#robots.set(origin, known);
    if (!(known instanceof FetchError)) return known;
    throw new FetchError(known.code, `${origin}/robots.txt cannot be read. ${known.message}`, { cause: known });
  }

  async #readRobots(origin: string, manners: Manners): Promise<RobotsRules | FetchError> {
    const modest = { ...manners, limits: { ...manners.limits, largest: LARGEST_ROBOTS } };
    try {
      const { body } = await this.#follow(`${origin}/robots.txt`, modest, (url) => this.#askPatiently(url, {}, modest));
      return parseRobots(Buffer.from(body.subarray(0, READ_OF_ROBOTS)).toString(), PRODUCT);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return UNAVAILABLE.has(error.code) ? ALLOW_ALL : error;
    }
  }

  async #askPatiently(url: URL, headers: Readonly<Record<string, string>>, manners: Manners): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#ask(url, headers, manners);
      } catch (error) {
        if (!(error instanceof FetchError) || !error.isPassing || tries === MOST_TRIES) throw error;
        const { retryAfter = 0 } = error;
        if (retryAfter > LONGEST_WAIT) {
          const message = `${error.message} It asks to wait ${retryAfter} s, longer than a run waits; the next run tries again.`;
          throw new FetchError(error.code, message, { cause: error });
        }
        await this.#effects.clock.sleep(Math.max(FIRST_WAIT * 2 ** (tries - 1), retryAfter * 1000), this.#effects.signal);
      }
    }
  }

  async #ask(url: URL, headers: Readonly<Record<string, string>>, { delay, limits }: Manners): Promise<Answer> {
    const { network, clock, signal } = this.#effects;
    const early = (this.#free.get(url.host) ?? 0) - clock.elapsed();
    if (early > 0) await clock.sleep(early, signal);
    signal.throwIfAborted();
    this.requests++;
    try {
      const asked = { url, headers: { "user-agent": USER_AGENT, accept: "*/*", ...headers }, limits };
      const answer = await exchange(asked, network, signal);
      refuseFailure(answer, "if-none-match" in headers || "if-modified-since" in headers, clock);
      return answer;
    } finally {
      this.#free.set(url.host, clock.elapsed() + delay);
    }
  }
}

/** Reasons for which a robots.txt counts as not being there (RFC 9309, 2.3.1.3), so that everything may be read. */
const UNAVAILABLE: ReadonlySet<string> = new Set(["http-status", "too-many-redirects", "host-not-allowed"]);

function withDelay(manners: Manners, { crawlDelay = 0 }: RobotsRules): Manners {
  if (crawlDelay > LONGEST_CRAWL_DELAY) {
    const message = `The host's robots.txt asks for ${crawlDelay} s between requests; hosts that want more than ${LONGEST_CRAWL_DELAY} s are not fetched.`;
    throw new FetchError("crawl-delay", message);
  }
  return { ...manners, delay: Math.max(manners.delay, crawlDelay * 1000) };
}

function refuseFailure({ status, headers }: Answer, isConditional: boolean, clock: Clock): void {
  if (status === 200 || (status === 304 && isConditional) || REDIRECTS.has(status)) return;
  const message = `The server answered ${status}.`;
  if (!BUSY.has(status)) throw new FetchError("http-status", message);
  throw new FetchError("server-busy", message, { isPassing: true, retryAfter: secondsToWait(headers["retry-after"], clock) });
}

/** Retry-After (RFC 9110, 10.2.3) is seconds or a date; anything else is passed over. */
function secondsToWait(header: string | undefined, clock: Clock): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - clock.now()) / 1000));
}
