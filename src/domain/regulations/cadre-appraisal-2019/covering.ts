import type { Words } from '../../../kernel/refusal.ts';
import { readFact } from '../../fact-labels.ts';
import { ev, fail, pass, w, type Patch, type Rule, type RuleInput } from '../../rule.ts';
import { appraisalRule, type AppraisalMatter, type AppraisalPath, type AppraisalRecord, type AppraisalStage } from '../../subjects/appraisal/facts.ts';

type Input = Omit<RuleInput<AppraisalMatter, AppraisalPath, AppraisalStage>, 'needs' | 'test' | 'situations'>;
type ListKey = 'aspects' | 'personContents' | 'bodyContents';

/** A rule that asks for every item of a closed list in the record of the appraisal. */
export function covering<K extends ListKey>(input: Input & { key: K; items: Readonly<Record<NonNullable<AppraisalRecord[K]>[number], Words>>; on: string; given?: Patch<AppraisalMatter> }): Rule<AppraisalMatter, AppraisalPath, AppraisalStage> {
  const { key, items, on, given = {}, ...head } = input;
  const all = Object.entries(items) as [string, Words][];
  const fact = `record.${key}` as const;
  const some = (keys: readonly string[] | null): Patch<AppraisalMatter> => ({ ...given, record: { [key]: keys } }) as Patch<AppraisalMatter>;
  const keys = all.map(([id]) => id);
  return appraisalRule({
    ...head,
    needs: [fact],
    test: (facts) => {
      const had = readFact(facts, fact) as readonly string[];
      const gone = all.filter(([id]) => !had.includes(id)).map(([, words]) => words);
      const evidence = [ev('已考核', 'looked into', all.filter(([id]) => had.includes(id)).map(([, words]) => words.zh).join('、') || '—')];
      return gone.length === 0
        ? pass(w(`${all.map(([, words]) => words.zh).join('、')}均已考核`, `looked into: ${all.map(([, words]) => words.en).join(', ')}`), evidence)
        : fail(w(`缺少：${gone.map((g) => g.zh).join('、')}`, `left out: ${gone.map((g) => g.en).join(', ')}`), w('补充考核后再确定等次', 'Look into what is left out before grading'), evidence);
    },
    situations: [
      { what: w('各项齐全', 'all of them'), day: on, given: some(keys), expect: 'pass' },
      { what: w(`缺${all.at(-1)![1].zh}`, `without ${all.at(-1)![1].en}`), day: on, given: some(keys.slice(0, -1)), expect: 'block' },
      { what: w('一项都没有', 'none'), day: on, given: some([]), expect: 'block' },
      { what: w('未填', 'not filled'), day: on, given: some(null), expect: 'unknown' },
    ],
  });
}
