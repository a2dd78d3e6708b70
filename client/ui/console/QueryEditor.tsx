import { useEffect, useRef } from "react";
import type { Problem } from "../../editor/analysis.ts";
import { createEditor, type CypherEditor } from "../../editor/createEditor.ts";
import type { CypherService } from "../../editor/cypherService.ts";

interface QueryEditorProps {
  /** A text to put into the editor, each time that another object is given. What is typed there is never put back. */
  given: { text: string };
  service: CypherService;
  onChange: (text: string) => void;
  onRun: () => void;
  onCancel: () => boolean;
  onProblems: (problems: readonly Problem[]) => void;
  /** Hands over the editor when it is there, and null when it is gone. */
  onReady: (editor: CypherEditor | null) => void;
}

const label = "Cypher query. Control or Command and Enter runs it. Escape, then Tab, leaves the editor.";

/** CodeMirror in React's tree: created once; what it calls back is always the latest. */
export function QueryEditor({ given, service, ...callbacks }: QueryEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor | null>(null);
  const latest = useRef(callbacks);
  const firstText = useRef(given.text);

  useEffect(() => {
    latest.current = callbacks;
  });

  useEffect(() => {
    if (!host.current) return;
    const created = createEditor(host.current, {
      text: firstText.current,
      service,
      label,
      onChange: (next) => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
      onCancel: () => latest.current.onCancel(),
      onProblems: (problems) => latest.current.onProblems(problems),
    });
    editor.current = created;
    latest.current.onReady(created);
    return () => {
      latest.current.onReady(null);
      editor.current = null;
      created.destroy();
    };
  }, [service]);

  useEffect(() => editor.current?.setText(given.text), [given]);

  return <div className="console-editor" ref={host} />;
}
