import type { Node } from "../../../server/contract/graph.ts";
import type { WireValue } from "../../../server/contract/values.ts";
import type { Page } from "../../state/appState.ts";
import { nodeRoles } from "../../state/settingLeaves.ts";
import { inWords } from "../../graph/relationName.ts";
import { Icon } from "../Icon.tsx";
import { KindMark } from "../KindMark.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { OwnWords } from "../Quote.tsx";
import { useApp, useSession } from "../session.ts";
import { count, number, whenInWords } from "../text.ts";
import { useRoles } from "../useRoles.ts";
import { Lasting } from "./Lasting.tsx";
import { Picture } from "./Picture.tsx";
import { asText } from "./wireText.ts";
import { NodeClaims } from "./NodeClaims.tsx";
import { Properties } from "./Properties.tsx";
import { Relationships } from "./Relationships.tsx";

function texts(value: WireValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Properties that the page says elsewhere, or that only draw the model's nodes; those of another graph are its own, whatever they are called. */
function saidAbove({ idKind, name, properties }: Node): string[] {
  return ["aliases", "description", ...(properties["name"] === name ? ["name"] : []), ...(idKind === "own" ? ["id", "x", "y"] : [])];
}

/** How many neighbours of the node are not drawn yet. */
function useMissing(page: Page & { type: "node" }): number {
  const { graph } = useSession();
  useApp((state) => state.drawn);
  return page.neighbours.nodes.filter(({ id }) => !graph.hasNode(id)).length;
}

/** What a node is, whom it is related to, and what is said of it. */
export function NodePage({ page }: { page: Page & { type: "node" } }) {
  const session = useSession();
  const { node, neighbours } = page;
  const roles = useRoles("labels", node.labels);
  const description = roles.value("description", node.properties) ?? node.properties["description"];
  const date = roles.value("date", node.properties);
  const { quote, source } = roles.evidence(node.properties);
  const placed = nodeRoles.flatMap((role) => roles.property(role) ?? []);
  const aliases = texts(node.properties["aliases"]);
  const labels = node.labels.filter((label) => label !== "Entity" || node.labels.length === 1);
  const missing = useMissing(page);
  return (
    <article>
      <h2 className="title node-title">
        <KindMark kind={node.labels[0] ?? ""} size={18} />
        {node.name}
      </h2>
      <p className="reading">
        {labels.map((label) => (
          <PlaceLink className="chip" key={label} to={{ type: "members", of: "label", name: label }}>
            {inWords(label)}
          </PlaceLink>
        ))}
        {date !== undefined && date !== null && <span>{whenInWords(asText(date))}</span>}
        <span>{count(node.degree, "relationship")}</span>
      </p>
      <Picture address={roles.value("picture", node.properties)} name={node.name} />
      {typeof description === "string" && <p className="lead">{description}</p>}
      {(quote ?? source) !== undefined && (
        <section aria-label="What it rests on">
          <h3 className="s">What it rests on</h3>
          <blockquote>
            <OwnWords evidence={roles.evidence(node.properties)} names={[node.name]} />
          </blockquote>
        </section>
      )}
      {aliases.length > 0 && <p className="note">Also called {aliases.join(", ")}.</p>}
      <p className="actions">
        {missing > 0 ? (
          <button type="button" className="button" onClick={() => void session.expand(node.id)}>
            <Icon name="expand" /> Draw {count(missing, "more neighbour")}
          </button>
        ) : (
          <span className="note">
            {neighbours.truncated
              ? `The first ${number(neighbours.shown)} of its ${count(neighbours.total, "relationship")} are drawn.`
              : "All its neighbours are drawn."}
          </span>
        )}
      </p>
      <Relationships id={node.id} counts={node.counts} neighbours={neighbours} />
      <NodeClaims state={page.claims} name={node.name} />
      <Properties
        key={node.id}
        node={node.id}
        cut={node.cut ?? []}
        properties={node.properties}
        without={[...saidAbove(node), ...placed]}
        leftOut={roles.leftOut}
      />
      <Lasting idKind={node.idKind} />
    </article>
  );
}
