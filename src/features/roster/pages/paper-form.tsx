import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../kernel/day.ts';
import { useLang } from '../../../ui/say.ts';
import { FactCell } from './fact-cell.tsx';
import { Photo } from './person-head.tsx';
import { ResumeText } from './resume-text.tsx';
import type { PersonFile } from './types.ts';
import { useLabels } from './use-words.ts';

const pageOne = [13.8, 4.2, 23, 18.8, 23, 23.2, 23.5, 36.3];
const pageTwo = [13, 19.2, 22.9, 10.1, 17.7, 83.2];
const FAMILY_ROWS = 7;
/** A key of the words of the form. */
type Cell = `form.${string}`;
type Row = PersonFile['education'][number];

/** 干部任免审批表 as it lies on paper: two pages, widths and heights in millimetres (formats.md 3.2, 3.3). */
export function PaperForm({ file, onLists, onPosts }: { file: PersonFile; onLists: () => void; onPosts: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const english = useLang() === 'en';
  const p = file.person;
  const one = (mode: Row['mode']): Row | undefined => [...file.education].filter((e) => e.mode === mode).sort((a, b) => ((a.toDate ?? '') < (b.toDate ?? '') ? 1 : -1))[0];
  const years = (text: string): ReactNode => (
    <>
      {text}
      {p.age === null || text !== l.date(p.birth) ? null : <br />}
      {p.age === null || text !== l.date(p.birth) ? null : t('form.years', { n: p.age })}
    </>
  );
  const education = (mode: Row['mode'], first: boolean): ReactNode => {
    const row = one(mode);
    const cell = (text: string | null | undefined): ReactNode => <Jump onClick={onLists}>{text ?? ''}</Jump>;
    return (
      <>
        <tr style={mm(6.1)}>
          {first ? <Head span={2} rows={4} text="form.education" /> : null}
          <Head rows={2} text={mode === 'full-time' ? 'form.fullTime' : 'form.inService'} />
          <td colSpan={2} rowSpan={row?.degree ? 1 : 2}>{cell(row?.level)}</td>
          <Head rows={2} text="form.school" />
          <td colSpan={2} rowSpan={row?.degreeSchool ? 1 : 2}>{cell(row?.school)}</td>
        </tr>
        <tr style={mm(6.1)}>
          {row?.degree ? <td colSpan={2}>{cell(row.degree)}</td> : null}
          {row?.degreeSchool ? <td colSpan={2}>{cell(row.degreeSchool)}</td> : null}
        </tr>
      </>
    );
  };
  const appraisals = [...file.appraisals].sort((a, b) => a.year - b.year).slice(-3).map((a) => t('form.yearGrade', { year: a.year, grade: l.of('grade', a.grade) })).join(t('comma'));
  return (
    <div className={english ? 'paper english' : 'paper'}>
      <div className="sheet">
        <h2 className="paper-title" lang="zh-CN">{t('form.titleSpread')}</h2>
        <table className="paper-table">
          <Columns widths={pageOne} />
          <tbody>
            <tr style={mm(12.5)}>
              <Head span={2} text="form.name" /><td><FactCell field="name" /></td>
              <Head text="form.sex" /><td><FactCell field="sex" /></td>
              <Head text="form.birth" /><td><FactCell field="birth" show={years} /></td>
              <td rowSpan={4} className="photo-cell">{p.photo ? <Photo person={p} /> : <span className="quiet">{t('form.photo')}</span>}</td>
            </tr>
            <tr style={mm(12.2)}>
              <Head span={2} text="form.ethnicity" /><td><FactCell field="ethnicity" /></td>
              <Head text="form.nativePlace" /><td><FactCell field="nativePlace" /></td>
              <Head text="form.birthPlace" /><td><FactCell field="birthPlace" /></td>
            </tr>
            <tr style={mm(12)}>
              <Head span={2} text="form.partyJoin" /><td><FactCell field="partyJoin" empty={<span className="quiet">{p.party}</span>} /></td>
              <Head text="form.workStart" /><td><FactCell field="workStart" /></td>
              <Head text="form.health" /><td><FactCell field="health" /></td>
            </tr>
            <tr style={mm(12.5)}>
              <Head span={2} text="form.techTitle" /><td colSpan={2}><FactCell field="techTitle" /></td>
              <Head text="form.specialty" /><td colSpan={2}><FactCell field="specialty" /></td>
            </tr>
            {education('full-time', true)}
            {education('in-service', false)}
            <tr style={mm(12.5)}><Head span={3} text="form.postText" /><td colSpan={5} className="left"><Jump onClick={onPosts}>{p.postText ?? ''}</Jump></td></tr>
            <tr style={mm(12.5)}><Head span={3} text="form.proposed" /><td colSpan={5} className="left"><span className="quiet no-print">{t('form.fromCase')}</span></td></tr>
            <tr style={mm(12.5)}><Head span={3} text="form.removed" /><td colSpan={5} className="left"><span className="quiet no-print">{t('form.fromCase')}</span></td></tr>
            <tr style={mm(125.8)}>
              <Head text="form.resume" /><td colSpan={7} className="left top"><FactCell field="resumeText" show={(text) => <ResumeText text={text} />} /></td>
            </tr>
          </tbody>
        </table>
      </div>
      <div className="sheet second">
        <table className="paper-table">
          <Columns widths={pageTwo} />
          <tbody>
            <tr style={mm(25)}><Head text="form.awards" /><td colSpan={5} className="left"><FactCell field="awardsText" empty={awardsOf(file, t('form.noAwards'), t('comma'))} show={(text) => <span className="lines">{text}</span>} /></td></tr>
            <tr style={mm(18)}><Head text="form.appraisals" /><td colSpan={5} className="left"><Jump onClick={onLists}>{appraisals}</Jump></td></tr>
            <tr style={mm(24)}><Head text="form.reason" /><td colSpan={5} className="left"><span className="quiet no-print">{t('form.fromCase')}</span></td></tr>
            <tr style={mm(11.4)}>
              <Head rows={1 + Math.max(FAMILY_ROWS, file.family.length)} text="form.family" />
              <Head text="form.relation" /><Head text="form.familyName" /><Head text="form.age" /><Head text="form.politics" /><Head text="form.work" />
            </tr>
            {Array.from({ length: Math.max(FAMILY_ROWS, file.family.length) }, (_, i) => {
              const m = file.family[i];
              return (
                <tr key={m?.id ?? i} style={mm(12.3)}>
                  <td><Jump onClick={onLists}>{m?.relation ?? ''}</Jump></td>
                  <td><Jump onClick={onLists}>{m?.name ?? ''}</Jump></td>
                  <td>{m?.age ?? ''}</td>
                  <td>{m?.politics ?? ''}</td>
                  <td className="left">{m?.unitText ?? ''}</td>
                </tr>
              );
            })}
            <tr style={mm(33)}><Head text="form.reporting" /><td colSpan={5} className="sign"><div>{t('form.date')}</div></td></tr>
            <tr style={mm(35.6)}>
              <Head text="form.approval" /><td colSpan={4} className="sign"><div>{t('form.seal')}</div><div>{t('form.date')}</div></td>
              <td className="sign with-head"><span className="inner-head"><Heading text="form.administrative" /></span><div>{t('form.seal')}</div><div>{t('form.date')}</div></td>
            </tr>
          </tbody>
        </table>
        <div className="paper-foot">{t('form.filledBy')}</div>
        {file.family.length > FAMILY_ROWS ? <p className="quiet no-print">{t('form.continuation')}</p> : null}
      </div>
    </div>
  );
}

const mm = (height: number): React.CSSProperties => ({ height: `calc(${height} * var(--mm))` });

function Columns({ widths }: { widths: readonly number[] }): ReactNode {
  return <colgroup>{widths.map((w, i) => <col key={i} style={{ width: `calc(${w} * var(--mm))` }} />)}</colgroup>;
}

/** Words of a heading: on screen in the language chosen, on paper always as the customary form has them. */
function Heading({ text }: { text: Cell }): ReactNode {
  const { i18n } = useTranslation();
  const { t } = useLabels();
  if (useLang() === 'zh') return t(text);
  return (
    <>
      <span className="screen-words">{t(text)}</span>
      <span className="print-words" lang="zh-CN">
        {i18n.getFixedT('zh', 'rosterPages')(text)}
      </span>
    </>
  );
}

function Head({ text, span, rows }: { text: Cell; span?: number; rows?: number }): ReactNode {
  return (
    <th colSpan={span} rowSpan={rows}>
      <Heading text={text} />
    </th>
  );
}

/** A cell whose rows are kept elsewhere; it leads there. */
function Jump({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return <button type="button" className="cell-button" onClick={onClick}>{children || <span aria-hidden>&nbsp;</span>}</button>;
}

function awardsOf(file: PersonFile, none: string, comma: string): string {
  return file.awards.length === 0 ? none : file.awards.map((a) => `${a.date ? `${dotted(a.date)} ` : ''}${a.grantedBy ?? ''}${a.title}`).join(comma);
}
