import fc from "fast-check";

// One commit has one result: properties are tried on the same values each time. TIDUI_SEED looks for others.
const SEED = 20_261_130;

const { TIDUI_SEED: given } = process.env;
if (given !== undefined && !/^-?\d{1,9}$/u.test(given))
  throw new Error(`TIDUI_SEED is a whole number of at most nine digits, not "${given}"`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: given === undefined ? SEED : Number(given) });
