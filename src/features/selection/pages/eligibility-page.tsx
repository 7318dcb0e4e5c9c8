import { useMutation } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { packWords } from '../../../domain/rule.ts';
import { settingOfRule } from '../../../domain/settings.ts';
import { PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { VerdictList, VerdictSum } from '../../../ui/verdict-list.tsx';
import { askEligibility, type Eligibility, type Failed } from './client.ts';
import { PersonPicker, PostPicker, type ChosenPost } from './pickers.tsx';
import { RefusedNote } from './refused-note.tsx';
import { useLabels } from './use-words.ts';

type Typed = { person: { id: string; name: string }; post: ChosenPost; moveKind: string };

/** One person, one post: every rule with its verdict, the facts used, and what would mend it. */
export function EligibilityPage(): ReactNode {
  const { t } = useLabels();
  const rule = [{ required: true, message: t('required') }];
  const ask = useMutation<Eligibility, Failed, Typed>({ mutationFn: (v) => askEligibility({ personId: v.person.id, postId: v.post.id, moveKind: v.moveKind }) });
  return (
    <div className="eligibility">
      <PageHead title={t('eligibility.title')} note={t('eligibility.note')} />
      <Form<Typed> layout="vertical" requiredMark={false} className="eligibility-form no-print" initialValues={{ moveKind: 'promotion' }} onFinish={(v) => ask.mutate(v)}>
        <Form.Item name="person" label={t('eligibility.person')} rules={rule}>
          <PersonPicker autoFocus />
        </Form.Item>
        <Form.Item name="post" label={t('eligibility.post')} rules={rule}>
          <PostPicker vacantOnly={false} />
        </Form.Item>
        <Form.Item name="moveKind" label={t('field.moveKind')} rules={rule}>
          <Radio.Group options={(['promotion', 'further-use', 'lateral'] as const).map((k) => ({ value: k, label: t(`choice.moveKind.${k}`) }))} />
        </Form.Item>
        <Button autoInsertSpace={false} type="primary" htmlType="submit" loading={ask.isPending}>
          {t('eligibility.ask')}
        </Button>
      </Form>
      <RefusedNote error={ask.error} />
      {ask.data ? <Answer answer={ask.data} /> : null}
    </div>
  );
}

function Answer({ answer }: { answer: Eligibility }): ReactNode {
  const { t } = useLabels();
  const say = useSay();
  return (
    <section aria-live="polite" className="eligibility-answer">
      <h2>{t('eligibility.of', { person: answer.person, post: answer.post, day: answer.day })}</h2>
      <p className="quiet">{t('eligibility.pack', { pack: say(packWords[answer.pack]) })}</p>
      <VerdictSum verdicts={answer.verdicts} />
      <VerdictList verdicts={answer.verdicts} below={(v) => (settingOfRule(v.rule) ? <div className="small no-print"><Link href={`/policy/settings?key=${settingOfRule(v.rule)!}`}>{t('ownSetting')}</Link></div> : null)} />
      <p className="quiet small">{t('eligibility.recorded')}</p>
    </section>
  );
}
