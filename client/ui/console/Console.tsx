import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import type { SchemaResponse } from "../../../server/contract/graph.ts";
import { splitScript } from "../../../server/contract/script.ts";
import type { Problem } from "../../editor/analysis.ts";
import type { CypherEditor } from "../../editor/createEditor.ts";
import { problemsOf } from "../../editor/errorPlace.ts";
import type { HistoryEntry } from "../../editor/history.ts";
import { formatParameters, type ParsedParameters, parseParameters } from "../../editor/parameters.ts";
import { modelLayers } from "../../state/modelLayers.ts";
import { useApp, useSession } from "../session.ts";
import type { ConsoleProps, InitialQuery } from "./consoleProps.ts";
import { HistoryList } from "./HistoryList.tsx";
import { OutcomePane } from "./OutcomePane.tsx";
import { ParametersField } from "./ParametersField.tsx";
import { ProblemLine } from "./ProblemLine.tsx";
import { QueryEditor } from "./QueryEditor.tsx";
import { consoleMode } from "./consoleMode.ts";
import { defaultChoice, RunBar } from "./RunBar.tsx";
import { useCypherService } from "./useCypherService.ts";
import { useHistory } from "./useHistory.ts";
import { useScriptRun } from "./useScriptRun.ts";
import { askWrites, useWrites } from "./useWrites.ts";
import "./console.css";
import "./values.css";

/** A first query that shows something of any graph; of one with a provenance layer, the layer that people ask about. */
function firstQuery(schema: SchemaResponse | null): string {
  const label = modelLayers(schema).has("Entity") ? ":Entity" : "";
  return `MATCH (n${label})-[r]->(m${label})\nRETURN n, r, m\nLIMIT 25`;
}

interface Draft {
  query: string;
  params: string;
}

function draftOf(initial: InitialQuery): Draft {
  return { query: initial.text, params: Object.keys(initial.params).length === 0 ? "" : JSON.stringify(initial.params, null, 2) };
}

/** The console: a query and its parameters on one side, what came of it on the other. */
export function Console({ open, onClose, initialQuery, onShowGraph, onSelectNode }: ConsoleProps) {
  const { api } = useSession();
  const schema = useApp((state) => state.schema);
  const store = useApp((state) => state.store);
  const [draft, setDraft] = useState(() => (initialQuery ? draftOf(initialQuery) : { query: firstQuery(schema), params: "" }));
  const [given, setGiven] = useState(() => ({ text: draft.query }));
  const [choice, setChoice] = useState(defaultChoice);
  const [side, setSide] = useState<"outcome" | "history">("outcome");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const editor = useRef<CypherEditor | null>(null);
  const history = useHistory();
  const { add: remember } = history;
  const { state, run, cancel } = useScriptRun();
  const writes = useWrites();
  const [written, setWritten] = useState(0);
  const parsed = parseParameters(draft.params);
  const service = useCypherService({
    open,
    params: paramsOf(parsed),
    writes: writes === "allowed" ? "allowed" : "refused",
    written,
    onLearnt: () => editor.current?.recheck(),
  });

  const execute = useCallback(
    async ({ query, params }: Draft, limits: typeof choice) => {
      const parsed = parseParameters(params);
      if (splitScript(query).length === 0 || parsed.kind === "wrong") return;
      editor.current?.showServerProblems([]);
      const steps = await run(
        { script: query, params: parsed.params, writes: writes === "unknown" ? await askWrites(api) : writes, ...limits },
        {
          onParameters: (next) => setDraft((before) => ({ ...before, params: formatParameters(next) })),
          onHistory: () => setSide("history"),
          onWritten: () => setWritten((count) => count + 1),
        },
      );
      remember(query, params, steps);
      if (editor.current?.text() === query) editor.current.showServerProblems(problemsOf(steps, query));
    },
    [run, remember, writes, api],
  );

  /** Puts a draft into the editor. What is typed is not put back: the editor is ahead, and what was typed since would be lost. */
  function put(next: Draft) {
    setDraft(next);
    setGiven({ text: next.query });
  }

  const [taken, setTaken] = useState(initialQuery);
  if (initialQuery && initialQuery !== taken) {
    setTaken(initialQuery);
    put(draftOf(initialQuery));
    setSide("outcome");
  }
  useEffect(() => {
    if (initialQuery?.run === true) void execute(draftOf(initialQuery), defaultChoice);
  }, [initialQuery, execute]);

  useEffect(() => {
    if (open) editor.current?.focus();
  }, [open]);

  function runDraft() {
    setSide("outcome");
    // The editor is ahead of React: what was typed last may not have been rendered yet.
    void execute({ query: editor.current?.text() ?? draft.query, params: draft.params }, choice);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!cancel() && side === "history") setSide("outcome");
    event.stopPropagation();
  }

  /** On a phone the console covers the map and the panel; what was asked to be seen there has to be seen. */
  function uncover() {
    if (matchMedia("(max-width: 700px)").matches) onClose();
  }

  function openEntry({ query, params }: HistoryEntry) {
    put({ query, params });
    setSide("outcome");
    editor.current?.focus();
  }

  const obstacle =
    splitScript(draft.query).length === 0
      ? "There is no query to run."
      : parsed.kind === "wrong"
        ? "The parameters are not right yet."
        : null;

  return (
    // Escape cancels the query from wherever in the console the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="console-content" onKeyDown={onKeyDown}>
      <RunBar
        choice={choice}
        onChoice={setChoice}
        runningSince={state.running?.startedAt ?? null}
        obstacle={obstacle}
        historyShown={side === "history"}
        mode={consoleMode(store, writes)}
        onRun={runDraft}
        onCancel={cancel}
        onHistory={() => setSide(side === "history" ? "outcome" : "history")}
        onClose={onClose}
      />
      <div className="console-query">
        <QueryEditor
          onReady={(created) => {
            editor.current = created;
          }}
          given={given}
          service={service}
          onChange={(query) => setDraft((before) => ({ ...before, query }))}
          onRun={runDraft}
          onCancel={cancel}
          onProblems={setProblems}
        />
        <ProblemLine problems={problems} text={draft.query} onGoTo={(offset) => editor.current?.goTo(offset)} />
        <ParametersField
          text={draft.params}
          parsed={parsed}
          onChange={(params) => setDraft((before) => ({ ...before, params }))}
          onRun={runDraft}
        />
      </div>
      <div className="console-side" aria-busy={state.running !== null}>
        {state.running && <div className="console-progress" />}
        {side === "history" ? (
          <HistoryList history={history} onOpen={openEntry} onClose={() => setSide("outcome")} />
        ) : (
          <OutcomePane
            state={state}
            query={draft.query}
            onShowGraph={(slice) => {
              onShowGraph(slice);
              uncover();
            }}
            onSelectNode={(id) => {
              onSelectNode(id);
              uncover();
            }}
            onGoTo={(offset) => editor.current?.goTo(offset)}
            onRun={runDraft}
            onRunWith={(result, limit) => {
              setChoice({ ...choice, limit });
              void execute({ query: result.query, params: JSON.stringify(result.params) }, { ...choice, limit });
            }}
          />
        )}
      </div>
    </div>
  );
}

const noParameters = {};

function paramsOf(parsed: ParsedParameters) {
  return parsed.kind === "ok" ? parsed.params : noParameters;
}
