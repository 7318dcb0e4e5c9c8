import { eq } from 'drizzle-orm';
import { dayFromNumber, dayNumber, type Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { findPerson, loadLists } from '../roster/load-service.ts';
import { accountId, castId, OFFICE } from '../roster/seed/cast.ts';
import { addMaterial } from './filing-service.ts';
import { decidePermit, requestPermit } from './permit-service.ts';
import { prepareUploads, type Prepared } from './scan-service.ts';
import { fileMaterial } from './schema.ts';
import { filesOf, papersOf, type SeedPaper } from './seed-cast.ts';
import { drawPage } from './seed-page.ts';
import { sendFile } from './transfer-service.ts';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the demonstration's files were refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
};

/** Someone of the office as an actor. */
const officer = (key: string): Actor => {
  const of = OFFICE.find((o) => o.key === key)!;
  return { accountId: accountId(key), name: of.name, personId: castId(key), roles: of.roles.map((role) => ({ role, unitId: null })) };
};

/** This room's part of the demonstration (invented people only): a dozen small files with planted contradictions, two permits, a transfer on its way. */
export async function seedFiles(ports: Ports, today: Day): Promise<void> {
  // The demonstration may be loaded again over a part of itself.
  if ((await ports.read.select({ id: fileMaterial.id }).from(fileMaterial).limit(1)).length > 0) return;
  const keeper = officer('clerk_one');
  for (const { key, planted } of filesOf) {
    const personId = castId(key);
    const p = await findPerson(ports.read, personId);
    if (!p?.birth || !p.workStart) continue;
    const lists = await loadLists(ports.read, personId);
    const school = lists.education.find((e) => e.mode === 'full-time' && e.school && e.toDate) ?? lists.education.find((e) => e.school && e.toDate);
    const post = lists.holdings.filter((h) => h.leading && h.appointedOn).sort((a, b) => (a.appointedOn! < b.appointedOn! ? 1 : -1))[0];
    const papers = papersOf({
      name: p.name, sex: p.sex ?? '', birth: p.birth, workStart: p.workStart, partyJoin: p.partyJoin, school: school?.school ?? null, graduated: school?.toDate?.slice(0, 7) ?? null,
      post: post?.title ?? p.postText ?? '', appointedOn: post?.appointedOn ?? null, years: lists.appraisals.map((a) => a.year).sort((a, b) => a - b),
    }, planted).filter((paper) => paper.madeOn! <= today);
    const drawn = await Promise.all(papers.map(drawn1));
    must(await ports.act({ actor: null, verb: 'files.demo.loaded', subjects: [{ kind: 'person', id: personId }], detail: { people: 1, materials: papers.length } }, async (tx) => {
      for (const [i, { page: _page, ...input }] of papers.entries()) must(await addMaterial(tx, keeper, personId, input, drawn[i]!, false));
      return ok(null);
    }));
  }
  await onTheWay(ports, keeper, today);
}

const drawn1 = async (paper: SeedPaper): Promise<Prepared> => must(await prepareUploads([{ name: `${paper.title}.jpg`, bytes: await drawPage(paper.page) }]));

/** A permit that waits, one that is approved, and a file sent away whose receipt is awaited. */
async function onTheWay(ports: Ports, keeper: Actor, today: Day): Promise<void> {
  const ask = (personKey: string, purpose: string) => requestPermit(ports, keeper, { personId: castId(personKey), purpose, scope: null, minutes: 30, secondReader: officer('clerk_two').name });
  must(await ask('admonished', '任前审核'));
  const approved = must(await ask('short_tenure', '核对参加工作时间'));
  must(await decidePermit(ports, officer('section_head'), approved.id, { approve: true, note: '同意，请两人同阅' }));
  const [letter] = await ports.read.select({ id: fileMaterial.id }).from(fileMaterial).where(eq(fileMaterial.personId, castId('united'))).limit(1);
  if (!letter) return;
  must(await sendFile(ports, keeper, {
    personId: castId('united'), reason: '职务变动，管理权限上移', counterpart: '中共云川市委组织部', carriedBy: 'confidential-post', carrier: null, changedOn: dayFromNumber(dayNumber(today) - 20), materialIds: [letter.id],
  }));
}
