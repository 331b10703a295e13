import { Hono } from "hono";
import type { ReviewSession } from "../build/review/review-session.ts";
import { etagOf, typeOf } from "./content.ts";
import { REVIEW_HEADER, reviewApi } from "./review-api.ts";

/** Answers that pages may give, and whose they are where nobody says otherwise. */
export interface Reviewing {
  readonly session: ReviewSession;
  readonly by: string;
}

/** Where the app gets pages from; the build may be replaced while it runs. */
export interface Pages {
  read(path: string): Uint8Array | undefined;
  /** Hash of what the page was made from: its version. */
  keyOf(path: string): string | undefined;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Charts that are pages of their own may stand in other people's pages; nothing else may. */
const FRAMED = /^\/(?:[a-z-]+\/)?embed\/[^/]+\/$/;

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": `${POLICY}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

/** The web app over one build: every page and file of the site, with a version for the browser's cache. */
export function createApp(pages: Pages, reviewing?: Reviewing): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    if (FRAMED.test(context.req.path)) context.res.headers.set("content-security-policy", POLICY);
    if (reviewing) context.res.headers.set(REVIEW_HEADER, "1");
  });
  if (reviewing) app.route("/api/review", reviewApi(reviewing.session, reviewing.by));
  app.get("*", (context) => {
    const path = pathOf(context.req.path);
    if (path === undefined) return context.text("Bad address", 400);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const key = pages.keyOf(file);
    if (key === undefined) {
      if (pages.keyOf(`${path}/index.html`) !== undefined)
        return context.redirect(`/${path}/${new URL(context.req.url).search}`, 308);
      return context.body(notFound(pages, path), 404, { "content-type": typeOf("404.html") });
    }
    const etag = etagOf(key);
    if (context.req.header("if-none-match") === etag) return context.body(null, 304, { etag });
    const body = pages.read(file);
    return new Response(toBody(body ?? new Uint8Array()), {
      headers: { "content-type": typeOf(file), etag, "cache-control": "no-cache" },
    });
  });
  return app;
}

/**
 * The "not found" page of the address's language. Its links are relative to where it lies; seen from a deeper address they
 * need the way up first.
 */
function notFound(pages: Pages, path: string): string {
  const parts = path.split("/");
  const inLanguage = `${parts[0]}/404.html`;
  const file = pages.keyOf(inLanguage) === undefined ? "404.html" : inLanguage;
  const up = "../".repeat(Math.max(0, parts.length - file.split("/").length));
  const page = Buffer.from(pages.read(file) ?? "Not found").toString();
  return page.replaceAll(/ (href|src|data-home)="(?![a-z]+:|[/#])/g, ` $1="${up}`);
}

/** The path inside the site; undefined where it is not valid UTF-8. Nothing here touches a disk, so ".." finds nothing. */
function pathOf(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded).replace(/^\/+/, "");
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function toBody(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
