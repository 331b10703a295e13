/** "9839" as "9,839": digits before the point in threes, in every language the same. */
export const groupDigits = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
