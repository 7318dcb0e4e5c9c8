import type { ReactNode } from 'react';
import { rankLevels } from '../../../domain/facts.ts';
import { api, unwrap } from '../../../web/client.ts';
import { periodWords, sinceWords } from '../said-rules.ts';
import { DatedEditor, type DatedField } from './dated-editor.tsx';
import type { PostLine, UnitNode } from './types.ts';
import { unitOptions } from './unit-options.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** What is done with a post as of a day. */
export type PostAct = { kind: 'new'; unitId: string } | { kind: 'change'; post: PostLine } | { kind: 'abolish'; post: PostLine };

const codes = { role: ['chief', 'deputy', 'member', 'staff'], howFilled: ['appointed', 'elected', 'npc-appointed', 'cppcc-appointed', 'gov-appointed'] };

const verbs = { new: 'roster.post.created', change: 'roster.post.changed', abolish: 'roster.post.abolished' };

/** Creates, changes or abolishes a post as of a day, on a document. */
export function PostEditor({ act, units, today, onClose }: { act: PostAct; units: readonly UnitNode[]; today: string; onClose: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const fields: DatedField[] = [
    { key: 'unitId', kind: 'choice', required: true, wide: true, options: unitOptions(units) }, { key: 'title', kind: 'text', required: true, wide: true },
    { key: 'rank', kind: 'choice', required: true, options: [...rankLevels].reverse().map((r) => ({ value: r.id, label: l.say(r.words) })) }, { key: 'role', kind: 'choice', options: codes.role.map((c) => ({ value: c, label: l.of('role', c) })) },
    { key: 'howFilled', kind: 'choice', required: true, options: codes.howFilled.map((c) => ({ value: c, label: l.of('howFilled', c) })) }, { key: 'establishment', label: 'places', kind: 'number', required: true },
    { key: 'leading', kind: 'flag' }, { key: 'partyPost', kind: 'flag' }, { key: 'specialPost', kind: 'flag' },
    { key: 'partyYears', kind: 'numberChoice', options: ['0', '3', '5'].map((n) => ({ value: n, label: t(`units.partyYears.${n}`) })) }, { key: 'qualificationRequired', kind: 'flag3' }, { key: 'qualification', kind: 'text' },
    ...(act.kind === 'new' ? [{ key: 'code', kind: 'text' as const, required: true }] : []),
  ];
  const start: Record<string, unknown> = act.kind === 'new'
    ? { unitId: act.unitId, role: null, howFilled: 'appointed', establishment: 1, leading: true, partyPost: false, specialPost: false, partyYears: null, qualificationRequired: null, qualification: null }
    : act.kind === 'change' ? Object.fromEntries(fields.map((f) => [f.key, act.post[f.key as keyof PostLine] ?? null])) : {};
  const title = act.kind === 'new' ? t('units.newPost') : `${t(act.kind === 'change' ? 'units.change' : 'units.abolish')}${t('colon')}${act.post.unitName} ${act.post.title}`;
  const id = act.kind === 'new' ? '' : act.post.id;
  const unitName = (of: unknown): string | undefined => units.find((u) => u.id === of)?.name;
  return (
    <DatedEditor
      title={title} fields={act.kind === 'abolish' ? [] : fields} initial={start} today={today} correctable={act.kind === 'change'} danger={act.kind === 'abolish'} onClose={onClose} partial={act.kind === 'change'}
      sentence={(values, day, basis, correct) => record(verbs[act.kind], { post: act.kind === 'new' ? `${unitName(values['unitId']) ?? ''}${String(values['title'] ?? '')}` : `${act.post.unitName}${act.post.title}`, changes: periodWords('post', start, values, unitName), since: sinceWords(day, correct), day, basis })}
      send={(body) => {
        if (act.kind === 'new') return unwrap(api.POST('/api/roster/posts', { body: body as never }));
        if (act.kind === 'change') return unwrap(api.PATCH('/api/roster/posts/{id}', { params: { path: { id } }, body: body as never }));
        return unwrap(api.POST('/api/roster/posts/{id}/abolish', { params: { path: { id } }, body: body as never }));
      }}
    />
  );
}
