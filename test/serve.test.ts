import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createConnection, type AddressInfo } from "node:net";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { copyTiny, optionsOf, PROGRAM, tidui, type Tiny } from "./tiny-dossier.ts";

const BIN = join(import.meta.dirname, "../bin/tidui.mjs");

interface Served {
  readonly address: string;
  readonly port: number;
  /** Signals and waits for the end: the exit code. */
  end(send: (child: ChildProcess) => void): Promise<number | null>;
}

/** Starts `tidui serve` on a free port and waits until it tells its address. */
async function serve(tiny: Tiny, command: readonly string[] = PROGRAM, detached = false): Promise<Served> {
  const child = spawn(process.execPath, [...command, "serve", "--port", "0", ...optionsOf(tiny)], {
    stdio: ["ignore", "pipe", "inherit"],
    detached,
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    return {
      address: `http://127.0.0.1:${port}`,
      port: Number(port),
      async end(send) {
        send(child);
        return (await ended)[0];
      },
    };
  }
  throw new Error("tidui serve ended before it told its address");
}

test("pages, assets and deep addresses are served until Ctrl-C, which is a good end", async () => {
  const { address, end } = await serve(copyTiny());
  const get = async (path: string) => {
    const response = await fetch(address + path);
    return { status: response.status, type: response.headers.get("content-type")?.split(";")[0], text: await response.text() };
  };
  expect(await get("/")).toMatchObject({
    status: 200,
    type: "text/html",
    text: expect.stringContaining("港城送货机器人") as string,
  });
  expect(await get("/en/")).toMatchObject({
    status: 200,
    text: expect.stringContaining("Delivery robots of Harbour City") as string,
  });
  expect(await get("/en/groups/plover/")).toMatchObject({ status: 200, text: expect.stringContaining("Plover") as string });
  expect(await get("/assets/style.css")).toMatchObject({ status: 200, type: "text/css" });
  expect(await get("/registry.json")).toMatchObject({ status: 200, type: "application/json" });
  expect(await get("/en/groups/nobody/")).toMatchObject({ status: 404, type: "text/html" });
  expect(await end((child) => child.kill("SIGINT"))).toBe(0);
});

test("SIGTERM, too, is a good end", async () => {
  const { end } = await serve(copyTiny());
  expect(await end((child) => child.kill("SIGTERM"))).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "Ctrl-C in a terminal, which every process of the command hears, is a good end",
  async () => {
    const { address, end } = await serve(copyTiny(), [BIN], true);
    expect((await fetch(address)).status).toBe(200);
    // A process group of its own stands for the terminal's.
    expect(await end(({ pid = 0 }) => process.kill(-pid, "SIGINT"))).toBe(0);
  },
);

test("nobody but this machine is listened to", async () => {
  const { port, end } = await serve(copyTiny());
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) await expect(connect(address, port), address).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await expect(connect("127.0.0.1", port)).resolves.toBeUndefined();
  await end((child) => child.kill("SIGINT"));
});

function connect(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port }, () => {
      socket.destroy();
      resolve();
    }).on("error", reject);
  });
}

test("a port that is taken is said in one sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, err } = tidui(["serve", "--port", String(port), ...optionsOf(copyTiny())]);
  expect({ code, err }).toEqual({ code: 1, err: `Port ${port} is in use. Choose another with --port.\n` });
});

test.each(["70000", "-1", "8o80", "1.5"])("%s is no port, and is said to be none before anything is built", (port) => {
  const tiny = copyTiny();
  expect(tidui(["serve", `--port=${port}`, ...optionsOf(tiny)])).toEqual({
    code: 1,
    out: "",
    err: `"${port}" is no port; use a number up to 65535.\n`,
  });
});
