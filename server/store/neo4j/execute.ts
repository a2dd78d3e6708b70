import { limits } from "../../contract/limits.ts";
import { boundsOf } from "../boundRows.ts";
import { noCounters } from "../counters.ts";
import type { ExecuteOptions, ExecuteResult } from "../graphStore.ts";
import type { Parameters } from "../values.ts";
import type { Connection } from "./connection.ts";
import { explain } from "./explain.ts";
import type { AllowList } from "./guard/allowList.ts";
import { requireHarmlessPlan, requireHarmlessText, requireOneTransaction } from "./guard/requireReadOnly.ts";
import { nameEnds } from "./nameEnds.ts";
import { toNotifications } from "./notifications.ts";
import { planOf } from "./plan.ts";
import { fetchRows, fetchSizeOf } from "./read.ts";
import { toNeo4jParameters } from "./toNeo4j.ts";
import { inAutoCommit, inRolledBack, type QueryRunner } from "./transactions.ts";
import { addCounters } from "./write.ts";

/**
 * Runs a person's text that may write, after the guard has seen it and its plan: to commit in an implicit transaction,
 * else in an explicit one that is rolled back.
 */
export async function execute(
  connection: Connection,
  allowed: AllowList,
  query: string,
  params: Parameters,
  options: ExecuteOptions & { ending: "commit" | "rollback" },
): Promise<ExecuteResult> {
  const given = toNeo4jParameters(params);
  requireHarmlessText(query, allowed);
  const timeoutMs = options.timeoutMs ?? limits.query.timeoutMs;
  const within = { ...options, timeoutMs, fetchSize: fetchSizeOf(options) };
  return options.ending === "commit" ? inAutoCommit(connection, "WRITE", within, run) : inRolledBack(connection, within, run);

  async function run(runner: QueryRunner): Promise<ExecuteResult> {
    const plan = await explain(runner, query, given);
    requireHarmlessPlan(plan, allowed);
    if (options.ending === "rollback") requireOneTransaction(plan);
    const { summary, ...result } = await fetchRows(runner.run(query, given), boundsOf(options));
    await nameEnds(result.rows.flat(1), runner);
    const counters = noCounters();
    addCounters(counters, summary);
    return { ...result, notifications: toNotifications(summary), ...planOf(summary), counters };
  }
}
