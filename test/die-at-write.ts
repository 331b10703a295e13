// Preloaded into a process (`--import`), kills it at its nth write to the disk, n being TIDUI_DIE_AT: as a power cut would, and
// in the worst way, with half of the bytes written.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const dieAt = Number(process.env["TIDUI_DIE_AT"]);
let writes = 0;

const isNow = (): boolean => ++writes === dieAt;
const die = (): void => void process.kill(process.pid, "SIGKILL");
const real = { ...fs };

type Call = (...args: never[]) => unknown;
const beforehand = <F extends Call>(call: F): F =>
  ((...args: Parameters<F>) => {
    if (isNow()) die();
    return call(...args);
  }) as F;

fs.mkdirSync = beforehand(real.mkdirSync);
fs.renameSync = beforehand(real.renameSync);
fs.rmSync = beforehand(real.rmSync);
fs.fsyncSync = beforehand(real.fsyncSync);
fs.writeFileSync = (path, data, options) => {
  if (isNow()) {
    const bytes = Buffer.from(data as string);
    real.writeFileSync(path, bytes.subarray(0, bytes.length / 2), options);
    die();
  }
  real.writeFileSync(path, data, options);
};
fs.writeSync = ((handle: number, data: Uint8Array | string, ...rest: number[]) => {
  const bytes = Buffer.from(data as Uint8Array);
  if (handle > 2 && isNow()) {
    real.writeSync(handle, bytes.subarray(0, bytes.length / 2));
    die();
  }
  return real.writeSync(handle, bytes, ...rest);
}) as typeof fs.writeSync;
const copyFile = fs.promises.copyFile;
fs.promises.copyFile = async (from, to, mode) => {
  if (isNow()) {
    const bytes = real.readFileSync(from);
    real.writeFileSync(to as string, bytes.subarray(0, bytes.length / 2));
    die();
  }
  await copyFile(from, to, mode);
};
syncBuiltinESMExports();
