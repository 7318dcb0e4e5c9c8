import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { testHouse } from '../../server/testing.ts';
import { personKeys } from './keys-service.ts';
import { sightOf, type Sight } from './access-service.ts';
import { peopleQuery } from './list-service.ts';

const t = testHouse();
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const GIVEN = [...'清远承启允思景书知念守牧行言安以若望鹤松'];

beforeAll(async () => {
  const { owner } = t.house;
  await owner`ALTER TABLE person DISABLE TRIGGER ALL`;
  for (let b = 0; b < 20; b++) {
    const rows = Array.from({ length: 1000 }, (_, i) => {
      const n = b * 1000 + i;
      const name = `${SURNAMES[n % 20]}${GIVEN[Math.floor(n / 20) % 20]}${GIVEN[Math.floor(n / 400) % 20]}`;
      const k = personKeys(name);
      return {
        id: randomUUID(), name, name_key: k.nameKey, initials: k.initials, pinyin_key: k.pinyinKey, stroke_key: k.strokeKey, grams: k.grams, birth: `${1960 + (n % 45)}-0${1 + (n % 9)}`,
        rank_order: (n % 12) * 20, created_day: '2020-01-01', post_since: `20${10 + (n % 15)}-03`, id_key: `99999919${n}`.padEnd(18, '0'),
      };
    });
    await owner`INSERT INTO person ${owner(rows)}`;
  }
  await owner`ALTER TABLE person ENABLE TRIGGER ALL`;
  await owner`ANALYZE person`;
});

test.each([
  [{ sort: 'rank' }, 'person_rank'], [{ sort: 'stroke' }, 'person_stroke'], [{ sort: 'name' }, 'person_pinyin'], [{ sort: 'birth' }, 'person_birth'], [{ sort: 'post_since' }, 'person_post_since'],
  [{ sort: 'rank', q: '王清' }, 'person_grams'], [{ sort: 'stroke', q: '清远' }, 'person_grams'], [{ sort: 'rank', q: 'wqy' }, 'person_initials'],
  [{ sort: 'rank', q: '9999991912345' }, 'person_id_'], [{ sort: 'rank', q: '999999191234500000' }, 'person_id_'],
] as const)('at 20,000 people %o is answered from an index', async (query, index) => {
  const open = await sightOf(t.house.ports.read, t.house.actor('clerk'), 'roster', t.house.ports.today());
  const [self] = await t.house.owner<{ id: string }[]>`SELECT id FROM person LIMIT 1`;
  const withKin: Sight = { ...open, kin: [self!.id] };
  for (const [dir, sight] of [['asc', open], ['desc', open], ['asc', withKin], ['desc', withKin]] as const) {
    const { select } = await peopleQuery(t.house.ports, sight, { ...query, dir }, { after: null, limit: 51 });
    const { sql, params } = select.toSQL();
    const plan = (await t.house.owner.unsafe(`EXPLAIN ${sql}`, params as string[])).map((r) => String(r['QUERY PLAN'])).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on person\b/);
  }
});
