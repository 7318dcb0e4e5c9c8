import { customType } from 'drizzle-orm/pg-core';

/** PostgreSQL bytea as Uint8Array. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

/** PostgreSQL text[] as string[]. */
export const textArray = customType<{ data: string[]; driverData: string[] }>({
  dataType: () => 'text[]',
});

/**
 * A jsonb column, the only way this program declares one. Drizzle's own reads a bare text of JSON a second time, which makes a
 * number of the year "1999"; this one takes what the driver has read.
 */
export const jsonb = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});
