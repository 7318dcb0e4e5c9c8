import { w } from '../../../domain/rule.ts';
import { appointmentArticles } from '../../../domain/regulations/appointment-2019/articles.ts';
import { appointment2019 } from '../../../domain/regulations/appointment-2019/document.ts';
import { servantsLaw2018 } from '../../../domain/regulations/civil-servants-2018/document.ts';
import { serviceRank2019 } from '../../../domain/regulations/service-rank-2019/document.ts';
import { refuse, type Citation, type Confidence, type Refusal, type Words } from '../../../kernel/refusal.ts';

export { w };

type Document = { document: string; documentTitle: string; year: number };
const cite = (of: Document, article: string, confidence: Confidence): Citation => ({ document: of.document, title: of.documentTitle, year: of.year, article, confidence });
const upAndDown: Document = { document: 'cn.up-and-down-2022', documentTitle: '《推进领导干部能上能下规定》', year: 2022 };

/** The articles that the steps of these roads rest on, with the confidence of the table of anchors. */
export const art = {
  removal: cite(appointment2019, '第五十四条', 'content'),
  resignation: cite(appointment2019, '第五十五条', 'recalled'),
  demotion: cite(appointment2019, '第五十七条', 'recalled'),
  exchange: cite(appointment2019, '第五十一条', 'recalled'),
  collective: appointmentArticles.collective,
  quorum: appointmentArticles.quorum,
  decision: appointmentArticles.decision,
  recusal: appointmentArticles.recusal,
  talk: appointmentArticles.talk,
  lawResignation: cite(servantsLaw2018, '第八十五条', 'text'),
  unfit: cite(upAndDown, '第五条', 'text'),
  adjustment: cite(upAndDown, '调整程序（条号待核）', 'recalled'),
  rank: cite(serviceRank2019, '第十八条', 'recalled'),
  rankProcedure: cite(serviceRank2019, '晋升程序（条号待核）', 'recalled'),
} as const;

type More = Partial<Pick<Refusal, 'status' | 'field' | 'details'>> & { cite?: Citation | null };

/** Refuses a command of this room: name, what and why, what to do, under which article. */
export const no = (name: string, reason: Words, wayOut: Words, more: More = {}): { ok: false; refusal: Refusal } => {
  const { cite: citation, status = 422, ...rest } = more;
  return refuse({ name: `moves.${name}`, status, reason, wayOut, ...(citation ? { citations: [citation] } : {}), ...rest });
};
