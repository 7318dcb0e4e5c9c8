import type { Words } from '../kernel/refusal.ts';
import type { Check } from '../features/ballots/rules/audit.ts';
import type { BallotVerdict } from './ballots.ts';

/** Names of the checks, for command and page. */
export const checkNames: Readonly<Record<Check['id'], Words>> = {
  file: { zh: '文件', en: 'File' }, record: { zh: '纪实', en: 'Record' }, manifest: { zh: '说明书', en: 'Manifest' }, ballots: { zh: '凭证和签名', en: 'Tokens and signatures' }, board: { zh: '票板', en: 'Board' },
  once: { zh: '一把钥匙一张', en: 'One for each key' }, counts: { zh: '三个数目', en: 'The three counts' }, second: { zh: '第二签发人', en: 'Second issuer' }, opens: { zh: '开封', en: 'Opening' }, tally: { zh: '计票', en: 'Tally' },
};

/** The verdict in a sentence. */
export function verdictWords(verdict: BallotVerdict): Words {
  const bad = verdict.checks.find((c) => !c.ok);
  if (bad) return { zh: `有问题：${checkNames[bad.id].zh}：${bad.words.zh}${bad.first === null ? '' : `（${bad.first}）`}`, en: `Bad: ${checkNames[bad.id].en.toLowerCase()}: ${bad.words.en}${bad.first === null ? '' : ` (${bad.first})`}` };
  const { manifest, ballots } = verdict.file!;
  return { zh: `完好：“${manifest.title}”，${ballots.length} 张选票，重新计票结果一致。`, en: `Sound: “${manifest.title}”, ${ballots.length} ballots; counted anew, the result is the same.` };
}

/** What a sound verdict rests on when no key from elsewhere was given. */
export const keyFromFile: Words = { zh: '纪实的公钥取自文件本身；给出另存的公钥，才能发现整本换钥重签。', en: 'The record’s key was taken from the file itself; give a copy kept elsewhere to find a record re-signed whole.' };
