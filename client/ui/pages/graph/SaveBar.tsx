import { hasUnsaved } from "../../../state/settingsDraft.ts";
import type { Clash } from "../../../state/settingLeaves.ts";
import { useApp, useSession } from "../../session.ts";
import { count } from "../../text.ts";

function Conflict({ clashes }: { clashes: Clash[] }) {
  const session = useSession();
  return (
    <>
      <p>
        <b>Somebody else saved meanwhile.</b> Nothing you wrote is lost: it stands below together with what they wrote. Look it over, and
        save again.
      </p>
      {clashes.length > 0 && (
        <>
          <p>You both changed {count(clashes.length, "thing")}; yours stands for now:</p>
          <ul>
            {clashes.map(({ leaf, about, mine, theirs }) => (
              <li key={leaf}>
                {about}: yours {mine === null ? "is gone" : `“${mine}”`}, theirs {theirs === null ? "is gone" : `“${theirs}”`}
              </li>
            ))}
          </ul>
          <p className="actions tight">
            <button type="button" className="link" onClick={session.settings.takeTheirs}>
              Take theirs for these
            </button>
          </p>
        </>
      )}
    </>
  );
}

/** Saves what was written, or lets it go; says what came of it. */
export function SaveBar() {
  const session = useSession();
  const settings = useApp((state) => state.settings);
  const unsaved = useApp((state) => hasUnsaved(state.settings));
  if (settings.status !== "ready") return null;
  const { saving } = settings;
  const busy = saving.type === "running";
  if (!unsaved && saving.type !== "saved" && saving.type !== "conflict") return null;
  return (
    <div className="save-bar">
      <div aria-live="polite">
        {saving.type === "saved" && !unsaved && <p>Saved. The words count from the next question on; the picture is drawn anew.</p>}
        {saving.type === "idle" && <p>Not saved yet.</p>}
        {saving.type === "running" && <p>Saving …</p>}
        {saving.type === "conflict" && <Conflict clashes={saving.clashes} />}
        {saving.type === "failed" && (
          <p>
            <b>Not saved.</b> {saving.problem.message} {saving.problem.hint} What you wrote stays here.
          </p>
        )}
      </div>
      {unsaved && (
        <p className="actions tight">
          <button type="button" className="button primary" disabled={busy} onClick={() => void session.settings.save()}>
            {saving.type === "conflict" ? "Save both" : saving.type === "failed" ? "Try again" : "Save"}
          </button>
          <button type="button" className="link" disabled={busy} onClick={session.settings.discard}>
            Let it go
          </button>
        </p>
      )}
    </div>
  );
}
