import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { allDoubts } from '../formats/draft.ts';
import { readLrmx } from '../formats/lrmx-read.ts';
import { personKeys } from '../keys-service.ts';
import { generateDepartment } from './department.ts';
import { sampleLrmx } from './sample-lrmx.ts';

const TODAY = day('2026-11-21');

test('the sample files read back without a doubt, and their people are not in the roster', () => {
  const files = sampleLrmx(TODAY);
  expect(files).toHaveLength(3);
  const department = generateDepartment(TODAY, personKeys);
  for (const file of files) {
    const read = readLrmx(file.bytes, { name: file.fileName, asOf: TODAY });
    if (!read.ok) throw new Error(read.refusal.reason.en);
    expect(allDoubts(read.value).map((d) => `${d.code} ${d.where}`)).toEqual([]);
    expect(read.value.resume.value?.entries).toHaveLength(5);
    expect(read.value.idNumber.value).toMatch(/^999999/);
    expect(read.value.photo.value).toMatchObject({ mime: 'image/png', width: 160, height: 200, shown: true });
    const { name } = file;
    expect(department.people.some((p) => p.name === name || p.idNumber === read.value.idNumber.value)).toBe(false);
  }
});

test('the sample files are the same every time', () => {
  expect(sampleLrmx(TODAY)).toEqual(sampleLrmx(TODAY));
});
