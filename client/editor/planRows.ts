import type { PlanOperator } from "../../server/contract/query.ts";

/** One operator of a plan as a line of the tree shows it. */
export interface PlanRow {
  /** Where it stands: `0` the root, `0.1` the second of those that feed it. */
  path: string;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  hasChildren: boolean;
  operator: PlanOperator;
  /** Its part of the whole cost, 0 to 1: of the db hits after PROFILE, else of the estimated rows. */
  share: number;
  isCostliest: boolean;
  /** How many times more, or fewer, rows came than the planner expected; null below ten and without PROFILE. */
  misjudged: number | null;
}

const farOff = 10;

/** What the shares of a plan are parts of. */
export function costName(root: PlanOperator): "db hits" | "estimated rows" {
  return root.dbHits === undefined ? "estimated rows" : "db hits";
}

/** The operators of a plan, each before those that feed it; the one with the greatest part of the cost is marked. */
export function planRows(root: PlanOperator): PlanRow[] {
  const cost = (operator: PlanOperator) => (root.dbHits === undefined ? operator.estimatedRows : (operator.dbHits ?? 0));
  const all = everyOperator(root);
  const total = all.reduce((sum, operator) => sum + cost(operator), 0);
  const most = Math.max(...all.map(cost));
  let costliest = most > 0 ? all.find((operator) => cost(operator) === most) : undefined;

  function rows(operator: PlanOperator, path: string, level: number, place: number, siblings: number): PlanRow[] {
    const isCostliest = operator === costliest;
    if (isCostliest) costliest = undefined;
    const own: PlanRow = {
      path,
      level,
      place,
      siblings,
      hasChildren: operator.children.length > 0,
      operator,
      share: total === 0 ? 0 : cost(operator) / total,
      isCostliest,
      misjudged: misjudgement(operator),
    };
    return [
      own,
      ...operator.children.flatMap((child, index) => rows(child, `${path}.${index}`, level + 1, index + 1, operator.children.length)),
    ];
  }
  return rows(root, "0", 1, 1, 1);
}

/** The rows that are in sight when those under closed operators are not. */
export function openRows(rows: readonly PlanRow[], closed: ReadonlySet<string>): PlanRow[] {
  return rows.filter(({ path }) => ![...closed].some((above) => path.startsWith(`${above}.`)));
}

function misjudgement({ rows, estimatedRows }: PlanOperator): number | null {
  if (rows === undefined) return null;
  const expected = Math.max(estimatedRows, 1);
  const came = Math.max(rows, 1);
  const factor = Math.max(expected / came, came / expected);
  return factor >= farOff ? factor : null;
}

function everyOperator(root: PlanOperator): PlanOperator[] {
  return [root, ...root.children.flatMap(everyOperator)];
}
