import { useApp, useSession } from "./session.ts";

/** The bar below the graph: opens the console and the list of keys. */
export function Drawer() {
  const session = useSession();
  const open = useApp((state) => state.console.open);
  return (
    <footer className="drawer">
      <button type="button" aria-expanded={open} onClick={() => (open ? session.closeConsole() : session.openConsole(null))}>
        Console
      </button>
      <button type="button" className="keys" onClick={() => session.open({ type: "keys" })}>
        <kbd>?</kbd> keys
      </button>
    </footer>
  );
}
