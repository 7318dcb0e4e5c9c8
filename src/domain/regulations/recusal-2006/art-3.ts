import { day } from '../../../kernel/day.ts';
import type { PersonFacts } from '../../facts.ts';
import { factLabels } from '../../fact-labels.ts';
import { ev, fail, pass, rule, unknownBecause, w, type Missing, type Rule } from '../../rule.ts';
import { kinClassWords, kinCutWords, type KinClass } from '../../kinship/classes.ts';
import { kinClassOf } from './kin-terms.ts';

export { kinClassWords };

/**
 * Kinship of one person to another, from the first one's family record. `unknown`: the record was never filled, a line of the
 * same name is not linked to a person, or its 称谓 is not understood; `because` says which.
 */
export type Kinship =
  | { kin: 'yes'; kinClass: KinClass; relation: string }
  | { kin: 'self' }
  | { kin: 'no' }
  | { kin: 'unknown'; because: Missing };

/** Is the other one kin in the sense of article 3 (spouse, direct line, collateral within three generations, close in-law)? */
export function kinOf(person: Pick<PersonFacts, 'id' | 'family' | 'kin' | 'kinCut'>, other: { personId: string | null; name: string }): Kinship {
  if (other.personId !== null && other.personId === person.id) return { kin: 'self' };
  // Kin computed over the family records of all go before the person's own lines.
  const tie = other.personId === null ? undefined : person.kin?.find((k) => k.personId === other.personId);
  if (tie?.kin === 'yes') return { kin: 'yes', kinClass: tie.kinClass ?? kinClassFor(tie.way.zh), relation: tie.way.zh };
  const own = byLines(person, other);
  if (own.kin === 'yes') return own;
  if (tie?.kin === 'declared-none') return { kin: 'no' };
  if (tie?.kin === 'probable' && own.kin === 'no') {
    return { kin: 'unknown', because: { fact: 'person.family', label: w(`与${other.name}可能有亲属关系（${tie.way.zh}）的确认`, `confirmation of a probable kinship with ${other.name} (${tie.way.en})`), where: w('在家庭成员中关联本人，或由当事人声明并经另一人确认', 'Link the family lines, or have it declared and confirmed by a second person') } };
  }
  if (person.kinCut && own.kin === 'no') return { kin: 'unknown', because: { fact: 'person.family', label: w(`查全的亲属关系（${kinCutWords.zh}）`, `a whole search of kin (${kinCutWords.en})`), where: w('在家庭成员中更正误关联的各行，或由当事人声明并经另一人确认', 'Correct the family lines linked wrongly, or have it declared and confirmed by a second person') } };
  return own;
}

/** A declared kinship carries the 称谓 that was declared; where that tells no class it counts as an in-law. */
function kinClassFor(relation: string): KinClass {
  const read = kinClassOf(relation);
  return read === null || read === 'none' ? 'in-law' : read;
}

function byLines(person: Pick<PersonFacts, 'id' | 'family'>, other: { personId: string | null; name: string }): Kinship {
  if (person.family === null) return { kin: 'unknown', because: { fact: 'person.family', ...factLabels['person.family'] } };
  const same = person.family.filter((f) => (f.personId !== null && other.personId !== null ? f.personId === other.personId : f.name === other.name));
  const doubts: Missing[] = [];
  for (const line of same) {
    const kinClass = kinClassOf(line.relation);
    if (kinClass === 'none') continue;
    const linked = line.personId !== null && line.personId === other.personId;
    if (linked && kinClass !== null) return { kin: 'yes', kinClass, relation: line.relation };
    doubts.push(
      linked
        ? { fact: 'person.family', label: w(`${line.name}的称谓「${line.relation}」`, `relation “${line.relation}” of ${line.name}`), where: w('在家庭成员中改为通用称谓', 'Use a common term in the family record') }
        : { fact: 'person.family', label: w(`家庭成员「${line.relation} ${line.name}」是否即${other.name}本人`, `whether ${line.name} (${line.relation}) is this ${other.name}`), where: w('在家庭成员中关联本人或标明不是同一人', 'Link the family line to the person, or to another of that name') },
    );
  }
  return doubts[0] ? { kin: 'unknown', because: doubts[0] } : { kin: 'no' };
}

