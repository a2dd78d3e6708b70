import { useEffect, useRef, useState } from "react";
import { choosableStyles, kindStyle } from "../graph/kinds.ts";
import type { KindStyle } from "../graph/kinds.ts";
import { shapePath } from "../graph/shapes.ts";
import { withLook } from "../state/looks.ts";
import { KindMark } from "./KindMark.tsx";
import { useApp, useSession } from "./session.ts";
import { useKinds } from "./useKinds.ts";

interface ButtonProps {
  /** The labels of one line of the legend. */
  row: string[];
  name: string;
  open: boolean;
  onOpen: (name: string | null) => void;
}

/** The mark of a label in the legend: pressed, it lets another look be chosen. */
export function LookButton({ row, name, open, onOpen }: ButtonProps) {
  return (
    <button
      type="button"
      className="look"
      aria-expanded={open}
      aria-label={`Look of ${name}. Change`}
      title={`Change the look of ${name}`}
      onClick={() => onOpen(open ? null : name)}
    >
      <KindMark kind={row[0] ?? ""} size={12} />
    </button>
  );
}

function Mark({ style }: { style: KindStyle }) {
  return (
    <svg className="mark" width="16" height="16" viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapePath(style.shape, 6, 6, 5)} fill={`var(${style.token})`} fillRule="evenodd" />
    </svg>
  );
}

/** Every look that a label can have; the label that has it now takes that of the one it is given to. */
export function LookPicker({ kinds, onDone }: { kinds: string[]; onDone: () => void }) {
  const session = useSession();
  const looks = useApp((state) => state.looks);
  const styles = useKinds();
  const [kind, setKind] = useState(kinds[0] ?? "");
  const places = new Map([...styles].map(([name, style]) => [name, choosableStyles.indexOf(style)]));
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('[aria-pressed="true"], button')?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onDone();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onDone]);
  const now = kindStyle(styles, kind);
  return (
    <fieldset className="looks">
      <legend className="unseen">Look of {kind}</legend>
      {kinds.length > 1 && (
        <select className="field" aria-label="Label" value={kind} onChange={(event) => setKind(event.target.value)}>
          {kinds.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <div className="look-list" ref={first}>
        {choosableStyles.map((style, i) => (
          <button
            key={`${style.shape} ${style.token}`}
            type="button"
            aria-pressed={style === now}
            aria-label={`${style.shape}, look ${i + 1}`}
            onClick={() => {
              session.setLooks(withLook(looks, kind, i, places));
              onDone();
            }}
          >
            <Mark style={style} />
          </button>
        ))}
      </div>
      {Object.keys(looks).length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            session.setLooks({});
            onDone();
          }}
        >
          As they were
        </button>
      )}
    </fieldset>
  );
}
