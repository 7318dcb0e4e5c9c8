import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rankLevels } from '../../../domain/facts.ts';
import { Loaded } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useChoosable, type Row } from './client.ts';

type Chosen = { postId: string; moveKind: Row['moveKind'] };
const SHOWN = 100;

/** The leading posts of the level to choose from: found by unit or post, rank and place, chosen by the hundred. */
export function PostsChoice({ planId, posts, onPosts, edits }: { planId: string; posts: readonly Chosen[]; onPosts: (posts: Chosen[]) => void; edits: boolean }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const query = useChoosable(planId);
  const [text, setText] = useState('');
  const [rank, setRank] = useState<string | undefined>();
  const [chief, setChief] = useState(false);
  const [moveKind, setMoveKind] = useState<Row['moveKind']>('promotion');
  const chosen = new Set(posts.map((p) => p.postId));
  const words = (id: string): string => say(rankLevels.find((r) => r.id === id)?.words) || id;
  return (
    <Loaded query={query}>
      {(all) => {
        const listed = all.filter((p) => (edits || chosen.has(p.postId)) && (text.trim() === '' || p.fullTitle.includes(text.trim()) || p.unitName.includes(text.trim())) && (rank === undefined || p.rank === rank) && (!chief || p.role === 'chief'));
        const set = (ids: readonly string[], on: boolean): void => onPosts(on ? [...posts, ...ids.filter((i) => !chosen.has(i)).map((postId) => ({ postId, moveKind }))] : posts.filter((p) => !ids.includes(p.postId)));
        return (
          <>
            <div className="term-filter no-print">
              <Input aria-label={t('setup.find')} placeholder={t('setup.find')} allowClear value={text} onChange={(e) => setText(e.target.value)} />
              <Select aria-label={t('setup.rank')} placeholder={t('setup.rank')} allowClear value={rank} onChange={setRank} options={[...new Set(all.map((p) => p.rank))].map((r) => ({ value: r, label: words(r) }))} />
              <Checkbox checked={chief} onChange={(e) => setChief(e.target.checked)}>{t('setup.chief')}</Checkbox>
              {edits ? <><Select aria-label={t('setup.move')} title={t('setup.move')} value={moveKind} onChange={setMoveKind} options={(['promotion', 'further-use', 'lateral'] as const).map((m) => ({ value: m, label: t(`move.${m}`) }))} />
                <Button onClick={() => set(listed.map((p) => p.postId), true)}>{t('setup.selectAll')}</Button> <Button onClick={() => set(listed.map((p) => p.postId), false)}>{t('setup.selectNone')}</Button></> : null}
              <strong>{t('setup.chosen', { n: posts.length })}</strong>
            </div>
            <ul className="term-posts">
              {listed.slice(0, SHOWN).map((p) => (
                <li key={p.postId}>{edits ? <Checkbox checked={chosen.has(p.postId)} onChange={(e) => set([p.postId], e.target.checked)}><span className="quiet">{p.unitName}</span> {p.title}</Checkbox> : <><span className="quiet">{p.unitName}</span> {p.title}</>}</li>
              ))}
            </ul>
            {listed.length > SHOWN ? <p className="quiet">{t('board.page', { from: 1, to: SHOWN, n: listed.length })}</p> : null}
          </>
        );
      }}
    </Loaded>
  );
}
