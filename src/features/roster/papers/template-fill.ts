import { TemplateHandler } from 'easy-template-x';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import type { TemplateData } from './template-data.ts';
import { templateRefusals } from './template-refusals.ts';

const handler = new TemplateHandler();

/** Fills a checked Word template. What was not foreseen by the check is refused with the library's words. */
export async function fillTemplate(template: Uint8Array, data: TemplateData): Promise<Outcome<Uint8Array>> {
  try {
    return ok(new Uint8Array(await handler.process(Buffer.from(template), data as never)));
  } catch (error) {
    return templateRefusals.unfillable(error instanceof Error ? error.message : String(error));
  }
}
