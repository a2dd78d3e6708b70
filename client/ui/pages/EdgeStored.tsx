import type { Edge } from "../../../server/contract/graph.ts";
import { relationshipRoles } from "../../state/settingLeaves.ts";
import { Marked } from "../Quote.tsx";
import { whenInWords } from "../text.ts";
import { useRoles } from "../useRoles.ts";
import { Properties } from "./Properties.tsx";
import { asText } from "./wireText.ts";

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** What a graph without claims stores of a relationship: its quote and source where a person said which they are, and its properties. */
export function EdgeStored({ edge, names }: { edge: Edge; names: string[] }) {
  const roles = useRoles("types", [edge.type]);
  const [quote, source, date] = (["quote", "source", "date"] as const).map((role) => {
    const value = roles.value(role, edge.properties);
    return value === undefined || value === null ? "" : asText(value);
  });
  const placed = relationshipRoles.flatMap((role) => roles.property(role) ?? []);
  const told = Boolean(quote) || Boolean(source) || Boolean(date);
  return (
    <>
      {told ? (
        <section aria-label="What it rests on">
          <h3 className="s">What it rests on</h3>
          <blockquote>
            {quote && (
              <q>
                <Marked text={quote} names={names} />
              </q>
            )}
            <footer>
              {source && <span>{isWebAddress(source) ? <SourceLink address={source} /> : source}</span>}
              {date && <span>{whenInWords(date)}</span>}
            </footer>
          </blockquote>
        </section>
      ) : (
        <p className="note">This graph keeps no claims for it; what is stored of it is all there is.</p>
      )}
      <Properties properties={edge.properties} without={["id", ...placed]} leftOut={roles.leftOut} />
    </>
  );
}

function SourceLink({ address }: { address: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {new URL(address).host} ↗
    </a>
  );
}
