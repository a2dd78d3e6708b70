import { type ComponentType, useEffect, useState } from "react";
import type { ConsoleProps } from "./consoleProps.ts";
import { ResizeHandle, useDrawerHeight } from "./ResizeHandle.tsx";
import "./drawer.css";

type View = { kind: "waiting" } | { kind: "ready"; Console: ComponentType<ConsoleProps> } | { kind: "failed" };

/** The console's drawer. Its content, with the editor, is fetched when it is opened for the first time. */
export function ConsoleDrawer(props: ConsoleProps) {
  const { open, onClose } = props;
  const { height, setHeight } = useDrawerHeight();
  const [view, setView] = useState<View>({ kind: "waiting" });
  const wanted = open && view.kind === "waiting";

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    import("./Console.tsx").then(
      ({ Console }) => current && setView({ kind: "ready", Console }),
      () => current && setView({ kind: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [wanted]);

  return (
    <section className="console" aria-label="Cypher console" hidden={!open} style={{ height }}>
      <ResizeHandle height={height} onHeight={setHeight} />
      {view.kind === "ready" && <view.Console {...props} />}
      {view.kind === "waiting" && <p className="console-opening">Opening the console …</p>}
      {view.kind === "failed" && (
        <p className="console-opening" role="alert">
          The console could not be loaded: the server did not answer.{" "}
          <button onClick={() => setView({ kind: "waiting" })}>Try again</button> <button onClick={onClose}>Close</button>
        </p>
      )}
    </section>
  );
}
