/*
 * Partial dates as plain numbers, for checks that run over everybody: year × 372 + month × 31 + day keeps the order of days, and
 * adding 372 moves by a whole year to the same month and day. Nothing is allocated.
 */

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
const year = (text: string): number => two(text, 0) * 100 + two(text, 2);

/** The first day that YYYY, YYYY-MM or YYYY-MM-DD can mean, as an order number. */
export const low = (date: string): number => year(date) * 372 + (date.length > 4 ? (two(date, 5) - 1) * 31 : 0) + (date.length > 7 ? two(date, 8) - 1 : 0);

/** The last day that it can mean, as an order number (a month ends on its thirty-first here; only the order counts). */
export const high = (date: string): number => year(date) * 372 + (date.length > 4 ? (two(date, 5) - 1) * 31 : 341) + (date.length > 7 ? two(date, 8) - 1 : 30);

/** A whole year and a whole month in order numbers. */
export const YEAR = 372;
export const MONTH = 31;

/** Months since year 0 of the first and of the last month that a date can mean. */
export const lowMonth = (date: string): number => year(date) * 12 + (date.length > 4 ? two(date, 5) - 1 : 0);
export const highMonth = (date: string): number => year(date) * 12 + (date.length > 4 ? two(date, 5) - 1 : 11);

/** True when, whatever days the two dates mean, fewer than `years` whole years lie between them. */
export const surelyUnder = (from: string, to: string, years: number): boolean => high(to) < low(from) + years * YEAR;

/** Whole years between two dates at the most, for sentences. */
export const yearsAtMost = (from: string, to: string): number => Math.floor((high(to) - low(from)) / YEAR);

/** True when two dates can mean the same day: 1974-09 and 1974-09-12. */
export const compatible = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
