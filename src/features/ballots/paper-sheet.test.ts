import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, it } from 'vitest';
import { messages } from './messages.ts';
import { PaperSheet } from './pages/paper-sheet.tsx';
import { newPaperCode } from './rules/paper.ts';
import { gradeForm, makeManifest, random } from './testing.ts';

const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({ lng: 'zh', resources: { zh: { ballots: messages.zh } }, interpolation: { escapeValue: false } });
const html = (of: Parameters<typeof makeManifest>[0], code: string): string => renderToStaticMarkup(createElement(I18nextProvider, { i18n }, createElement(PaperSheet, { manifest: makeManifest(of).manifest, cls: 'a', code })));
const count = (text: string, what: string): number => text.split(what).length - 1;

it('a sheet of fifty subjects has every box once, and its code in the head that stands on every page', () => {
  const sheets = Array.from({ length: 50 }, (_, i) => ({ slot: `s${i}`, label: `人选${i}`, detail: i % 5 ? '' : '区水利局副局长', form: 'five' }));
  const code = newPaperCode(random);
  const text = html({ sheets, mode: 'whole' }, code);
  // Five questions of five grades about each, and the legend.
  expect(count(text, 'class="paper-box"')).toBe(50 * 5 * 5 + 5);
  const [head, body] = text.split('</thead>', 2) as [string, string];
  expect(head).toContain(code.match(/.{1,4}/g)!.join(' '));
  expect(count(head, '<svg')).toBe(1);
  expect(body).not.toContain(code);
});
it('names are chosen from a numbered list with lines to write on; one question has room for the words of its grades', () => {
  const names = html({ mode: 'whole', forms: { n: [{ kind: 'choose', id: 'c', label: '副局长人选', options: ['柏远航', '卓映川'].map((label, i) => ({ id: `o${i}`, label, value: null })), least: 0, most: 2, writeIn: 1 }] }, sheets: [{ slot: 'names', label: '推荐', detail: '', form: 'n' }] }, newPaperCode(random));
  expect(count(names, 'class="paper-box"')).toBe(2);
  expect(count(names, 'class="paper-line"')).toBe(1);
  expect(names).toContain('最多 2 人');
  const one = html({ forms: { v: [gradeForm[0]!, { kind: 'text', id: 't', label: '意见', most: 100, required: false }] }, sheets: [{ slot: 's1', label: '柏远航', detail: '', form: 'v' }] }, newPaperCode(random));
  expect(one).toContain('基本称职');
  expect(count(one, 'class="paper-text"')).toBe(1);
});
