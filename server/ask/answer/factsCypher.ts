import type { Topology } from "../../topology/topology.ts";
import type { Fact } from "../facts/fact.ts";
import { relationshipId, type CypherQuery } from "./cypher.ts";

/** A query that returns these facts: the claims, or in a graph without claims the relationships. */
export function factsCypher(topology: Topology, facts: readonly Fact[]): CypherQuery {
  const claims = facts.flatMap(({ claim }) => claim ?? []);
  if (claims.length > 0) {
    const cypher =
      "MATCH (subject:Entity)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(object:Entity)\nWHERE claim.id IN $claims\nRETURN claim.id AS id, subject.name AS subject, claim.relation AS relation, object.name AS object, claim.statement AS statement, claim.modality AS modality, claim.`when` AS date";
    return { cypher, params: { claims } };
  }
  const relationships = facts.flatMap(({ relationship }) => (relationship === undefined ? [] : topology.relationshipIds.at(relationship)));
  const id = relationshipId(topology, facts[0]?.subject ?? 0, "r");
  return { cypher: `MATCH (subject)-[r]->(object)\nWHERE ${id} IN $relationships\nRETURN subject, r, object`, params: { relationships } };
}
