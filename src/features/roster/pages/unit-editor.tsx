import type { ReactNode } from 'react';
import { rankLevels } from '../../../domain/facts.ts';
import { api, unwrap } from '../../../web/client.ts';
import { unitKinds } from '../rules.ts';
import { periodWords, sinceWords } from '../said-rules.ts';
import { DatedEditor, type DatedField } from './dated-editor.tsx';
import type { UnitDetail, UnitNode } from './types.ts';
import { unitOptions } from './unit-options.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** What is done with a unit as of a day. */
export type UnitAct = { kind: 'new'; parentId: string | null } | { kind: 'change'; unit: UnitNode; period: UnitDetail['periods'][number] } | { kind: 'abolish'; unit: UnitNode };

const organKinds = ['party-committee', 'party-dept', 'npc', 'government', 'gov-dept', 'cppcc', 'discipline', 'court', 'procuratorate', 'mass-organization', 'institution', 'sub-office'];

const verbs = { new: 'roster.unit.created', change: 'roster.unit.changed', abolish: 'roster.unit.abolished' };

/** Founds, changes or abolishes a unit as of a day, on a document. */
export function UnitEditor({ act, units, today, onClose }: { act: UnitAct; units: readonly UnitNode[]; today: string; onClose: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const fields: DatedField[] = [
    { key: 'name', kind: 'text', required: true, wide: true }, { key: 'shortName', kind: 'text' }, { key: 'parentId', kind: 'choice', options: unitOptions(units), empty: t('units.top') },
    { key: 'kind', kind: 'choice', required: true, options: unitKinds.map((k) => ({ value: k.id, label: l.say(k.words) })) }, { key: 'organKind', kind: 'choice', required: true, options: organKinds.map((k) => ({ value: k, label: l.of('organKind', k) })) },
    { key: 'level', kind: 'choice', options: [...rankLevels].reverse().map((r) => ({ value: r.id, label: l.say(r.words) })) }, { key: 'establishment', kind: 'number' },
    ...(act.kind === 'new' ? [{ key: 'code', kind: 'text' as const, required: true }] : []),
  ];
  const start: Record<string, unknown> = act.kind === 'new' ? { parentId: act.parentId, kind: 'organ', shortName: null, level: null, establishment: null } : act.kind === 'change' ? pick(act.period) : {};
  const name = act.kind === 'new' ? null : act.unit.name;
  const title = act.kind === 'new' ? t('units.newUnit') : `${t(act.kind === 'change' ? 'units.change' : 'units.abolish')}${t('colon')}${act.unit.name}`;
  const id = act.kind === 'new' ? '' : act.unit.id;
  const unitName = (of: string): string | undefined => units.find((u) => u.id === of)?.name;
  return (
    <DatedEditor
      title={title} fields={act.kind === 'abolish' ? [] : fields} initial={start} today={today} correctable={act.kind === 'change'} danger={act.kind === 'abolish'} onClose={onClose} partial={act.kind === 'change'}
      sentence={(values, day, basis, correct) => record(verbs[act.kind], { unit: name ?? values['name'], changes: periodWords('unit', start, values, unitName), since: sinceWords(day, correct), day, basis })}
      send={(body) => {
        if (act.kind === 'new') return unwrap(api.POST('/api/roster/units', { body: body as never }));
        if (act.kind === 'change') return unwrap(api.PATCH('/api/roster/units/{id}', { params: { path: { id } }, body: body as never }));
        return unwrap(api.POST('/api/roster/units/{id}/abolish', { params: { path: { id } }, body: body as never }));
      }}
    />
  );
}

const pick = ({ name, shortName, parentId, kind, organKind, level, establishment }: UnitDetail['periods'][number]): Record<string, unknown> => ({ name, shortName, parentId, kind, organKind, level, establishment });
