import { groupDigits } from "../model/group-digits.ts";

/** 9839 as "9,839", in every language the same. */
export function figure(value: number): string {
  const digits = String(Math.abs(value));
  const [whole = "", rest] = digits.split(".");
  return (value < 0 ? "−" : "") + groupDigits(whole) + (rest ? `.${rest}` : "");
}

/** "+3", "−2", "0": a difference or a change. */
export function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

/** 0.0583 as "5.8%". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
