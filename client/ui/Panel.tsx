import { Suspense, lazy, useEffect, useRef } from "react";
import type { Page } from "../state/appState.ts";
import { Icon } from "./Icon.tsx";
import { PanelEdge } from "./PanelEdge.tsx";
import { ProblemView } from "./ProblemView.tsx";
import { useApp, useSession } from "./session.ts";
import { SheetHandle } from "./SheetHandle.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { duration } from "./text.ts";
import type { PanelSize } from "./usePanelSize.ts";

import { AnswerPage } from "./pages/AnswerPage.tsx";
import { MembersPage } from "./pages/MembersPage.tsx";
import { NodePage } from "./pages/NodePage.tsx";
import { EdgePage } from "./pages/EdgePage.tsx";
import { DocumentPage } from "./pages/DocumentPage.tsx";
import { SelectionPage } from "./pages/SelectionPage.tsx";
import { KeysPage } from "./pages/KeysPage.tsx";
import { QuestionsPage } from "./pages/QuestionsPage.tsx";

/** What is seldom opened comes when it is. */
const GraphPage = lazy(async () => ({ default: (await import("./pages/graph/GraphPage.tsx")).GraphPage }));

function PageView({ page }: { page: Page }) {
  switch (page.type) {
    case "start":
      return <StartPage questions={page.questions} />;
    case "answer":
      return <AnswerPage page={page} />;
    case "node":
      return <NodePage page={page} />;
    case "edge":
      return <EdgePage page={page} />;
    case "document":
      return <DocumentPage page={page} />;
    case "selection":
      return <SelectionPage nodes={page.nodes} />;
    case "members":
      return <MembersPage key={`${page.of} ${page.name}`} page={page} />;
    case "questions":
      return <QuestionsPage />;
    case "graph":
      return (
        <Suspense fallback={<p className="note">Opening …</p>}>
          <GraphPage />
        </Suspense>
      );
    case "keys":
      return <KeysPage />;
  }
}

const names = {
  start: "Start",
  answer: "Answer",
  node: "Node",
  edge: "Relationship",
  document: "Document",
  selection: "Selection",
  members: "Some of them",
  questions: "Questions",
  graph: "This graph",
  keys: "Keys",
} as const;

/** The page one reads: one thing at a time, with a way back. */
export function Panel({ panel }: { panel: PanelSize }) {
  const session = useSession();
  const page = useApp((state) => state.page);
  const place = useApp((state) => state.place);
  const problem = useApp((state) => state.problem);
  const loading = useApp((state) => state.loading);
  const scroller = useRef<HTMLDivElement>(null);
  const { setOpen } = panel;

  // A new page is read from its top, and what was opened is meant to be seen.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    if (place.type !== "start") setOpen(true);
  }, [place, setOpen]);

  const name = problem === null ? (page === null ? "" : names[page.type]) : "Not shown";
  return (
    <aside className="panel" aria-label="Panel" aria-busy={loading}>
      <PanelEdge panel={panel} />
      <SheetHandle panel={panel} />
      {loading && <progress className="bar" aria-label="Loading" />}
      <div className="crumb">
        {place.type !== "start" && (
          <button type="button" className="quiet small" aria-label="Back" title="Back" onClick={session.back}>
            <Icon name="back" />
          </button>
        )}
        <span>{name}</span>
        <span className="aside">{page?.type === "answer" && problem === null ? duration(page.response.tookMs) : ""}</span>
        <button
          type="button"
          className="quiet small close"
          aria-label="Close the panel"
          title="Close the panel"
          onClick={() => setOpen(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="scroll" ref={scroller} tabIndex={-1}>
        {problem !== null ? (
          <ProblemView problem={problem} />
        ) : page !== null ? (
          <PageView page={page} />
        ) : (
          <p className="note">{place.type === "ask" ? `Looking for an answer to “${place.question}” …` : "Opening …"}</p>
        )}
      </div>
    </aside>
  );
}
