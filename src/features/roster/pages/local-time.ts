/** A moment as it reads in the institution (UTC+8, no summer time), to the minute. */
export const localTime = (at: string): string => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
