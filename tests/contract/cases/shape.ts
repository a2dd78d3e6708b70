import { beforeAll, expect } from "vitest";
import type { ShapeNode, ShapeRelationship, ShapeRequest } from "../../../server/store/graphStore.ts";
import { emptyStore, readAll, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

const everything: ShapeRequest = { withoutLabels: [], nodeProperties: [], relationshipProperties: [] };

/** The shape of the graph, streamed. */
export function shapeCases({ store, test }: Suite): void {
  beforeAll(async () => {
    await emptyStore(store());
    await store().write([
      {
        query: `CREATE (a:Entity:Country {id: 'country:a', name: 'A'}), (b:Entity {id: 'country:b', name: 'B', rank: 2}), (c:Claim {id: 'claim:1'}),
          (t:\`A \`\`thing\`\`\` {name: 'T'}),
          (a)-[:R {id: 'rel:1', claims: ['claim:1'], modality: 'stated'}]->(b), (c)-[:SUBJECT]->(a), (b)-[:Q]->(t), (b)-[:Q]->(b)`,
      },
    ]);
  });

  async function read(request: ShapeRequest): Promise<{ nodes: ShapeNode[]; relationships: ShapeRelationship[]; order: string[] }> {
    const batches = await readAll(store().shape(request));
    return {
      nodes: batches.flatMap((batch) => (batch.kind === "nodes" ? batch.nodes : [])),
      relationships: batches.flatMap((batch) => (batch.kind === "relationships" ? batch.relationships : [])),
      order: batches.map(({ kind }) => kind),
    };
  }

  test("streams every node before the first relationship", async () => {
    const { nodes, relationships, order } = await read(everything);
    expect(nodes).toHaveLength(4);
    expect(relationships).toHaveLength(4);
    expect(order.lastIndexOf("nodes")).toBeLessThan(order.indexOf("relationships"));
    const ids = new Set(nodes.map(({ id }) => id));
    expect(relationships.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toStrictEqual([]);
  });

  test("leaves out labels and the relationships at them, and brings properties in the order asked for", async () => {
    const { nodes, relationships } = await read({
      withoutLabels: ["Claim", "A `thing`", "Nothing"],
      nodeProperties: ["rank", "name"],
      relationshipProperties: ["modality", "missing"],
    });
    expect(new Map(nodes.map(({ id, properties }) => [id, properties]))).toStrictEqual(
      new Map([
        ["country:a", [null, "A"]],
        ["country:b", [2, "B"]],
      ]),
    );
    expect(nodes.find(({ id }) => id === "country:a")?.labels.toSorted()).toStrictEqual(["Country", "Entity"]);
    const [first, loop] = relationships.toSorted((a, b) => (a.type > b.type ? -1 : 1));
    expect(relationships).toHaveLength(2);
    expect(first).toStrictEqual({ id: "rel:1", source: "country:a", target: "country:b", type: "R", properties: ["stated", null] });
    expect(loop).toMatchObject({ source: "country:b", target: "country:b", type: "Q" });
  });

  test("streams an empty graph", async () => {
    const { nodes, relationships } = await read({ ...everything, withoutLabels: ["Entity", "Claim", "A `thing`"] });
    expect([nodes, relationships]).toStrictEqual([[], []]);
  });

  test("streams more than one batch, each thing once", async () => {
    await store().write([{ query: "UNWIND range(1, 3000) AS x CREATE (a:Many)-[:NEXT]->(b:Many), (b)-[:NEXT]->(a)" }]);
    const { nodes, relationships } = await read(everything);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(6_004);
    expect(new Set(relationships.map(({ id }) => id)).size).toBe(6_000 + 4);
    await store().write([{ query: "MATCH (n:Many) DETACH DELETE n" }]);
  });

  test("streams what leads from a hub as it does what leads from any node", async () => {
    const create = `CREATE (h:Hub {name: 'H'}) WITH h UNWIND range(1, 1000) AS x
      CREATE (h)-[:TO {at: x, note: CASE WHEN x % 2 = 0 THEN 'even' END}]->(:Spoke {name: toString(x)}) CREATE (h)-[:TO]->(h)`;
    await store().write([{ query: create }]);
    const { nodes, relationships } = await read({
      withoutLabels: ["Entity", "Claim"],
      nodeProperties: ["name"],
      relationshipProperties: ["note", "nowhere", "at"],
    });
    const names = new Map(nodes.map(({ id, properties }) => [id, properties[0]]));
    expect(new Set(relationships.map(({ source }) => names.get(source)))).toStrictEqual(new Set(["H"]));
    expect(new Set(relationships.map(({ type }) => type))).toStrictEqual(new Set(["TO"]));
    const spokes = relationships.filter(({ source, target }) => source !== target);
    expect(new Map(spokes.map(({ target, properties }) => [names.get(target), properties]))).toStrictEqual(
      new Map(Array.from({ length: 1_000 }, (_, i) => [String(i + 1), [i % 2 === 1 ? "even" : null, null, i + 1]])),
    );
    expect(relationships.filter(({ source, target }) => source === target)).toHaveLength(1_000);
    await store().write([{ query: "MATCH (n) WHERE n:Hub OR n:Spoke DETACH DELETE n" }]);
  });

  test("stops where its reader stops, and when it is cancelled", async () => {
    for await (const batch of store().shape(everything)) {
      expect(batch.kind).toBe("nodes");
      break;
    }
    const cancelled = refusal(readAll(store().shape(everything, { signal: AbortSignal.abort() })));
    expect((await cancelled).code).toBe("cancelled");
    expect((await read(everything)).nodes).toHaveLength(4);
  });
}
