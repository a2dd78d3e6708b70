import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { PlanOperator } from "../../../server/contract/query.ts";
import { costName, openRows, planRows, type PlanRow } from "../../editor/planRows.ts";
import { PlanFigures } from "./PlanFigures.tsx";
import "./plan.css";

/** A plan as a tree: the result on top, under each operator those that feed it. Arrows, Home and End move in it. */
export function PlanTree({ plan }: { plan: PlanOperator }) {
  const rows = useMemo(() => planRows(plan), [plan]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState("0");
  const tree = useRef<HTMLDivElement>(null);
  const shown = openRows(rows, closed);
  const cost = costName(plan);

  function goTo(row: PlanRow | undefined) {
    if (!row) return;
    setCurrent(row.path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${row.path}"]`)?.focus();
  }

  function fold(row: PlanRow, wanted: "open" | "closed") {
    const next = new Set(closed);
    if (wanted === "closed") next.add(row.path);
    else next.delete(row.path);
    setClosed(next);
  }

  /** As the tree pattern of WAI-ARIA has it. */
  function onKeyDown(event: KeyboardEvent) {
    const at = shown.findIndex(({ path }) => path === current);
    const row = shown[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = row.hasChildren && !closed.has(row.path);
    if (event.key === "ArrowDown") goTo(shown[at + 1]);
    else if (event.key === "ArrowUp") goTo(shown[at - 1]);
    else if (event.key === "Home") goTo(shown[0]);
    else if (event.key === "End") goTo(shown.at(-1));
    else if (event.key === "ArrowRight" && row.hasChildren) {
      if (isOpen) goTo(shown[at + 1]);
      else fold(row, "open");
    } else if (event.key === "ArrowLeft") {
      if (isOpen) fold(row, "closed");
      else goTo(shown.find(({ path }) => path === row.path.slice(0, row.path.lastIndexOf("."))));
    } else if ((event.key === "Enter" || event.key === " ") && row.hasChildren) fold(row, isOpen ? "closed" : "open");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="plan">
      <p className="plan-legend">
        {cost === "db hits"
          ? "The query ran. Bars and per cent are parts of all db hits."
          : "The query was planned, not run. Bars and per cent are parts of the rows that the planner expects."}
      </p>
      <div className="plan-tree" role="tree" aria-label="Plan of the query" tabIndex={-1} ref={tree} onKeyDown={onKeyDown}>
        {shown.map((row) => (
          <div
            key={row.path}
            data-path={row.path}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.place}
            aria-setsize={row.siblings}
            aria-selected={row.path === current}
            aria-expanded={row.hasChildren ? !closed.has(row.path) : undefined}
            className={row.isCostliest ? "plan-row costliest" : "plan-row"}
            style={{ paddingLeft: `calc(${Math.min(row.level, 14) - 1} * var(--plan-indent) + 6px)` }}
            tabIndex={row.path === current ? 0 : -1}
            onClick={() => {
              setCurrent(row.path);
              if (row.hasChildren && row.path === current) fold(row, closed.has(row.path) ? "open" : "closed");
            }}
            onKeyDown={() => undefined}
          >
            <span className="plan-fold" aria-hidden="true">
              {row.hasChildren ? (closed.has(row.path) ? "▸" : "▾") : ""}
            </span>
            <PlanFigures row={row} cost={cost} />
          </div>
        ))}
      </div>
    </div>
  );
}
