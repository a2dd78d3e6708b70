import { labelName } from "../../../server/contract/localName.ts";
import { leftOutNames } from "../../state/settingLeaves.ts";
import { KindMark } from "../KindMark.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { useApp } from "../session.ts";
import { number } from "../text.ts";
import { kindCounts } from "../useKinds.ts";

const most = 8;

/** The labels that most nodes have, each as a way to see some of them. */
export function LabelChips() {
  const schema = useApp((state) => state.schema);
  const settings = useApp((state) => state.settings);
  const leftOut = settings.status === "ready" ? leftOutNames(settings.base, "labels") : [];
  const labels = kindCounts(schema)
    .filter(({ name, count }) => count > 0 && !leftOut.includes(name))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, most);
  if (labels.length === 0) return null;
  return (
    <ul className="label-chips" aria-label="Labels">
      {labels.map(({ name, count }) => (
        <li key={name}>
          <PlaceLink className="chip" to={{ type: "members", of: "label", name }}>
            <KindMark kind={name} />
            {labelName(name)} <i>{number(count)}</i>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
