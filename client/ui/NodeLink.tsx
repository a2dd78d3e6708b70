import type { MouseEvent } from "react";
import { formatPlace } from "../state/place.ts";
import type { Place } from "../state/place.ts";
import { KindMark } from "./KindMark.tsx";
import { useSession } from "./session.ts";

/** Lets a click with a modifier, or the middle button, do what the browser does with a link. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to a place of this page: its address is real, so that it can be copied or opened beside. */
export function PlaceLink({ to, className, children }: { to: Place; className?: string; children: React.ReactNode }) {
  const session = useSession();
  return (
    <a
      href={formatPlace(to) || "/"}
      className={className}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        session.open(to);
      }}
    >
      {children}
    </a>
  );
}

/** A node by its name, which opens it and lights it up in the graph while the hand is over it. */
export function NodeLink({ id, name, kind }: { id: string; name: string; kind?: string | undefined }) {
  const session = useSession();
  const drawn = kind ?? (session.graph.hasNode(id) ? session.graph.getNodeAttribute(id, "kind") : undefined);
  return (
    <span
      className="node-link"
      onPointerEnter={() => session.hover(session.graph.hasNode(id) ? { type: "node", id } : null)}
      onPointerLeave={() => session.hover(null)}
    >
      <PlaceLink to={{ type: "node", id }}>
        {drawn !== undefined && <KindMark kind={drawn} />}
        {name}
      </PlaceLink>
    </span>
  );
}
