import { useMemo, useState } from "react";
import type { GraphSlice } from "../../../server/contract/graph.ts";
import { changes } from "../../editor/changes.ts";
import type { Result } from "../../editor/exports.ts";
import { counted, duration } from "../../editor/queryRun.ts";
import { nodeNames } from "../../editor/wireValues.ts";
import { CutNotice } from "./CutNotice.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { JsonView } from "./JsonView.tsx";
import { NoteList } from "./NoteList.tsx";
import { PlanTree } from "./PlanTree.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface ResultPaneProps {
  result: Result;
  onShowGraph: (slice: GraphSlice) => void;
  onSelectNode: (id: string) => void;
  /** Absent when the editor no longer holds the text that was run. */
  onGoTo?: ((offset: number) => void) | undefined;
  /** Runs the same query again with a higher row limit. */
  onRunWith: (limit: number) => void;
}

type ResultView = "table" | "json" | "plan";

const viewNames: Readonly<Record<ResultView, string>> = { table: "Table", json: "JSON", plan: "Plan" };

/** A result: how much there is and how long it took, and the rows as a table, as JSON, or on the map. */
export function ResultPane({ result, onShowGraph, onSelectNode, onGoTo, onRunWith }: ResultPaneProps) {
  const { columns, rows, graph, truncated, tookMs, notifications, counters, plan } = result.response;
  const views: ResultView[] = [...(plan ? (["plan"] as const) : []), ...(plan && rows.length === 0 ? [] : (["table", "json"] as const))];
  const [view, setView] = useState<ResultView>(views[0] ?? "table");
  const [said, setSaid] = useState("");
  const context = useMemo(() => ({ names: nodeNames(graph), onSelectNode }), [graph, onSelectNode]);
  const changed = changes(counters);
  const drawn = `${counted(graph.nodes.length, "node")}, ${counted(graph.edges.length, "relationship")}`;

  return (
    <div className="result">
      <div className="result-bar">
        <fieldset className="segmented" aria-label="View">
          {views.map((name) => (
            <button key={name} aria-pressed={view === name} onClick={() => setView(name)}>
              {viewNames[name]}
            </button>
          ))}
        </fieldset>
        <span className="result-count">
          {plan && rows.length === 0
            ? "Plan"
            : `${truncated ? `First ${counted(rows.length, "row")}` : counted(rows.length, "row")} in ${duration(tookMs)}`}
        </span>
        <span className="console-bar-space" />
        {graph.nodes.length > 0 && (
          <button
            title={drawn}
            onClick={() => {
              onShowGraph(graph);
              setSaid(`On the map: ${drawn}.`);
            }}
          >
            Show graph <small>{counted(graph.nodes.length, "node")}</small>
          </button>
        )}
        {rows.length > 0 && <ExportMenu result={result} onSaid={setSaid} />}
      </div>
      <output className="console-said">{said}</output>
      {changed.length > 0 && <p className="console-note">Done: {changed.join(", ")}.</p>}
      {truncated && <CutNotice result={result} onRunWith={onRunWith} />}
      <NoteList notes={notifications} onGoTo={onGoTo} />
      {view === "plan" && plan ? (
        <PlanTree plan={plan} />
      ) : rows.length === 0 ? (
        <p className="console-empty">
          {truncated
            ? "There are rows, but none is shown: the first is too large."
            : columns.length === 0
              ? "Done. The query returns nothing."
              : "No rows: the pattern matched nothing."}
        </p>
      ) : view === "table" ? (
        <ResultTable columns={columns} rows={rows} context={context} />
      ) : (
        <JsonView result={result} onSaid={setSaid} />
      )}
    </div>
  );
}
