import type { Day, PartialDate } from '../kernel/day.ts';
import type { Words } from '../kernel/refusal.ts';
import type { Stage } from './rule.ts';

/** A piece of a paper, from which a document is set. Text is data; nothing in it is markup. */
export type Block =
  | { kind: 'title'; text: string; spread?: boolean }
  | { kind: 'para'; text: string; indent?: boolean; align?: 'left' | 'center' | 'right'; bold?: boolean }
  | { kind: 'table'; widths: readonly number[]; head?: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'sign'; lines: readonly string[] };

/** A person as papers show them: never an ID number, family or address (formats.md 10.7). */
export type PaperPerson = {
  personId: string;
  name: string;
  sex: string;
  ethnicity: string;
  birth: PartialDate | null;
  politics: string;
  education: string;
  workStart: PartialDate | null;
  partyJoin: PartialDate | null;
  currentPost: string;
};

export type PaperTally = {
  form: 'interview' | 'meeting';
  heldOn: Day;
  scope: string;
  due: number;
  present: number;
  issued: number;
  returned: number;
  valid: number;
  invalid: number;
  abstain: number;
  others: number;
  candidates: { name: string; votes: number }[];
};

export type PaperExaminee = {
  person: PaperPerson;
  interviews: number;
  checks: { what: string; result: string; detail: string; on: Day; signer: string }[];
  integrity: string | null;
  finding: { merits: string; weaknesses: string; recommendation: string; checks: string; endedOn: Day } | null;
};

/** What papers are drawn from: the story of a case in plain words and numbers. */
export type CaseFile = {
  institution: string;
  number: string;
  title: string;
  post: { title: string; unit: string; rank: string };
  opened: { on: Day; by: string; reason: string; initiator: string; basis: string };
  /** A road other than the ordinary one: which, why, and the institution's rule it rests on, if any. */
  road?: { words: string; basis: string; source: string | null };
  plan: { openingOpinion: string; conditions: string; scope: string; method: string; on: Day } | null;
  candidates: { person: PaperPerson; source: string; removed: string | null }[];
  /** `exceptional`: 破格, which the public notice must state; others are reasons for what the regulations ask 一般. */
  exceptions: { personId: string | null; name: string; exceptional: boolean; title: string; reason: string; requestedBy: string; approvedBy: string; on: Day }[];
  tallies: PaperTally[];
  examination: { noticeOn: Day | null; team: string[]; examinees: PaperExaminee[] } | null;
  meeting: { on: Day; place: string; chair: string; due: string[]; present: string[]; leaves: { name: string; reason: string }[] } | null;
  ballots: { person: PaperPerson; round: number; due: number; present: number; yes: number; no: number; defer: number; result: 'carried' | 'failed' | 'deferred'; /** Secret votes: the papers as two tellers counted them. */ papers?: { issued: number; returned: number; valid: number; invalid: number } }[];
  /** Matters reported upward before the decision; null while not checked, absent in files made before they were asked. */
  reports?: { matter: string; reportedOn: Day | null; approvedOn: Day | null }[] | null;
  /** 报备 after the decision. */
  filing?: { to: string; dueOn: Day; sent: string | null; answered: string | null } | null;
  /** Numbers of the post: established and filled. */
  numbers?: { establishment: number | null; filled: number | null };
  notice: { publishedOn: Day; endsOn: Day; workingDays: number; channel: string; text: string; objections: { on: Day; content: string; result: string }[] } | null;
  noticeWaived: string | null;
  appointment: { person: PaperPerson; effectiveOn: Day; issuedOn: Day; document: string; probationUntil: Day | null; removed: string[] } | null;
  talk: { on: Day; by: string } | null;
  probation: { on: Day; result: string; opinion: string } | null;
  completed: { step: string; on: Day; by: string }[];
};

/** One kind of paper: when it can be drawn and what stands in it. Layouts are customary (formats.md 10), never "the official form". */
export type Paper = {
  id: string;
  title: Words;
  stage: Stage;
  /** File names and blocks, one for each document; empty while the case has nothing to say. */
  documents: (file: CaseFile) => { name: string; blocks: Block[] }[];
};

/** Declares a paper. */
export const paper = (descriptor: Paper): Paper => descriptor;

/** 2026-11-20 → 2026年11月20日. */
export const chineseDay = (day: Day): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 1974-09 → 1974年9月, as notices write months. */
export const chineseMonth = (date: PartialDate | null): string => (date ? (date.length >= 7 ? `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月` : `${date}年`) : '');

/** Share of a whole in per cent with one decimal; empty for an empty whole. */
export const percent = (part: number, whole: number): string => (whole > 0 ? `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%` : '');
