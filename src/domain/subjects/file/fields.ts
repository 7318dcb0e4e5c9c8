import { ages } from '../../regulations/personnel-files-2018/rules.ts';
import { choices, count, dateOf, dayOf, group, yesno, type Shape } from '../fields.ts';
import { fileBans, type FileBan, type FileMatterFacts } from './facts.ts';

type Part<K extends keyof FileMatterFacts> = NonNullable<FileMatterFacts[K]>;

/** How each fact of a personnel file is entered. */
export const fileFields: Shape<FileMatterFacts> = {
  material: group<Part<'material'>>({ madeOn: dayOf(), sentOn: dayOf(), filedOn: dayOf(), collectedPlace: count() }, ['材料', 'Material']),
  transfer: group<Part<'transfer'>>({ authorityChangedOn: dayOf(), sentOn: dayOf(), receivedOn: dayOf(), storedOn: dayOf(), carriedByPerson: yesno() }, ['转递', 'Transfer']),
  review: group<Part<'review'>>({ done: yesno(), ages: choices<string>(ages), openDoubts: count(), birthRecorded: dateOf(), birthEarliest: dateOf() }, ['审核', 'Review']),
  reading: group<Part<'reading'>>({ permit: yesno(), partyReaders: count(), ownOrKin: yesno(), borrowed: yesno(), copySealed: yesno() }, ['查借阅', 'Reading']),
  bans: group<Part<'bans'>>(Object.fromEntries(Object.keys(fileBans).map((ban) => [ban, yesno()])) as Record<FileBan, ReturnType<typeof yesno>>, ['纪律', 'Conduct']),
};
