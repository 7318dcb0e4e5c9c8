import type { Day } from '../../../kernel/day.ts';
import { BARRED, MEMBERS, OFFICE, type Cast } from './cast.ts';
import type { Level } from './career.ts';
import type { Draft } from './draft.ts';
import { between, monthsBefore } from './months.ts';
import type { Sex } from './names.ts';
import { bornFor, oldEnough, personOf, schoolingFor, type Wanted } from './people.ts';
import type { Chance } from './random.ts';
import { bornToEnter, entryDay, RESERVE, reserveSchooling, type Channel } from './reserve.ts';
import { leavingYear, type Trade } from './schooling.ts';
import { UNITS, type PostPlan, type UnitPlan } from './units.ts';

/** People of the department; the reserve pool is among them. */
export const PEOPLE = 900;

type Slot = { unit: UnitPlan; post: PostPlan };
type Name = (sex: Sex, surname?: string) => string;

const CAST = [...MEMBERS, ...OFFICE, ...BARRED];
/** Posts which young people of the reserve already hold. */
const YOUNG = ['youth.deputy', 'govoffice.deputy', 'songyan.deputy', 'qingyun.deputy', 'tinglan.deputy', 'fengdu.deputy', 'heting.deputy', 'shitan.deputy'];
const CHANNELS: Channel[] = ['公务员', '公务员', '公务员', '选调生', '其他'];

const tradeOf = (unit: UnitPlan): Trade => (unit.staffTitle === '教师' ? 'teacher' : unit.staffTitle === '医护人员' ? 'doctor' : 'office');
const levelOf = (post: PostPlan): Level => post.rank as Level;
const slots = (): Slot[] => UNITS.flatMap((unit) => unit.posts.flatMap((post) => Array.from({ length: post.held }, () => ({ unit, post }))));
const unitOf = (postKey: string): UnitPlan => UNITS.find((u) => u.key === postKey.split('.')[0])!;
const presentAt = ({ post }: Slot): Wanted['present'] => ({ title: post.title, rank: post.rank, role: post.role, leading: post.leading, postKey: post.key });

/** Months since a unit was set up, so that nobody serves in it longer. */
const age = (unit: UnitPlan, today: Day): number => Math.max(3, between(unit.from, today) - 1);

const AGES: Record<Level, [number, number]> = { 'county-chief': [50, 56], 'county-deputy': [46, 55], 'township-chief': [41, 54], 'township-deputy': [37, 50], staff: [35, 59] };

function leader(c: Chance, today: Day, name: Name, slot: Slot, cast?: Cast & { direct?: true }): Draft {
  const level = levelOf(slot.post);
  const trade = tradeOf(slot.unit);
  const sex: Sex = cast?.sex ?? (slot.unit.key === 'women' || c.yes(0.3) ? '女' : '男');
  for (;;) {
    const years = cast?.age ?? c.int(...AGES[level]);
    const birthDay = bornFor(c, today, years);
    const education = cast ? '大学' : schoolingFor(c, years, level, trade);
    const tenure = Math.min(cast?.tenure ?? c.int(3, level === 'county-chief' ? 40 : 66), age(slot.unit, today));
    if (!oldEnough(today, birthDay, education, level, tenure)) continue;
    return personOf(c, today, {
      key: cast?.key, name: cast?.name ?? name(sex), sex, unit: slot.unit, level, trade, tenure, birthDay, education, channel: c.pick(CHANNELS), present: presentAt(slot), direct: cast?.direct,
    });
  }
}

function worker(c: Chance, today: Day, name: Name, unit: UnitPlan, cast?: Cast): Draft {
  const trade = tradeOf(unit);
  const sex: Sex = cast?.sex ?? (c.yes(trade === 'office' ? 0.44 : 0.64) ? '女' : '男');
  const years = cast?.age ?? c.int(35, sex === '男' ? 58 : 53);
  const birthDay = bornFor(c, today, years, cast ? 0.6 : 1);
  const education = cast ? '大学' : schoolingFor(c, years, 'staff', trade);
  const worked = between(`${leavingYear(birthDay, education)}-07`, monthsBefore(today, 0));
  const title = cast?.title ?? (trade !== 'office' ? unit.staffTitle : unit.organKind === 'institution' ? '工作人员' : c.pick(['科员', '科员', '综合科科长', '业务科科长', '业务科副科长']));
  return personOf(c, today, {
    key: cast?.key, name: cast?.name ?? name(sex), sex, unit, level: 'staff', trade, birthDay, education, tenure: cast?.tenure ?? c.int(3, Math.max(4, Math.min(150, worked - 40, age(unit, today)))),
    channel: unit.organKind === 'institution' ? '事业单位招聘' : c.pick(CHANNELS),
    present: { title, rank: 'staff', role: 'staff', leading: false, postKey: `${unit.key}.staff` },
  });
}

