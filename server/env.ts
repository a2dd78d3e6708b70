import { isIP } from "node:net";
import { z } from "zod";
import { limits } from "./contract/limits.ts";

const neo4jSchemes = ["neo4j:", "neo4j+s:", "neo4j+ssc:", "bolt:", "bolt+s:", "bolt+ssc:"];

const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

const schema = z
  .object({
    PORT: z.coerce.number("PORT must be a number").int().min(0).max(65_535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default("data"),
    GRAPH_SETTINGS: z.string().optional(),
    NEO4J_URI: z
      .string()
      .refine(isNeo4jUri, `NEO4J_URI must look like neo4j://localhost:7687 (${neo4jSchemes.join(", ")})`)
      .optional(),
    NEO4J_USER: z.string().default("neo4j"),
    NEO4J_PASSWORD: z.string().default(""),
    NEO4J_DATABASE: z.string().optional(),
    NEO4J_ALLOWED_PROCEDURES: list,
    ALLOW_WRITES: z.stringbool("ALLOW_WRITES must be true or false").default(false),
    THROUGHLINE_TOKEN: z.string().min(16, "THROUGHLINE_TOKEN must have 16 characters or more").optional(),
    ALLOWED_HOSTS: list,
    TOPOLOGY_LIMIT: z.coerce.number("TOPOLOGY_LIMIT must be a number").int().min(0).default(limits.topology.size),
    REQUESTS_PER_MINUTE: z.coerce.number("REQUESTS_PER_MINUTE must be a number").int().min(1).default(limits.request.perMinute),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  })
  .refine((env) => isLoopback(env.HOST) || env.THROUGHLINE_TOKEN !== undefined, {
    error: "HOST lets other machines in: set THROUGHLINE_TOKEN to a secret of 16 characters or more, or leave HOST at 127.0.0.1",
    path: ["THROUGHLINE_TOKEN"],
  });

export type Env = z.infer<typeof schema>;

/**
 * Reads the settings; an empty variable counts as one that is not set.
 *
 * @throws z.ZodError naming every variable that makes no sense
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  return schema.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
}

/** @returns whether only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  if (isIP(name) === 4) return name.startsWith("127.");
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || name === "0:0:0:0:0:0:0:1";
}

function isNeo4jUri(text: string): boolean {
  return URL.canParse(text) && neo4jSchemes.includes(new URL(text).protocol) && new URL(text).hostname !== "";
}
