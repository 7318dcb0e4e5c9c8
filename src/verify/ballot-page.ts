import { config } from 'zod';
import type { Words } from '../kernel/refusal.ts';
import { receiptOf } from '../features/ballots/rules/ballot.ts';
import { checkNames, keyFromFile, verdictWords } from './ballot-words.ts';
import { checkingBallots, type BallotVerdict } from './ballots.ts';

// The page allows no code made from text, so the library of shapes must not try it.
config({ jitless: true });

const said = {
  title: { zh: '选票核验', en: 'Checking a poll' },
  about: { zh: '重新核对并计算一次投票。全部在本机进行，不连接网络；断网也可以使用。', en: 'Checks and counts a poll anew. Everything happens on this machine; it needs no network and uses none.' },
  choose: { zh: '选择或拖入选票文件（.json 或 .zip）', en: 'Choose or drop the file of ballots (.json or .zip)' },
  key: { zh: '另行保存的纪实公钥（可不填）', en: 'The record’s public key, as kept elsewhere (optional)' },
  working: { zh: '正在核验', en: 'Checking' },
  unreadable: { zh: '这个文件读不出来，请重新选择。', en: 'The file cannot be read; choose it again.' },
  other: { zh: 'English', en: '中文' },
  file: { zh: '文件', en: 'File' }, hash: { zh: '说明书摘要', en: 'Hash of the manifest' }, board: { zh: '票板', en: 'Board' }, counts: { zh: '应到 / 发出 / 收回', en: 'On the roll / issued / cast' },
} as const satisfies Record<string, Words>;

type Shown = { name: string; done: number; of: number; verdict: BallotVerdict | null; unreadable: boolean; trusted: boolean };
let language: keyof Words = navigator.language.startsWith('zh') ? 'zh' : 'en';
let shown: Shown | null = null;
let key = '';
let last: { name: string; bytes: Uint8Array } | null = null;
let turn = 0;

/** An element with attributes and children; texts are always texts. */
function el(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
const say = (words: Words): string => words[language];

function draw(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const change = el('button', { class: 'link', type: 'button' }, say(said.other));
  change.addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; draw(); });
  const input = el('input', { id: 'file', type: 'file', accept: '.json,.zip' }) as HTMLInputElement;
  input.addEventListener('change', () => void take(input.files?.[0]));
  const drop = el('label', { id: 'drop', for: 'file' }, input, say(said.choose));
  drop.addEventListener('dragover', (e) => { e.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  const typed = el('input', { id: 'key', spellcheck: 'false', autocomplete: 'off' }) as HTMLInputElement;
  typed.value = key;
  typed.addEventListener('change', () => { key = typed.value.trim(); if (last) void check(last.name, last.bytes); });
  document.getElementById('app')!.replaceChildren(
    el('header', {}, el('h1', {}, say(said.title)), change), el('p', {}, say(said.about)),
    el('div', { class: 'card' }, drop, el('label', { class: 'key' }, say(said.key), typed)),
    ...(shown ? [result(shown)] : []),
  );
}

function result(s: Shown): HTMLElement {
  if (s.unreadable) return el('div', { class: 'card', role: 'status' }, el('p', { class: 'bad', id: 'verdict' }, say(said.unreadable)));
  if (!s.verdict) return el('div', { class: 'card', role: 'status' }, el('div', {}, `${say(said.working)} ${s.name}`), el('progress', { max: String(Math.max(1, s.of)), value: String(s.done) }));
  const { ok, checks, file } = s.verdict;
  const lines = checks.map((c) => el('li', { 'data-check': c.id, 'data-ok': String(c.ok) }, el('span', { class: c.ok ? 'good' : 'bad' }, c.ok ? '✓' : '✗'), el('b', {}, say(checkNames[c.id])), el('span', {}, say(c.words)), ...(c.first === null || c.ok ? [] : [el('code', {}, c.first)])));
  return el('div', { class: 'card', role: 'status' },
    el('p', { id: 'verdict', class: ok ? 'good' : 'bad' }, say(verdictWords(s.verdict))), el('ol', {}, ...lines),
    ...(ok && file ? [el('dl', {}, ...facts(s.name, s.verdict).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])), ...(s.trusted ? [] : [el('p', {}, say(keyFromFile))])] : []));
}

/** What a sound file says of itself: name, hashes, and the three counts of every class (of its first sheet, which all share). */
function facts(name: string, verdict: BallotVerdict): [string, string][] {
  const { manifest, manifestHash, board, issued, ballots } = verdict.file!;
  const counts = manifest.classes.map((c) => {
    const line = issued.find((i) => i.class === c.id)!;
    const cast = new Set(ballots.filter((b) => b.class === c.id && b.slot === line.slot).map((b) => b.key)).size;
    return `${c.label} ${c.size} / ${line.issued} / ${cast}`;
  });
  return [[say(said.file), name], [say(said.hash), `${receiptOf(manifestHash)} ${manifestHash}`], [say(said.board), board], [say(said.counts), counts.join('；')]];
}

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  try {
    last = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    last = null;
    shown = { name: file.name, done: 0, of: 0, verdict: null, unreadable: true, trusted: false };
    draw();
    return;
  }
  await check(last.name, last.bytes);
}

/** Checks in slices of time, so that the page stays alive; a newer file ends the work on an older one. */
async function check(name: string, bytes: Uint8Array): Promise<void> {
  const mine = ++turn;
  const trusted = key === '' ? undefined : key;
  const steps = checkingBallots(bytes, { vkey: trusted });
  shown = { name, done: 0, of: 1, verdict: null, unreadable: false, trusted: trusted !== undefined };
  draw();
  for (;;) {
    await new Promise((go) => setTimeout(go, 0));
    if (mine !== turn) return;
    const until = performance.now() + 60;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) {
        shown = { ...shown, verdict: step.value };
        draw();
        return;
      }
      shown = { ...shown, ...step.value };
    }
    const bar = document.querySelector('progress');
    if (bar) { bar.max = shown.of; bar.value = shown.done; }
  }
}

// A file dropped beside the field would otherwise take the place of the page.
addEventListener('dragover', (e) => e.preventDefault());
addEventListener('drop', (e) => { e.preventDefault(); void take(e.dataTransfer?.files[0]); });
draw();
