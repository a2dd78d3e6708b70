import { useApp, useSession } from "./session.ts";

/** The bar below the graph: opens the console, the table of what is drawn, the questions asked before, what the graph holds, and the list of keys. */
export function Drawer() {
  const session = useSession();
  const table = useApp((state) => state.table);
  const place = useApp((state) => state.place.type);
  const open = useApp((state) => state.console.open);
  return (
    <footer className="drawer">
      <button type="button" aria-expanded={open} onClick={() => (open ? session.closeConsole() : session.openConsole(null))}>
        Console
      </button>
      <button type="button" aria-expanded={table} onClick={session.toggleTable}>
        Table
      </button>
      <button type="button" aria-current={place === "questions" || undefined} onClick={() => session.open({ type: "questions" })}>
        Questions
      </button>
      <button type="button" aria-current={place === "graph" || undefined} onClick={() => session.open({ type: "graph" })}>
        This graph
      </button>
      <button type="button" className="keys" onClick={() => session.open({ type: "keys" })}>
        <kbd>?</kbd> keys
      </button>
    </footer>
  );
}
