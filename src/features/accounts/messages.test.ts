import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';

const flat = (at: unknown, path = ''): [string, string][] => (typeof at === 'string' ? [[path, at]] : Object.entries(at as object).flatMap(([k, v]) => flat(v, `${path}/${k}`)));
const places = (text: string): string[] => [...text.matchAll(/\{\{([\w.]+)\}\}/g)].map((m) => m[1]!.replace(/\.(zh|en)$/, '')).sort();

describe('messages', () => {
  it('have the same keys and the same places in both languages, none empty', () => {
    const [zh, en] = [flat(messages.zh), new Map(flat(messages.en))];
    expect([...en.keys()]).toEqual(zh.map(([key]) => key));
    for (const [key, text] of zh) {
      expect(text.trim() && en.get(key)!.trim(), key).toBeTruthy();
      expect(places(en.get(key)!), key).toEqual(places(text));
    }
  });

  it('say the sentence of the record also through i18next, as dialogs show it beforehand', async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'zh', interpolation: { escapeValue: false }, resources: { zh: { accounts: messages.zh }, en: { accounts: messages.en } } });
    const say = (lng: string) => i18n.t('verbs.accounts.granted', { lng, ns: 'accounts', account: '王五$t(x)', role: { zh: '科长', en: 'Section head' } });
    expect(say('zh')).toBe('授予 王五$t(x) “科长”');
    expect(say('en')).toContain('“Section head”');
    expect(i18n.t('verbs.accounts.password-reset', { ns: 'accounts', account: '王五' })).toBe('重置 王五 的密码，账号待另一名管理员放行');
  });
});
