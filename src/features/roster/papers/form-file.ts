import { partialDate, type Day } from '../../../kernel/day.ts';
import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { formDocx } from '../formats/form-docx.ts';
import { writeAsLrm, writeAsLrmx } from '../formats/original.ts';
import { refuseFile } from '../formats/refusals.ts';
import type { PersonForm } from '../form-service.ts';
import type { FormLayout } from './form-layout.ts';
import { formPdf } from './paper-service.ts';
import { footOf, paperNotes } from './taken.ts';
import { formData, type Taken } from './template-data.ts';
import { fillTemplate } from './template-fill.ts';

/** The formats of a 任免审批表. */
export const formFormats = ['docx', 'pdf', 'lrmx', 'lrm'] as const;
export type FormFormat = (typeof formFormats)[number];

/** What is the same for every form of one export. `approved`: losses of .lrm are agreed to; `template`: the office's own Word template. */
export type FormJob = { format: FormFormat; on: Day; taken: Taken; approved: boolean; layout?: FormLayout | undefined; template: Uint8Array | null };
/** One form as file, with the picture beside an .lrm, and what its reader must be told. */
export type FormFile = { bytes: Uint8Array; pic: Uint8Array | null; notes: Words[] };

/** Writes one person's form in a format. */
export async function formFile(own: PersonForm, job: FormJob): Promise<Outcome<FormFile>> {
  const form = { ...own.form, ageAt: partialDate(job.on) };
  switch (job.format) {
    case 'lrm': {
      const written = writeAsLrm(own.form, own.original, { approved: job.approved });
      return written.ok ? ok({ ...written.value, notes: [] }) : written;
    }
    case 'lrmx': {
      const written = writeAsLrmx(own.form, own.original);
      return written.ok ? ok({ bytes: written.value.bytes, pic: null, notes: [] }) : written;
    }
    case 'pdf': {
      if (form.name.trim() === '') return refuseFile('roster.form-name-missing', {}, 'name');
      const paper = await formPdf(form, footOf(job.taken), job.layout);
      return ok({ bytes: paper.bytes, pic: null, notes: paperNotes(form.name, paper) });
    }
    case 'docx': {
      if (job.template) {
        const filled = await fillTemplate(job.template, formData(form, job.taken));
        return filled.ok ? ok({ bytes: filled.value, pic: null, notes: [] }) : filled;
      }
      const printed = await formDocx(form);
      return printed.ok ? ok({ bytes: printed.value.bytes, pic: null, notes: paperNotes(form.name, { missing: [], continued: printed.value.continued, photoLost: false }) }) : printed;
    }
  }
}
