import { describe, expect, it } from 'vitest';
import { addressOf, filterQuery, filtersOf, sortOf, withFilters } from './filters.ts';

describe('filters of the roster', () => {
  it('survive the address and come back as they were', () => {
    const filters = { status: 'serving,retired', ageMax: '44', reserve: 'true', q: '张', asOf: '2026-11-20' };
    const sort = { sort: 'stroke', dir: 'desc' } as const;
    const address = new URLSearchParams(addressOf(filters, sort).toString());
    expect(filtersOf(address)).toEqual(filters);
    expect(sortOf(address)).toEqual(sort);
  });

  it('leave out what is not a day and what the API does not know', () => {
    expect(filtersOf(new URLSearchParams('asOf=2026-02-30&zebra=1&sex='))).toEqual({});
    expect(sortOf(new URLSearchParams('sort=zebra'))).toEqual({ sort: 'rank', dir: 'asc' });
  });

  it('ask for every state by name, and drop what is cleared', () => {
    expect(filterQuery({ status: 'any' })).toEqual({ status: 'serving,retired,left,deceased' });
    expect(withFilters({ sex: '男', q: '王' }, { q: undefined })).toEqual({ sex: '男' });
  });
});
