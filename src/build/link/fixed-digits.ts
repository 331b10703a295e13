/** Three digits after the point, for each thousandth. */
const THOUSANDTHS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));

/** Nearer to the middle of two roundings than this, a product cannot be trusted to be on the right side. */
const UNSURE = 1e-4;
const LARGEST = 1e9;

/** `toFixed` for so many digits, to the letter, in a fraction of its time: pairs.csv has two numbers a line. */
export function fixedDigits(digits: 3 | 6): (value: number) => string {
  const scale = 10 ** digits;
  return (value) => {
    const scaled = Math.abs(value) * scale;
    const whole = Math.floor(scaled);
    if (!(scaled < LARGEST) || Math.abs(scaled - whole - 0.5) < UNSURE) return value.toFixed(digits);
    const rounded = scaled - whole > 0.5 ? whole + 1 : whole;
    const sign = value < 0 ? "-" : "";
    const last = THOUSANDTHS[rounded % 1000] as string;
    if (digits === 3) return `${sign}${Math.floor(rounded / 1000)}.${last}`;
    return `${sign}${Math.floor(rounded / 1e6)}.${THOUSANDTHS[Math.floor(rounded / 1000) % 1000] as string}${last}`;
  };
}
