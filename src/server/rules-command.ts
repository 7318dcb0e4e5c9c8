import { findDocument } from '../domain/documents.ts';
import { allRules, library } from '../domain/library.ts';
import { needsChecking } from '../domain/rule.ts';
import { exitCode } from './fatal.ts';

/** One rule as `rules --json` prints it. */
type Line = { id: string; pack: string; packs: readonly string[]; document: string; year: number; article: string; confidence: string; severity: string; from: string; to: string | null; situations: number };

const lines = (): Line[] => allRules.map(({ id, pack, packs, document, year, article, confidence, severity, from, to, situations }) => ({ id, pack, packs, document, year, article, confidence, severity, from, to, situations: situations.length }));

/** Lists every rule with its citation, dates and number of situations; `--json` prints an array, otherwise a table by document with its coverage. */
export function rulesCommand(argv: readonly string[], say: (line: string) => void): number {
  const strange = argv.find((a) => a !== '--json');
  if (strange !== undefined) {
    say(`不认识的参数：${strange}；用法：steelyard rules [--json] / unknown argument; usage: steelyard rules [--json]`);
    return exitCode.usage;
  }
  if (argv.includes('--json')) {
    say(JSON.stringify(lines(), null, 1));
    return 0;
  }
  for (const document of new Set(allRules.map((r) => r.document))) {
    const own = allRules.filter((r) => r.document === document);
    say(`\n${own[0]!.documentTitle}（${own[0]!.year}） ${findDocument(document)?.short.en ?? document} · ${own.length}`);
    for (const r of own) say(`  ${r.article}  ${r.title.zh}${needsChecking(r) ? '〔待核对〕' : ''}  ${r.severity}  ${r.from}–${r.to ?? ''}  ${r.situations.length}  ${r.id}`);
  }
  const situations = allRules.reduce((n, r) => n + r.situations.length, 0);
  say(`\n${allRules.length} 条规则，${new Set(allRules.map((r) => r.document)).size} 部法规，${library.length} 类事项，${situations} 个情形；待核对 ${allRules.filter(needsChecking).length} 条`);
  say(`${allRules.length} rules, ${situations} situations; ${allRules.filter(needsChecking).length} citations still to be compared with the official text`);
  return 0;
}
