import type { Plan, ResultSummary } from "neo4j-driver";
import { StoreError } from "../../storeError.ts";
import type { AllowList } from "./allowList.ts";
import { cypherTokens } from "./cypherTokens.ts";
import { reachOf } from "./reach.ts";

/** A procedure or function by the name that a text calls it. */
export interface Called {
  readonly what: "procedure" | "function";
  readonly name: string;
}

/** The refusal of a procedure or function; whether the server has it at all is not known by it. */
export class NotAllowedError extends StoreError {
  readonly called: Called;

  constructor(called: Called, message: string, hint: string) {
    super("not_read_only", message, { hint });
    this.called = called;
  }
}

const harmlessCommands = new Set(["ShowConstraints", "ShowFunctions", "ShowIndexes", "ShowProcedures"]);

/**
 * Refuses a text that reaches for files or for procedures and functions that are not known to be harmless. It is half
 * of the guard: the plan knows what the text means, but says nothing of a subquery inside an expression
 * (`[x IN list | COLLECT { LOAD CSV ... }]`); the text shows all of them.
 *
 * @throws StoreError `not_read_only`, or `invalid_query` when there is nothing but blanks and comments
 */
export function requireHarmlessText(text: string, allowed: AllowList): void {
  if (cypherTokens(text).length === 0) {
    throw new StoreError("invalid_query", "The query is empty.", { position: { offset: 0, line: 1, column: 1 } });
  }
  const { loadsCsv, procedures, functions } = reachOf(text);
  if (loadsCsv) throw loadCsvRefused();
  for (const name of procedures) requireProcedure(name, allowed);
  for (const name of functions) {
    if (!allowed.function(name)) throw notAllowed("function", name);
  }
}

/**
 * Refuses what the plan of EXPLAIN shows to be more than a read of this database.
 *
 * @throws StoreError `not_read_only`
 */
export function requireReadOnlyPlan(summary: Pick<ResultSummary, "plan" | "queryType">, allowed: AllowList): void {
  const operators = operatorsOf(summary);
  for (const plan of operators) requireHarmlessOperator(plan, allowed);
  if (operators.some(ownsTransactions)) {
    throw new StoreError("not_read_only", "CALL { } IN TRANSACTIONS commits by itself, which a read does not.", {
      hint: "Leave out IN TRANSACTIONS where the subquery only reads.",
    });
  }
  // Procedures that tell about the server count as neither reads nor writes.
  const callsOnly = summary.queryType === "s" && operators.some((plan) => operatorName(plan) === "ProcedureCall");
  if (summary.queryType !== "r" && !callsOnly) {
    throw new StoreError("not_read_only", "This query changes the database or is an administration command.", {
      hint: "Only queries that read are run here: MATCH, WHERE, WITH, RETURN, CALL of a harmless procedure, SHOW INDEXES and the like.",
    });
  }
}

/**
 * Refuses what the plan shows to reach beyond the graph, and lets writes pass.
 *
 * @throws StoreError `not_read_only`
 */
export function requireHarmlessPlan(summary: Pick<ResultSummary, "plan">, allowed: AllowList): void {
  for (const operator of operatorsOf(summary)) requireHarmlessOperator(operator, allowed);
}

/**
 * Refuses what commits in between, because it could not be taken back.
 *
 * @throws StoreError `unsupported`
 */
export function requireOneTransaction(summary: Pick<ResultSummary, "plan">): void {
  if (!operatorsOf(summary).some(ownsTransactions)) return;
  throw new StoreError("unsupported", "CALL { } IN TRANSACTIONS commits as it goes, so it cannot be tried and taken back.");
}

function ownsTransactions(plan: Plan): boolean {
  return /^Transaction(Apply|Foreach)/.test(operatorName(plan));
}

function operatorsOf({ plan }: Pick<ResultSummary, "plan">): Plan[] {
  return plan ? walk(plan) : [];
}

function requireHarmlessOperator(plan: Plan, allowed: AllowList): void {
  const name = operatorName(plan);
  const details = plan.arguments.Details ?? "";
  if (name === "LoadCSV") throw loadCsvRefused();
  if (name === "ProcedureCall") requireProcedure(details.split("(", 1)[0]?.trim() ?? "", allowed);
  if (name === "AdministrationCommand" || /^(Show|Terminate)/.test(name)) requireHarmlessCommand(name);
  // An expression that holds a subquery is written out here, as Neo4j itself understood it.
  if (reachOf(details).loadsCsv) throw loadCsvRefused();
  for (const [, called] of details.matchAll(/ResolvedCall\(\s*`?([\w.]+)/g)) requireProcedure(called ?? "", allowed);
}

function requireHarmlessCommand(name: string): void {
  if (harmlessCommands.has(name)) return;
  throw new StoreError("not_read_only", "This command tells of, or changes, more than the graph.", {
    hint: "SHOW INDEXES, SHOW CONSTRAINTS, SHOW PROCEDURES and SHOW FUNCTIONS may be run here.",
  });
}

function requireProcedure(name: string, allowed: AllowList): void {
  if (!allowed.procedure(name)) throw notAllowed("procedure", name);
}

function loadCsvRefused(): StoreError {
  return new StoreError("not_read_only", "LOAD CSV is refused: it reads files and addresses of the server.", {
    hint: "Give the rows as a parameter, and UNWIND it.",
  });
}

function notAllowed(what: Called["what"], name: string): NotAllowedError {
  const hint = `Where the server has it (SHOW ${what.toUpperCase()}S lists them), whoever runs Throughline can allow it by its name in NEO4J_ALLOWED_PROCEDURES.`;
  return new NotAllowedError({ what, name }, `The ${what} ${name} is not on the list of harmless ones.`, hint);
}

function walk(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(walk)];
}

/** The operator without the database that it runs on: `ProcedureCall@neo4j` is a ProcedureCall. */
function operatorName(plan: Plan): string {
  return plan.operatorType.split("@", 1)[0] ?? "";
}
