import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from './ports.ts';
import type { Outcome, Refusal } from './refusal.ts';

/** The HTTP application as rooms see it: schemas are zod, types flow from them. */
export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;

/**
 * Who may call a route; every route states it (deny by default: a route without it stops the server at start).
 * `public` needs no session; `signed-in` any session; otherwise one of the roles must be held today.
 */
export type Access = 'public' | 'signed-in' | readonly string[];

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
}

/** The signed-in actor of a request on a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error('this route needs `access` other than public');
  return request.actor;
}

/** Sends the value with 200, or the refusal with its own status. */
export async function answer<T>(reply: FastifyReply, outcome: Outcome<T> & { entryId?: string }): Promise<T> {
  if (outcome.ok) {
    if (outcome.entryId) reply.header('x-record-entry', outcome.entryId);
    return outcome.value;
  }
  return sendRefusal(reply, outcome.refusal) as never;
}

/**
 * `serializerCompiler` of a route that answers with hundreds of rows, each written out field by field: they are sent as their types say,
 * since going through every value once more takes as long as finding the rows. A test of the route holds its answer to the schema.
 */
export const sentAsTyped = () => JSON.stringify;

/** Sends a refusal; the body is `{ error, requestId }`. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(refusal.status).send({ error: refusal, requestId: reply.request.id } as never);
}

const words = z.object({ zh: z.string(), en: z.string() });

/** The shape of every refusal on the wire; give it to `response` as `'4xx': errorBody`. */
export const errorBody = z.object({
  error: z.object({
    name: z.string(),
    status: z.number(),
    reason: words,
    wayOut: words.optional(),
    citations: z
      .array(z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.string() }))
      .optional(),
    field: z.string().optional(),
    details: z.unknown().optional(),
  }),
  requestId: z.string(),
});
