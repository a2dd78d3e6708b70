import { Suspense, lazy, useEffect } from "react";
import { ConsoleDrawer } from "./console/ConsoleDrawer.tsx";
import { Drawer } from "./Drawer.tsx";
import { GraphPane } from "./GraphPane.tsx";
import { Head } from "./Head.tsx";
import { Panel } from "./Panel.tsx";
import { useApp, useSession } from "./session.ts";
import { usePanelSize } from "./usePanelSize.ts";

/** What is seldom opened comes when it is. */
const TableDrawer = lazy(async () => ({ default: (await import("./table/TableDrawer.tsx")).TableDrawer }));

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

/** Keys that work everywhere but where one types: "/" for the box, "?" for the keys, "`" for the console. */
function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // The console lives in a shadow tree: its own target is the first of the path.
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.composedPath()[0] ?? null)) return;
      if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("#ask")?.focus();
      } else if (event.key === "?") session.open({ type: "keys" });
      else if (event.key === "`") {
        event.preventDefault();
        if (session.store.getState().console.open) session.closeConsole();
        else session.openConsole(null);
      }
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);
}

export function App() {
  const session = useSession();
  const console = useApp((state) => state.console);
  const table = useApp((state) => state.table);
  const title = useApp((state) => (state.place.type === "ask" ? `${state.place.question} · Throughline` : "Throughline"));
  const panel = usePanelSize();
  useKeys();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="app" data-panel={panel.open ? "open" : "closed"} data-sheet={panel.sheet} style={panel.style}>
      <Head />
      <main className="work">
        <GraphPane panel={panel} />
        {table && (
          <Suspense fallback={null}>
            <TableDrawer />
          </Suspense>
        )}
        <ConsoleDrawer
          open={console.open}
          onClose={session.closeConsole}
          initialQuery={console.query ?? undefined}
          onShowGraph={session.showGraph}
          onSelectNode={(id) => session.open({ type: "node", id })}
        />
      </main>
      <Panel panel={panel} />
      <Drawer />
    </div>
  );
}
