import { limits } from "../../contract/limits.ts";
import { boundsOf } from "../boundRows.ts";
import { noCounters } from "../counters.ts";
import type { ExecuteOptions, ExecuteResult } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import type { Parameters } from "../values.ts";
import type { Connection } from "./connection.ts";
import { toStoreError } from "./errors.ts";
import { explain } from "./explain.ts";
import type { AllowList } from "./guard/allowList.ts";
import { judgeText } from "./guard/judgeText.ts";
import { requireHarmlessPlan, requireOneTransaction } from "./guard/requireReadOnly.ts";
import { nameEnds } from "./nameEnds.ts";
import { toNotifications } from "./notifications.ts";
import { planOf } from "./plan.ts";
import { fetchRows, fetchSizeOf } from "./read.ts";
import { namedRows } from "./rows.ts";
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
  const timeoutMs = options.timeoutMs ?? limits.query.timeoutMs;
  const within = { ...options, timeoutMs, fetchSize: fetchSizeOf(options, "read") };
  await judgeText(connection, within, query, allowed);
  return options.ending === "commit" ? inAutoCommit(connection, "WRITE", within, run) : inRolledBack(connection, within, run);

  async function run(runner: QueryRunner): Promise<ExecuteResult> {
    const plan = await explain(runner, query, given);
    requireHarmlessPlan(plan, allowed);
    if (options.ending === "rollback") requireOneTransaction(plan);
    const running = fetchRows(runner.run(query, given), boundsOf(options));
    const { summary, ...result } = await (options.ending === "commit" ? running.catch(orUnknown) : running);
    await nameEnds(result.rows, async (ends) => namedRows(await runner.run(ends.query, ends.params)));
    const counters = noCounters();
    addCounters(counters, summary);
    return { ...result, notifications: toNotifications(summary), ...planOf(summary), counters };
  }
}

/** What commits by itself may have done so when its connection is lost, which nobody can tell then. */
function orUnknown(error: unknown): never {
  const failure = toStoreError(error);
  if (failure.reason !== "unreachable" && failure.reason !== "no_answer") throw failure;
  const { code, message, reason, engineCode = "", cause } = failure;
  const hint = "What it wrote may have been kept: look before you run it again. The database is asked again by itself.";
  throw new StoreError(code, message, { hint, reason, engineCode, cause });
}
