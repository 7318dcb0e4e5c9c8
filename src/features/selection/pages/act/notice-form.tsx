import { Button, Checkbox, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDay, type Day } from '../../../../kernel/day.ts';
import { addWorkingDays, workingDaysBetween, type OfficialYear } from '../../../../kernel/workday.ts';
import type { Command } from '../../rules/commands.ts';
import { NOTICE_DAYS } from '../../rules/notice.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Year = { year?: string; holidays?: string; workdays?: string; source?: string };
type Typed = { publishedOn?: string; endsOn?: string; channel: string; text: string; exceptionStated?: boolean; years?: Year[] };

const daysOf = (text: string | undefined): Day[] => (text ?? '').split(/[\s,，、;；]+/).filter((d): d is Day => isDay(d));
const calendarOf = (v: Typed): OfficialYear[] => (v.years ?? []).filter((y) => y.year && y.source).map((y) => ({ year: Number(y.year), holidays: daysOf(y.holidays), workdays: daysOf(y.workdays), source: y.source! }));

/** Publishes the notice; its end is computed in working days while typing. */
export function NoticeForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [typed, setTyped] = useState<Typed>({ publishedOn: view.today, channel: '', text: '' });
  const exceptional = view.state.exceptions.some((e) => e.state === 'approved' && e.exceptional !== null && e.personId === view.state.chosen);
  const rule = [{ required: true, whitespace: true, message: t('required') }];
  const from = typed.publishedOn;
  const calendar = calendarOf(typed);
  const least = from && isDay(from) ? addWorkingDays(from, NOTICE_DAYS, calendar) : null;
  const end = typed.endsOn && isDay(typed.endsOn) ? typed.endsOn : least;
  const length = from && isDay(from) && end && end !== 'unknown' ? workingDaysBetween(from, end, calendar) : null;
  const short = typeof length === 'number' && length < NOTICE_DAYS;
  const name = view.state.candidates.find((c) => c.personId === view.state.chosen)?.name;
  return (
    <CommandForm
      kind="notice.publish" about={name} initial={{ publishedOn: view.today }} onDone={onDone} onCancel={onCancel} onTyped={(all: Typed) => setTyped(all)}
      shape={(v: Typed) => ({ publishedOn: v.publishedOn, endsOn: v.endsOn || null, channel: v.channel, text: v.text, exceptionStated: exceptional ? (v.exceptionStated ?? false) : null, calendar: calendarOf(v).length > 0 ? calendarOf(v) : null }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [[t('field.publishedOn'), v.publishedOn ?? ''], [t('field.endsOn'), v.endsOn || (least && least !== 'unknown' ? least : '')], [t('field.channel'), v.channel], [t('field.noticeText'), v.text]]}
    >
      <div className="row-fields">
        <Form.Item name="publishedOn" label={t('field.publishedOn')} rules={rule}>
          <Input type="date" autoFocus />
        </Form.Item>
        <Form.Item name="endsOn" label={`${t('field.endsOn')}${t('optional')}`}>
          <Input type="date" />
        </Form.Item>
      </div>
      <p className="sheet-sum" role="status" data-kind={least === 'unknown' || short ? 'fault' : 'fine'}>
        {least === 'unknown' ? t('notice.unknown') : short ? t('notice.short', { n: length, least, need: NOTICE_DAYS }) : typeof length === 'number' ? t('notice.until', { from, end, n: length }) : t('notice.open')}
      </p>
      {least === 'unknown' || (typed.years ?? []).length > 0 ? <YearFields /> : null}
      <Form.Item name="channel" label={t('field.channel')} rules={rule}>
        <Input maxLength={200} autoComplete="off" placeholder={t('hint.channel')} />
      </Form.Item>
      <Form.Item name="text" label={t('field.noticeText')} rules={rule}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
      {exceptional ? (
        <Form.Item name="exceptionStated" valuePropName="checked">
          <Checkbox>{t('notice.exceptionStated')}</Checkbox>
        </Form.Item>
      ) : null}
    </CommandForm>
  );
}

/** Holidays and make-up days of a year whose official calendar is not built in. */
function YearFields(): ReactNode {
  const { t } = useLabels();
  return (
    <Form.List name="years">
      {(fields, { add }) => (
        <>
          {fields.map((f) => (
            <div className="row-fields" key={f.key}>
              {(['year', 'holidays', 'workdays', 'source'] as const).map((k) => (
                <Form.Item key={k} name={[f.name, k]} label={t(`field.${k}`)} style={k === 'year' ? { width: 90 } : { flex: '1 1 160px' }}>
                  <Input autoComplete="off" />
                </Form.Item>
              ))}
            </div>
          ))}
          {fields.length < 3 ? <Button autoInsertSpace={false} onClick={() => add({})}>{t('notice.addYear')}</Button> : null}
        </>
      )}
    </Form.List>
  );
}
