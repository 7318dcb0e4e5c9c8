import type { Actor, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { ofPersonAndPost, rulesFor } from '../../domain/book.ts';
import type { CaseFacts, PostFacts } from '../../domain/facts.ts';
import { deputies, necessity } from '../../domain/regulations/appointment-2019/art-15.ts';
import { evaluate, type Verdict } from '../../domain/rule.ts';
import { loadPersonFacts, loadPostFacts } from '../roster/facts-of.ts';
import { withKin } from '../roster/kinship-service.ts';
import { settingsFor, worldForOpening } from '../selection/load-service.ts';
import { caseFacts } from '../selection/rules/case-facts.ts';
import type { FromContest } from '../selection/rules/commands.ts';
import type { CaseEvent } from '../selection/rules/events.ts';
import { fold, openingOf } from '../selection/rules.ts';
import type { Plan } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';

type Asked = { postId: string; kind: FromContest['kind']; plan: Plan };

/** What article 15 says of a plan: needed, and for a deputy's post; refuses a post that is not there. */
export async function planVerdicts(tx: Tx, of: Asked): Promise<Outcome<{ necessity: Verdict; deputies: Verdict; post: PostFacts }>> {
  const post = await loadPostFacts(tx.read, of.postId, tx.today);
  if (!post) return refusals.noPost();
  const facts: CaseFacts = {
    id: tx.uuid(), discussionOn: null, person: null, post, recommendation: null, examination: null, meeting: null, notice: null, appointment: null, probation: null, settings: await settingsFor(tx.read, tx.today, post.unitId),
    move: { kind: of.plan.moveKind, termChange: false, exception: null, organizationRecommended: null, priorReports: [], road: { kind: of.kind, necessity: of.plan.necessity, suitable: of.plan.suitable, byMarksAlone: false } },
  };
  return ok({ necessity: evaluate(necessity, facts, tx.today), deputies: evaluate(deputies, facts, tx.today), post });
}

/** Every rule of the motion for one person and the post of a contest, as of today. */
export async function applicantVerdicts(tx: Tx, actor: Actor, of: Asked, personId: string): Promise<Outcome<Verdict[]>> {
  const facts = await factsFor(tx, actor, of, personId);
  if (!facts.ok) return facts;
  return ok(rulesFor('motion', tx.today, facts.value.post?.pack).filter(ofPersonAndPost).map((r) => evaluate(r, facts.value, tx.today)).filter((v) => v.kind !== 'not-applicable'));
}

async function factsFor(tx: Tx, actor: Actor, of: Asked, personId: string): Promise<Outcome<CaseFacts>> {
  const found = await loadPersonFacts(tx.read, personId, tx.today);
  const person = found && (await withKin(tx.read, [found]))[0];
  if (!person) return refusals.noApplication();
  const world = await worldForOpening(tx.read, of.postId, tx.today, tx.uuid());
  const contest: FromContest = { number: '—', kind: of.kind, necessity: of.plan.necessity, suitable: of.plan.suitable, byMarksAlone: false, sealed: '' };
  const opening = openingOf({ postId: of.postId, moveKind: of.plan.moveKind, termChange: false, reason: '—', initiator: '—', basis: '—', contest }, world, '—');
  if (!opening.ok) return opening;
  const signed = { step: 'motion', day: tx.today, at: tx.at, actor: actor.accountId, actorName: actor.name } as const;
  const added = { kind: 'candidate.added', payload: { personId: person.id, name: person.name, source: '—', facts: person, verdicts: {} }, n: 2, ...signed } as CaseEvent;
  const state = fold(tx.uuid(), [{ ...opening.value, n: 1, ...signed } as CaseEvent, added]);
  return ok(caseFacts(state, state.candidates[0]!));
}
