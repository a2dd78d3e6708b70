import { roleOf, withRole } from "../../../state/settingLeaves.ts";
import type { Role, RoleKind } from "../../../state/settingLeaves.ts";
import { useApp, useSession } from "../../session.ts";
import type { PropertyOf } from "./terms.ts";

const words: Record<Role, string> = {
  name: "Its name",
  description: "What describes it",
  picture: "Its picture",
  date: "Its date",
  source: "Where it was read",
  quote: "What was said there",
};

interface Props {
  kind: RoleKind;
  name: string;
  roles: readonly Role[];
  properties: PropertyOf[];
}

/** Which property says what of a label or a type; where nobody says, the page finds it itself. */
export function Roles({ kind, name, roles, properties }: Props) {
  const session = useSession();
  const settings = useApp((state) => state.settings);
  const draft = settings.status === "ready" ? settings.draft : null;
  if (draft === null) return null;
  const names = properties.map((property) => property.name);
  return (
    <div className="roles">
      {roles.map((role) => {
        const now = roleOf(draft, kind, name, role);
        const offered = now === "" || names.includes(now) ? names : [now, ...names];
        return (
          <label key={role}>
            <span className="field-name">{words[role]}</span>
            <select
              className="field"
              value={now}
              disabled={offered.length === 0}
              onChange={(event) => session.settings.change((leaves) => withRole(leaves, kind, name, role, event.target.value))}
            >
              <option value="">{offered.length === 0 ? "it has no properties" : role === "name" ? "found by itself" : "not said"}</option>
              {offered.map((property) => (
                <option key={property} value={property}>
                  {property}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
