import { useState } from "react";
import { inWords } from "../../../graph/relationName.ts";
import { isLeftOut, nodeRoles, phrasesOf, relationshipRoles, withLeftOut } from "../../../state/settingLeaves.ts";
import { KindMark } from "../../KindMark.tsx";
import { PlaceLink } from "../../NodeLink.tsx";
import { useApp, useSession } from "../../session.ts";
import { number } from "../../text.ts";
import { Phrases } from "./Phrases.tsx";
import { PropertyTable } from "./PropertyTable.tsx";
import { Roles } from "./Roles.tsx";
import type { Term } from "./terms.ts";

const others = { labels: "every other label", types: "every other type", properties: "" } as const;
const leaveOut = {
  labels: "Leave its nodes out of the picture and of lists",
  types: "Leave these relationships out of the picture and of lists",
  properties: "Leave it out wherever properties are shown",
} as const;

function Body({ term }: { term: Term }) {
  const session = useSession();
  const { kind, name, properties } = term;
  const out = useApp((state) => state.settings.status === "ready" && isLeftOut(state.settings.draft, kind, name));
  return (
    <div className="term-body">
      {kind !== "properties" && term.count !== null && term.count > 0 && !out && (
        <p className="see-some">
          <PlaceLink to={{ type: "members", of: kind === "labels" ? "label" : "type", name }}>See some of them</PlaceLink>
        </p>
      )}
      {name !== "*" && <Phrases kind={kind} name={name} />}
      {kind === "labels" && <Roles kind={kind} name={name} roles={nodeRoles} properties={properties} />}
      {kind === "types" && <Roles kind={kind} name={name} roles={relationshipRoles} properties={properties} />}
      {name !== "*" && (
        <label className="check">
          <input
            type="checkbox"
            checked={out}
            onChange={(event) => session.settings.change((draft) => withLeftOut(draft, kind, name, event.target.checked))}
          />
          {leaveOut[kind]}
        </label>
      )}
      {name !== "*" && <PropertyTable properties={properties} />}
    </div>
  );
}

/** A label, a type or a property: how many there are and, opened, what a person says of it. */
export function TermRow({ term }: { term: Term }) {
  const [open, setOpen] = useState(false);
  const { kind, name } = term;
  const settings = useApp((state) => state.settings);
  const draft = settings.status === "ready" ? settings.draft : null;
  const out = draft !== null && isLeftOut(draft, kind, name);
  const phrases = draft === null ? [] : phrasesOf(draft, kind, name);
  const notes = [term.about, phrases.length === 0 ? "" : `also ${phrases.join(", ")}`, out ? "left out" : ""].filter((note) => note !== "");
  return (
    <li className="term" data-out={out || undefined}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {kind === "labels" && name !== "*" && <KindMark kind={name} />}
        <span className="term-name">{name === "*" ? others[kind] : kind === "properties" ? name : inWords(name)}</span>
        {term.count !== null && <i>{number(term.count)}</i>}
        {notes.length > 0 && <small>{notes.join(", ")}</small>}
      </button>
      {open && <Body term={term} />}
    </li>
  );
}
