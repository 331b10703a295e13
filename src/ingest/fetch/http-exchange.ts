import { request as plainRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as afterTime, clearTimeout } from "node:timers";
import { FetchError } from "./fetch-error.ts";
import { readBody } from "./read-body.ts";

/** The network as it is, or as a test makes it. */
export interface Network {
  /** All IP addresses of a host name. */
  resolve(host: string): Promise<readonly string[]>;
  /** Whether a connection to an IP address may be made. */
  permits(address: string, port: number): boolean;
}

export interface Limits {
  /** Bytes of a body, both as sent and unpacked. */
  readonly largest: number;
  /** Milliseconds without a byte, and in all. */
  readonly idle: number;
  readonly total: number;
}

export interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for every status but 200, whose body alone is read. */
  readonly body: Uint8Array;
}

/** Bytes of header lines that a server may send. */
const LARGEST_HEADER = 32 * 1024;

/**
 * One GET over a connection of its own, redirects not followed. The name is resolved here, every address of it is
 * checked, and the connection is made to a checked address: a name that resolves otherwise a moment later gains nothing.
 */
export async function exchange({ url, headers, limits }: Asked, network: Network, signal: AbortSignal): Promise<Answer> {
  checkLiteral(url, network);
  const options: RequestOptions = {
    headers: { ...headers, "accept-encoding": "gzip" },
    agent: false,
    lookup: checkedLookup(url, network),
    maxHeaderSize: LARGEST_HEADER,
    signal,
  };
  const request = (url.protocol === "https:" ? secureRequest : plainRequest)(url, options);
  // Kept, for whoever reads the body only hears that the connection broke.
  let ended: FetchError | undefined;
  const end = (reason: FetchError) => request.destroy((ended ??= reason));
  const timer = afterTime(() => end(tooSlow(limits.total)), limits.total);
  request.setTimeout(limits.idle, () => end(silent(limits.idle)));
  try {
    const response = await responseOf(request);
    const status = response.statusCode ?? 0;
    const body = status === 200 ? await readBody(response, limits.largest) : new Uint8Array();
    return { status, headers: flat(response), body };
  } catch (error) {
    throw ended ?? reasonOf(error, signal);
  } finally {
    clearTimeout(timer);
    request.destroy();
  }
}

function responseOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on("response", resolve);
    // Stays, so that an error after the response has come has a listener too; the body's reader hears of it as well.
    request.on("error", reject);
    // A connection that is given over to another protocol ends without a word.
    request.on("close", () => reject(new FetchError("bad-answer", "The connection ended without an answer.")));
    request.end();
  });
}

/** Node asks no resolver about an address that is already one. */
function checkLiteral(url: URL, network: Network): void {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0) refusePrivate(host, url, network);
}

function checkedLookup(url: URL, network: Network): LookupFunction {
  return (host, options, answer) => {
    const resolved = network.resolve(host).then((addresses) => {
      if (addresses.length === 0) throw new FetchError("no-such-host", `${host} has no address.`, { isPassing: true });
      for (const address of addresses) refusePrivate(address, url, network);
      return addresses.map((address) => ({ address, family: isIP(address) }));
    });
    resolved.then(
      (all) => (options.all ? answer(null, all) : answer(null, all[0]?.address ?? "", all[0]?.family)),
      (error: unknown) => answer(error as NodeJS.ErrnoException, ""),
    );
  };
}

function refusePrivate(address: string, url: URL, network: Network): void {
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (network.permits(address, port)) return;
  throw new FetchError("private-address", `${url.host} is at ${address}, which is no address of the public internet.`);
}

/** Repeated headers are joined; bytes beyond ASCII are read as UTF-8, which is what servers send there. */
function flat({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join(", ") : (value ?? "");
    return [name, Buffer.from(text, "latin1").toString("utf8")] as const;
  });
  return Object.fromEntries(entries);
}

const tooSlow = (total: number): FetchError =>
  new FetchError("too-slow", `The answer was not whole after ${total / 1000} s; it was given up.`);
const silent = (idle: number): FetchError =>
  new FetchError("no-answer", `Nothing came for ${idle / 1000} s.`, { isPassing: true });

/** What went wrong with a connection, by the system's code; anything else is a bug and stays what it is. */
function reasonOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof FetchError || signal.aborted || !(error instanceof Error)) return error;
  if (error.cause instanceof FetchError) return error.cause;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA")
    return new FetchError("no-such-host", `The host's name cannot be resolved (${code}).`, { cause: error, isPassing: true });
  if (/^(?:ERR_TLS|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERR_SSL|EPROTO)/.test(code))
    return new FetchError("bad-certificate", `The connection cannot be trusted: ${error.message}.`, { cause: error });
  if (code.startsWith("HPE_"))
    return new FetchError("bad-answer", `The server's answer is no HTTP: ${error.message}.`, { cause: error });
  if (/^E[A-Z]+$/.test(code))
    return new FetchError("connection-failed", `The connection failed (${code}).`, { cause: error, isPassing: true });
  return error;
}
