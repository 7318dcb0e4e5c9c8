import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';
import type { BandFault } from './bands-rules.ts';

const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): { ok: false; refusal: Refusal } => refuse({ name, status, reason, wayOut, ...more });

const FAULTS: Record<BandFault['why'], Words> = {
  empty: { zh: '没有档', en: 'there are none' },
  'not-whole': { zh: '起止应为整数', en: 'ends must be whole numbers' },
  reversed: { zh: '起大于止', en: 'begins after its end' },
  gap: { zh: '与上一档之间有空档', en: 'leaves a gap after the one before' },
  overlap: { zh: '与上一档重叠', en: 'overlaps the one before' },
  'not-open-below': { zh: '第一档下端应不限', en: 'the first must be open below' },
  'not-open-above': { zh: '最后一档上端应不限', en: 'the last must be open above' },
};

/** Refusals of the room. */
export const refusals = {
  noBands: () => say('statistics.no-bands', 404, { zh: '没有这个分档，或它不适用于所选项目。', en: 'There is no such set of bands, or it does not fit the dimension.' }, { zh: '请重新选择分档。', en: 'Choose a set of bands again.' }),
  badBands: ({ at, why }: BandFault) => say('statistics.bad-bands', 422, { zh: `第 ${at + 1} 档不对：${FAULTS[why].zh}。`, en: `Band ${at + 1} is not right: ${FAULTS[why].en}.` }, { zh: '各档须首尾相接，既无空档也不重叠，两端不限。', en: 'Bands must meet without gap or overlap and be open at both ends.' }, { field: 'bands', details: { at } }),
  staleBands: () => say('statistics.bands-changed', 409, { zh: '这个分档刚被别人改过。', en: 'This set of bands has just been changed by someone else.' }, { zh: '请刷新后再改。', en: 'Reload and change it again.' }),
  noUnit: () => say('statistics.no-unit', 404, { zh: '所选单位在这一天不存在，或不在您的管理范围内。', en: 'A unit is not in force on that day, or is outside your reach.' }, { zh: '请重新选择单位。', en: 'Choose the units again.' }),
  unitsOverlap: () => say('statistics.units-overlap', 422, { zh: '所选单位有上下级关系，人数会重复计算。', en: 'One of the units lies under another; people would be counted twice.' }, { zh: '请只选互不隶属的单位。', en: 'Choose units of which none lies under another.' }),
  noQuery: () => say('statistics.no-query', 404, { zh: '没有这个查询，或没有共享给您。', en: 'There is no such query, or it is not shared with you.' }, { zh: '请从列表中重新选择。', en: 'Choose one from the list.' }),
  notOwner: () => say('statistics.not-owner', 403, { zh: '只有保存查询的人可以更改它。', en: 'Only the person who saved a query can change it.' }, { zh: '可以另存为自己的查询。', en: 'Save it as a query of your own.' }),
  tooLarge: (most: number) => say('statistics.query-too-large', 422, { zh: `条件过多或嵌套过深：最多 ${most} 个条件。`, en: `Too many conditions, or nested too deeply: at most ${most}.` }, { zh: '请拆成几个查询。', en: 'Split it into several queries.' }),
  emptyGroup: () => say('statistics.empty-group', 422, { zh: '有条件组还没有条件。', en: 'A group has no conditions yet.' }, { zh: '请在组内添加条件，或去掉该组。', en: 'Add a condition to the group, or remove it.' }, { field: 'query' }),
  tooWide: (cells: number) => say('statistics.table-too-large', 422, { zh: `表过大（${cells} 格），不能导出。`, en: `The table is too large to export (${cells} cells).` }, { zh: '请减少纵横项目或改用较粗的分档。', en: 'Take fewer dimensions or coarser bands.' }),
};
