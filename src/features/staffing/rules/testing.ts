import type { PartialDate } from '../../../kernel/day.ts';
import type { Body, Member, Seat } from './body.ts';

const date = (text: string | null): PartialDate | null => text as PartialDate | null;

/** A member for tests: everything known, invented. */
export const memberOf = (personId: string, more: Partial<Omit<Member, 'birth' | 'since' | 'bodySince'>> & { birth?: string | null; since?: string | null; bodySince?: string | null } = {}): Member => ({
  name: `人员${personId}`, level: 'full', sex: 'male', ethnicity: '汉族', partyMember: true, education: 'bachelor', specialty: '水利工程', grades: [], family: [], concurrent: false, rank: 'township-deputy',
  ...more, personId, birth: date(more.birth === undefined ? '1980-06' : more.birth), since: date(more.since === undefined ? '2022-03' : more.since), bodySince: date(more.bodySince === undefined ? '2022-03' : more.bodySince),
});

/** A seat for tests. */
export const seatOf = (postId: string, role: Seat['role'], establishment: number, holders: Member[]): Seat => ({ postId, title: `职位${postId}`, rank: role === 'chief' ? 'township-chief' : 'township-deputy', role, establishment, holders, shortSince: null });

/** A body for tests. */
export const bodyOf = (unitId: string, seats: Seat[]): Body => ({ unitId, unitName: `单位${unitId}`, level: 'township-chief', organKind: 'gov-dept', office: false, seats });
