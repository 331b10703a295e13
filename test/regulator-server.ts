import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Network } from "../src/ingest/fetch/http-exchange.ts";
import type { Clock } from "../src/ingest/fetch/network.ts";

/** A request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  /** By the visitor's clock, where the test gave the server one. */
  readonly at: number;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Name under which the server is known; nothing but its own network resolves it. */
export const REGULATOR = "www.regulator.example";

/**
 * A server on the loopback address that behaves as the regulator's does: documents under addresses that tell nothing,
 * given only to whoever comes from a page, and errors with status 200.
 */
export class RegulatorServer {
  readonly seen: SeenRequest[] = [];
  readonly #routes = new Map<string, Handler>();
  readonly #server: Server;
  /** Other names, and the addresses they resolve to. */
  readonly names = new Map<string, readonly string[]>();
  clock: Clock | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? "";
      const { host = "" } = request.headers;
      this.seen.push({ path, host, headers: request.headers as Record<string, string>, at: this.clock?.elapsed() ?? 0 });
      (this.#routes.get(path) ?? this.#routes.get(path.split("?")[0] ?? "") ?? notFound)(request, response);
    });
  }

  static async start(): Promise<RegulatorServer> {
    const regulator = new RegulatorServer();
    await new Promise<void>((resolve) => regulator.#server.listen(0, "127.0.0.1", resolve));
    return regulator;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Host and port, as a source's `hosts:` names them. */
  get host(): string {
    return `${REGULATOR}:${this.port}`;
  }

  at(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** Resolves the server's name and lets its port on the loopback address be reached, and nothing else. */
  get network(): Network {
    return {
      resolve: (host) => Promise.resolve(host === REGULATOR ? ["127.0.0.1"] : (this.names.get(host) ?? [])),
      permits: (address, port) => address === "127.0.0.1" && port === this.port,
    };
  }

  serve(path: string, handler: Handler): void {
    this.#routes.set(path, handler);
  }

  /** A page of HTML; as text it is UTF-8. */
  page(path: string, content: string | Uint8Array, type = "text/html"): void {
    this.serve(path, (_, response) => response.writeHead(200, { "content-type": type }).end(content));
  }

  /** A hub with these links, relative ones too. */
  hub(path: string, links: Readonly<Record<string, string>>): void {
    const items = Object.entries(links).map(([href, text]) => `<p><a href="${href.replaceAll("&", "&amp;")}">${text}</a></p>`);
    this.page(path, `<!DOCTYPE html><title>公告</title><a href="/">首页</a>${items.join("")}`);
  }

  /** A document: 403 without a Referer on this server, 304 for its ETag. */
  document(path: string, bytes: Uint8Array, etag = ""): void {
    this.serve(path, (request, response) => {
      if (!request.headers.referer?.startsWith(`http://${this.host}/`)) return void response.writeHead(403).end();
      if (etag !== "" && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
      const headers = { "content-type": "application/octet-stream", "content-length": bytes.length };
      response.writeHead(200, etag === "" ? headers : { ...headers, etag }).end(bytes);
    });
  }

  /** Paths asked for since the last call, in order. */
  takePaths(): string[] {
    return this.seen.splice(0).map(({ path }) => path);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const notFound: Handler = (_, response) => void response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");

/** A clock on which a pause is over at once and still counts. */
export class ShortClock implements Clock {
  readonly sleeps: number[] = [];
  #elapsed = 0;
  readonly #start: number;

  constructor(start = "2026-11-24T08:00:00Z") {
    this.#start = Date.parse(start);
  }

  now(): number {
    return this.#start + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.sleeps.push(milliseconds);
    this.#elapsed += milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }

  pass(milliseconds: number): void {
    this.#elapsed += milliseconds;
  }
}
