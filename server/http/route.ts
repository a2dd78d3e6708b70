import { z } from "zod";
import type { ErrorCode } from "../contract/errors.ts";
import { invalidInput } from "./errors.ts";

export type Method = "get" | "post" | "put" | "delete";

/** Who sent a request, as far as the server knows it. */
export interface Caller {
  address: string;
  /** The id under which the log has the request. */
  requestId: string;
}

/** What a route is given: its input, checked, and a signal that ends with the connection or the server. */
interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  caller: Caller;
  signal: AbortSignal;
}

interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: Method;
  /** In the form of OpenAPI: `/api/nodes/{id}`. */
  path: string;
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** Errors of its own, besides those that every route may give. */
  errors: readonly ErrorCode[];
  /** The status of an answer; 200 where it is left out. */
  status?: { of: (answer: z.output<R>) => number; others: readonly number[] };
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.output<R>>;
}

/** A route with its types put away: the router runs it, OpenAPI describes it. */
export interface Route {
  method: Method;
  path: string;
  summary: string;
  description: string | undefined;
  params: z.ZodType | undefined;
  query: z.ZodType | undefined;
  body: z.ZodType | undefined;
  response: z.ZodType;
  errors: readonly ErrorCode[];
  otherStatuses: readonly number[];
  run(input: RawInput): Promise<{ status: number; body: unknown }>;
}

interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
  caller: Caller;
  signal: AbortSignal;
}

/** Parse, one call, send. Names that the contract does not know are refused, so that a misspelt filter is not lost. */
export function defineRoute<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(spec: RouteSpec<P, Q, B, R>): Route {
  const params = parser(spec.params, "path");
  const query = parser(spec.query, "query");
  const body = parser(spec.body, "body");
  return {
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    description: spec.description,
    params: spec.params,
    query: spec.query,
    body: spec.body,
    response: spec.response,
    errors: spec.errors,
    otherStatuses: spec.status?.others ?? [],
    async run(input) {
      const answer = await spec.handle({
        params: params(input.params),
        query: query(input.query),
        body: body(input.body),
        caller: input.caller,
        signal: input.signal,
      });
      return { status: spec.status?.of(answer) ?? 200, body: answer };
    },
  };
}

/** Made once for all requests: zod compiles a schema when it first parses with it. */
function parser<S extends z.ZodType>(schema: S | undefined, place: string): (input: unknown) => z.output<S> {
  const strict = schema === undefined ? noInput : schema instanceof z.ZodObject ? schema.strict() : schema;
  return function parse(input) {
    const result = strict.safeParse(input ?? {});
    if (!result.success) throw invalidInput(result.error, place);
    return result.data as z.output<S>;
  };
}

/** Nothing is asked for: whatever comes is left alone. */
const noInput = z.unknown();