const ties = {
  'same-superior': w('直接隶属于同一领导人员', 'both report directly to one leader'),
  'direct-line': w('有直接上下级领导关系', 'one leads the other directly'),
  'leads-organ': w('一方在另一方担任领导职务的机关从事组织（人事）、纪检（监察）、审计、财务工作', 'one does personnel, discipline, audit or finance work where the other leads'),
} as const;
const on = '2026-09-18';
const wife = (personId: string | null) => [{ relation: '丈夫', name: '宁致远', personId, birth: null, unit: null, abroad: false, living: true }];

export const sameOrgan = rule({
  id: 'cn.recusal-2006.art-3.same-organ',
  document: 'cn.recusal-2006',
  documentTitle: '《党政领导干部任职回避暂行规定》',
  year: 2006,
  article: '第三条',
  confidence: 'text',
  severity: 'block',
  from: day('2006-06-10'),
  stages: ['motion', 'decision'],
  title: w('亲属不得在同一机关任有直接领导关系等职务', 'Kin may not serve in one organ under such ties'),
  needs: ['person', 'post.colleagues'],
  test: (facts) => {
    const tied = facts.post!.colleagues!.flatMap((c) => (c.tie === 'none' ? [] : [{ ...c, tie: c.tie }]));
    const found = tied.map((c) => ({ c, kinship: kinOf(facts.person!, c) }));
    const hit = found.find((f) => f.kinship.kin === 'yes');
    const evidence = [ev('核对人数', 'people compared', tied.length)];
    if (hit && hit.kinship.kin === 'yes') {
      const kin = kinClassWords[hit.kinship.kinClass];
      return fail(
        w(`${hit.c.name}是人选的${hit.kinship.relation}（${kin.zh}），任职后${ties[hit.c.tie].zh}，应当回避`, `${hit.c.name} is kin (${kin.en}); with this post ${ties[hit.c.tie].en}`),
        w('调整其中一方的职务或另选人选', 'Move one of the two, or choose another candidate'),
        [...evidence, ev('亲属', 'kin', `${hit.kinship.relation} ${hit.c.name}`)],
      );
    }
    const doubt = found.find((f) => f.kinship.kin === 'unknown');
    if (doubt && doubt.kinship.kin === 'unknown')
      return unknownBecause(doubt.kinship.because, w(`与${doubt.c.name}是否有亲属关系不能判断`, `kinship with ${doubt.c.name} cannot be judged`), evidence);
    return pass(w('与该机关有关人员没有应当回避的亲属关系', 'no kin among the people concerned in the organ'), evidence);
  },
  situations: [
    { what: w('无亲属', 'no kin'), day: on, given: {}, expect: 'pass' },
    { what: w('配偶隶属同一领导', 'spouse under the same leader'), day: on, given: { person: { family: wife('colleague-1') } }, expect: 'block' },
    { what: w('配偶在本机关但无领导关系', 'spouse without such a tie'), day: on, given: { person: { family: wife('colleague-1') }, post: { colleagues: [{ personId: 'colleague-1', name: '宁致远', tie: 'none' }] } }, expect: 'pass' },
    { what: w('同名未关联', 'same name, not linked'), day: on, given: { person: { family: wife(null) } }, expect: 'unknown' },
    { what: w('同名但已关联他人', 'same name, linked to another'), day: on, given: { person: { family: wife('someone-else') } }, expect: 'pass' },
    { what: w('家庭成员未填', 'family not filled'), day: on, given: { person: { family: null } }, expect: 'unknown' },
    { what: w('机关人员未核对', 'colleagues not looked up'), day: on, given: { post: { colleagues: null } }, expect: 'unknown' },
  ],
});

export const article3: readonly Rule[] = [sameOrgan];
