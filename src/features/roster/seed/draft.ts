import type { AppraisalGrade, PunishmentKind, ServiceRank } from '../../../domain/facts.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Job, Level } from './career.ts';
import type { Month } from './months.ts';
import type { Sex } from './names.ts';
import type { Course, Trade } from './schooling.ts';
import type { UnitPlan } from './units.ts';

export type Relative = {
  relation: string; name: string; birth: Month; politics: string; unitText: string; abroad: boolean; living: boolean; linked: string | null;
};

/** A person of the demonstration before being turned into rows. */
export type Draft = {
  id: string; key: string | null; name: string; sex: Sex; birthDay: Day; ethnicity: string; nativePlace: string; birthPlace: string;
  trade: Trade; level: Level; unit: UnitPlan; workStart: Month; party: string | null; partyJoin: Month | null; partyRegular: Month | null;
  health: string; healthFit: boolean; techTitle: string | null; specialty: string | null; courses: Course[]; jobs: Job[];
  ranks: { rank: ServiceRank; from: Month; to: Month | null }[]; appraisals: { year: number; grade: AppraisalGrade }[];
  awards: { title: string; grantedBy: string; date: Month }[];
  punishments: { kind: PunishmentKind; decidedOn: Day; months: number | null; basis: string }[];
  trainingHours: number; channel: string; enteredOn: Day; reserve: boolean; family: Relative[];
  /** ID number where it does not follow from birth and sex. */
  idNumber: string | null; serial: number;
  status: 'serving' | 'retired' | 'left';
};
