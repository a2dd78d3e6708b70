import type { costName, PlanRow } from "../../editor/planRows.ts";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const expected = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat("en", { style: "percent" });

/** One operator: its name, what it works on, and its figures in words. */
export function PlanFigures({ row, cost }: { row: PlanRow; cost: ReturnType<typeof costName> }) {
  const { operator, share, isCostliest, misjudged } = row;
  const { rows, dbHits, estimatedRows } = operator;
  return (
    <span className="plan-operator">
      <span className="plan-head">
        <b>{operator.operator}</b>
        {isCostliest && (
          <em>
            most costly: {percent.format(share)} of all {cost}
          </em>
        )}
      </span>
      <span className="plan-bar" aria-hidden="true">
        <i style={{ width: `${Math.max(share * 100, share > 0 ? 1 : 0)}%` }} />
      </span>
      <span className="plan-figures">
        {rows !== undefined && <span>{whole.format(rows)} rows</span>}
        <span>{expected.format(estimatedRows)} expected</span>
        {dbHits !== undefined && <span>{whole.format(dbHits)} db hits</span>}
        {misjudged !== null && <strong>{whole.format(misjudged)} times off</strong>}
      </span>
      {operator.details !== "" && <code>{operator.details}</code>}
    </span>
  );
}
