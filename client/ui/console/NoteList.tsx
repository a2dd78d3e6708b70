import type { Notification } from "../../../server/contract/query.ts";
import { counted } from "../../editor/queryRun.ts";

interface NoteListProps {
  notes: readonly Notification[];
  /** Absent when the editor no longer holds the text that the notes are about. */
  onGoTo?: ((offset: number) => void) | undefined;
}

const openUpTo = 3;

/** What the database remarks about a query: warnings first, each with the way to its place in the text. */
export function NoteList({ notes, onGoTo }: NoteListProps) {
  if (notes.length === 0) return null;
  const ordered = notes.toSorted((a, b) => Number(a.severity !== "warning") - Number(b.severity !== "warning"));
  return (
    <details className="console-note" open={notes.length <= openUpTo}>
      <summary>{counted(notes.length, "note")} from the database</summary>
      <ul>
        {ordered.map((note) => (
          <li key={`${note.code} ${note.position?.offset ?? ""} ${note.description}`} data-severity={note.severity}>
            {note.position && onGoTo && <button onClick={() => onGoTo(note.position?.offset ?? 0)}>Line {note.position.line}</button>}
            <p>
              <b>{note.title}</b> {note.description}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
