import { randomUUID } from 'node:crypto';
import { read as readBook, utils } from '@e965/xlsx';
import { writeRosterXlsx } from '../src/features/roster/formats/xlsx-write.ts';
import { commitImport } from '../src/features/roster/import-commit-service.ts';
import { understand } from '../src/features/roster/import-read-service.ts';
import { uploadImport } from '../src/features/roster/import-service.ts';
import { idOf } from '../src/features/roster/seed/identity.ts';
import { day } from '../src/kernel/day.ts';
import type { Actor, Ports } from '../src/kernel/ports.ts';
import type { House } from '../src/server/house.ts';
import { quantile, type Line } from './harness.ts';

const ROWS = 10_000;
const ROUNDS = 3;
const COLUMNS = {
  name: '姓名', unit: '单位', sex: '性别', birth: '出生年月', ethnicity: '民族', native: '籍贯', joined: '入党时间', work: '参加工作时间', level: '全日制学历', degree: '全日制学位', school: '全日制毕业院校系及专业',
  level2: '在职学历', degree2: '在职学位', school2: '在职毕业院校系及专业', title: '专业技术职务', post: '现任职务', since: '任现职时间', rank: '职级', id: '身份证号', health: '健康状况',
} as const;

/** A roster of the customary twenty columns taken in from its bytes (read, matched, written, recorded, committed) against only reading it, both in this run. */
export async function benchImport(house: House, _url: string): Promise<Line[]> {
  const actor: Actor = { accountId: randomUUID(), name: 'bench', personId: null, roles: [{ role: 'clerk', unitId: null }] };
  const ratios: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [once, twice] = [await roster(`甲${round}`), await roster(`乙${round}`)];
    const library = await timed(async () => void utils.sheet_to_json(Object.values(readBook(once, { dense: true }).Sheets)[0]!, { header: 1 }));
    const parse = await timed(async () => mustRead(once));
    const whole = await timed(() => takeIn(house.ports, actor, twice));
    ratios.push(whole / parse);
    beside.push(whole / library);
  }
  const ratio = quantile(ratios, 0.5);
  const other = quantile(beside, 0.5);
  return [
    { id: 'roster.import.10k', what: 'roster of 10,000 rows: import ÷ only reading the file', ratio, aim: '≤ 3', ok: ratio <= 3 },
    { id: 'roster.import.10k.library', what: 'the same import ÷ reading the file’s cells with @e965/xlsx (for comparison)', ratio: other, aim: 'told', ok: true },
  ];
}

async function takeIn(ports: Ports, actor: Actor, bytes: Uint8Array): Promise<void> {
  const uploaded = await uploadImport(ports, actor, [{ name: 'bench.xlsx', bytes }]);
  if (!uploaded.ok) throw new Error(uploaded.refusal.reason.en);
  const done = await commitImport(ports, actor, uploaded.value.batches[0]!.id, {});
  if (!done.ok || done.value.created.length !== ROWS) throw new Error(`the import was not whole: ${JSON.stringify(done).slice(0, 300)}`);
}

function mustRead(bytes: Uint8Array): void {
  const read = understand('bench.xlsx', bytes, { asOf: day('2026-11-20'), sheet: null, headerRow: null, mapping: {}, unitId: null });
  if (!read.ok || read.value.people.length !== ROWS || read.value.questions.length > 0) throw new Error(`the roster was not understood: ${JSON.stringify(read).slice(0, 300)}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '安平宁远青云松柏梅兰竹菊晨曦明亮思源知行';
const pad = (n: number): string => String(n).padStart(2, '0');

/** A roster of invented people; `mark` makes their names differ from those of other files. */
function roster(mark: string): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const birth = day(`${1966 + (i % 35)}-${pad(1 + (Math.floor(i / 35) % 12))}-${pad(1 + (Math.floor(i / 420) % 28))}`);
    const sex = i % 3 === 0 ? '女' as const : '男' as const;
    const dotted = (year: number): string => `${year}.${pad(1 + (i % 12))}`;
    const born = 1966 + (i % 35);
    return {
      name: `${FAMILY[i % 20]!}${GIVEN[Math.floor(i / 20) % 20]!}${GIVEN[Math.floor(i / 400) % 20]!}${mark}`, unit: '某区某局', sex, birth: birth.slice(0, 7).replace('-', '.'), ethnicity: '汉族', native: '某省某市', joined: dotted(born + 22), work: dotted(born + 21),
      level: '大学', degree: '理学学士', school: '某大学数学系数学与应用数学专业', level2: '研究生', degree2: '公共管理硕士', school2: '某大学公共管理学院公共管理专业', title: '工程师', post: '某科科员', since: dotted(born + 24), rank: '一级主任科员',
      id: idOf(birth, sex, 1 + ((i + mark.charCodeAt(mark.length - 1) + (mark.startsWith('甲') ? 0 : 200)) % 499)), health: '健康',
    };
  });
  return writeRosterXlsx({ sheet: '名册', title: '干部名册', columns: Object.entries(COLUMNS).map(([key, heading]) => ({ key, heading })), rows });
}