function placeFor(c: Chance, channel: Channel): UnitPlan {
  const of = (keep: (u: UnitPlan) => boolean): UnitPlan => c.pick(UNITS.filter((u) => u.staffShare > 0 && keep(u)));
  if (channel === '社区定向招聘') return of((u) => /^(songyan|qingyun|tinglan)$/.test(u.key));
  if (channel === '事业单位招聘') return of((u) => u.organKind === 'institution' && u.key !== 'partyschool');
  if (channel === '选调生' || channel === '其他') return c.yes(0.7) ? of((u) => u.grassroots) : of((u) => u.organKind === 'party-dept');
  return of((u) => u.organKind === 'gov-dept' || u.organKind === 'discipline' || (u.organKind === 'party-dept' && channel === '招硕引博'));
}

function young(c: Chance, today: Day, name: Name, channel: Channel, recent: boolean, slot?: Slot): Draft {
  const sex: Sex = c.yes(0.5) ? '女' : '男';
  const education = slot ? '大学' : reserveSchooling(c, channel);
  const oldest = slot ? 112 : education === '博士' ? 48 : education === '研究生' ? 88 : 112;
  let enteredOn = entryDay(c, today, recent, oldest);
  while (slot && between(enteredOn, today) < 84) enteredOn = entryDay(c, today, recent, oldest);
  const unit = slot?.unit ?? placeFor(c, channel);
  const served = between(enteredOn, today);
  const d = personOf(c, today, {
    name: name(sex), sex, unit, level: slot ? levelOf(slot.post) : 'staff', trade: tradeOf(unit), birthDay: bornToEnter(c, today, enteredOn, education), education, channel, enteredOn,
    tenure: slot ? c.int(13, 30) : served < 16 ? served : c.int(4, served),
    present: slot ? presentAt(slot) : { title: unit.organKind === 'institution' ? unit.staffTitle : '科员', rank: 'staff', role: 'staff', leading: false, postKey: `${unit.key}.staff` },
  });
  d.reserve = true;
  return d;
}

/** Draws all 900 people: those of the cast, the leaders, the reserve pool, and the staff of each unit by its share. */
export function staffed(c: Chance, today: Day, name: Name): Draft[] {
  const open = slots();
  const take = (key: string): Slot => open.splice(open.findIndex((s) => s.post.key === key), 1)[0]!;
  const people: Draft[] = [];
  for (const cast of CAST) {
    if (cast.post.endsWith('.staff')) {
      people.push(worker(c, today, name, unitOf(cast.post), cast));
      continue;
    }
    const main = leader(c, today, name, take(cast.post), cast);
    for (const beside of cast.beside) {
      const { unit, post } = take(beside);
      const present = main.jobs.find((j) => j.to === null)!;
      main.jobs.push({ ...present, unit, unitText: unit.name, title: post.title, rank: post.rank, role: post.role, promoted: false, postKey: post.key, concurrent: true });
    }
    people.push(main);
  }
  const youngSlots = YOUNG.map(take);
  people.push(...open.map((slot) => leader(c, today, name, slot)));
  for (const { channel, people: count, recent } of RESERVE) {
    for (let i = 0; i < count; i++) people.push(young(c, today, name, channel, i < recent, i >= recent && channel === '选调生' ? youngSlots.shift() : undefined));
  }
  const rest = PEOPLE - people.length;
  const shares = UNITS.flatMap((u) => Array.from({ length: u.staffShare }, () => u));
  for (let i = 0; i < rest; i++) people.push(worker(c, today, name, shares[Math.floor((i * shares.length) / rest)]!));
  return people;
}
