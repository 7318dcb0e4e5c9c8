import { customType } from 'drizzle-orm/pg-core';

/** PostgreSQL bytea as Uint8Array. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

/** PostgreSQL text[] as string[]. */
export const textArray = customType<{ data: string[]; driverData: string[] }>({
  dataType: () => 'text[]',
});
