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
 * A jsonb column that may hold a bare text. Drizzle's own reads the text of such a value a second time as JSON, which makes a
 * number of the year "1999"; this one takes what the driver has read.
 */
export const jsonValue = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});
