/** To a tenth of a pixel: what a drawing writes. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;
