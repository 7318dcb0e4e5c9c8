import { randomUUID } from 'node:crypto';
import { TemplateHandler } from 'easy-template-x';
import postgres from 'postgres';
import type { AppointmentForm } from '../src/features/roster/formats/form.ts';
import { exportForms } from '../src/features/roster/export-service.ts';
import { builtInTemplate } from '../src/features/roster/papers/built-in-template.ts';
import { sampleForm } from '../src/features/roster/papers/samples.ts';
import { formData } from '../src/features/roster/papers/template-data.ts';
import { installTemplate, resetTemplate } from '../src/features/roster/papers/template-service.ts';
import type { Actor } from '../src/kernel/ports.ts';
import type { Outcome } from '../src/kernel/refusal.ts';
import type { House } from '../src/server/house.ts';
import type { Line } from './harness.ts';

const PEOPLE = 1000;
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.name}: ${outcome.refusal.reason.en}`);
  return outcome.value;
};
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/**
 * The forms of 1,000 people as .docx in one zip, from the database to the bytes and with their entry of the record, against the
 * template library alone filling the same template 1,000 times with data at hand and no zip; the built-in form, then an office's template.
 */
export async function benchPapers(house: House, url: string): Promise<Line[]> {
  const actor: Actor = { accountId: '00000000-0000-4000-8000-000000000001', name: 'bench', personId: null, roles: [{ role: 'clerk', unitId: null }] };
  const form = sampleForm();
  const ids = await fillPeople(url, form);
  const template = await builtInTemplate('form');
  const data = formData(form, { by: 'bench', at: '2026-11-28 11:52' });
  const library = async (): Promise<void> => {
    const handler = new TemplateHandler();
    for (let i = 0; i < PEOPLE; i++) await handler.process(Buffer.from(template), data as never);
  };
  const ours = async (): Promise<void> => { must(await exportForms(house.ports, actor, { ids, format: 'docx' })); };
  // A first round warms both; then the better of two turns each, taken in alternation.
  await exportForms(house.ports, actor, { ids: ids.slice(0, 100), format: 'docx' });
  const turn = async (): Promise<[number, number]> => {
    const a = [await seconds(library), await seconds(ours), await seconds(ours), await seconds(library)] as const;
    return [Math.min(a[0], a[3]), Math.min(a[1], a[2])];
  };
  const line = (id: string, what: string, [peer, own]: [number, number]): Line => ({ id, what: `${what}: ${own.toFixed(1)} s against ${peer.toFixed(1)} s`, ratio: own / peer, aim: '<= 1.5', ok: own / peer <= 1.5 });
  const builtIn = line('papers-forms-built-in', '1,000 forms as .docx in one zip, built-in form', await turn());
  must(await installTemplate(house.ports, actor, 'form', { name: 'bench.docx', bytes: template }));
  const own = line('papers-forms-template', '1,000 forms as .docx in one zip, the office’s template', await turn());
  must(await resetTemplate(house.ports, actor, 'form'));
  return [builtIn, own];
}

/** Invented people with a whole form each, by SQL past the record: only the export is measured. */
async function fillPeople(url: string, form: AppointmentForm): Promise<string[]> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  const resume = form.resume.entries.map((e) => `${e.from.replace('-', '.')}--${e.to?.replace('-', '.') ?? ''}  ${e.text}`).join('\n');
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    id: randomUUID(), name: `张${i}`, name_key: `张${i}`, initials: 'z', stroke_key: '1', grams: [], sex: '男', birth: '1972-03', ethnicity: '汉族', native_place: form.nativePlace, birth_place: form.birthPlace, work_start: '1994-07',
    party: '中共', party_join: '1996-06', tech_title: form.title, specialty: form.specialty, resume_text: resume, awards_text: form.awards, created_day: '2026-01-01',
  }));
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO person ${tx(people)}`;
    for (const [sort, m] of form.family.entries()) await tx`INSERT INTO family ${tx(people.map((p) => ({ id: randomUUID(), person_id: p.id, sort, relation: m.relation, name: m.name, birth: m.birth, politics: m.politics, unit_text: m.unit })))}`;
  });
  await owner`ANALYZE`;
  await owner.end();
  return people.map((p) => p.id);
}
