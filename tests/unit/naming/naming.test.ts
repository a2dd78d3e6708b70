import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { namedStore } from "../../../server/store/named/namedStore.ts";
import { namingOf } from "../../../server/store/named/naming.ts";
import { nameOfNode } from "../../../server/store/present.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

/** A shop: orders carry the name of whoever they go to, people have two names, shelves and events are told apart by a key. */
const shop = `
  UNWIND range(1, 12) AS i
  CREATE (:Order {orderNo: 5000 + i, shipName: ['North Mill', 'Old Quay', 'Red Barn'][i % 3], placedOn: '2020-01-' + toString(10 + i)}),
    (:Customer {companyName: 'House ' + toString(i) + ' Trading', contactName: 'Person ' + toString(i), contactTitle: 'Owner', customerID: 'H' + toString(i)}),
    (:Clerk {firstName: 'Ann' + toString(i), lastName: 'Bell' + toString(i), title: 'Sales clerk'}),
    (:Shelf {ip: '10.0.0.' + toString(i), size: 4}),
    (:Article {headline: 'Word of day number ' + toString(i), link: 'https://example.org/' + toString(i)}),
    (:Worker {name: ['reader', 'writer'][i % 2], load: i}),
    (:Port {port: [80, 443][i % 2]}),
    (:Event {eventId: 'e' + toString(i), name: 'login'}),
    (:Case {docket: 'C-' + toString(1000 + i) + '/2003', filed: '2003-01-' + toString(10 + i), status: 'open'}),
    (:Brand {brand: 'Ironwave ' + toString(i), owner: 'House'}),
    (:Remark {day: '2003-01-' + toString(10 + i)}),
    (:Host {address: '10.1.0.' + toString(i), load: i}),
    (:Mailbox {address: 'box' + toString(i) + '@example.org'})`;

let engine: GraphStore;
beforeAll(async () => {
  engine = await openEmbeddedStore({ directory: null });
  await engine.write([{ query: shop }]);
});
afterAll(() => engine.close());

test("names are measured: most have one, few share it, and it reads like one", async () => {
  const naming = namingOf(await engine.schema());
  expect(Object.fromEntries([...naming].map(([label, { kind, properties }]) => [label, [kind, ...properties]]))).toStrictEqual({
    Order: ["key", "orderNo"],
    Customer: ["name", "companyName"],
    Clerk: ["name", "firstName", "lastName"],
    Shelf: ["key", "ip"],
    Article: ["name", "headline"],
    Worker: ["name", "name"],
    Event: ["key", "eventId"],
    Case: ["name", "docket"],
    Brand: ["name", "brand"],
    Host: ["name", "address"],
    Mailbox: ["name", "address"],
  });
});

test("a node is called the same by the store, in rows and in the topology", async () => {
  const store = namedStore(engine);
  const { rows } = await store.read(
    "MATCH (n:Order {orderNo: 5003}) RETURN collect({node: n}) AS found",
    {},
    { maxRows: 1, origin: "person" },
  );
  expect(JSON.stringify(rows, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))).toContain(
    '"said":{"name":"Order 5003"}',
  );
  const topology = await createTopologyProvider(store).current();
  const names = Array.from({ length: topology.names.size }, (_, node) => topology.names.at(node));
  expect(names).toEqual(expect.arrayContaining(["Order 5003", "Ann1 Bell1", "House 2 Trading", "Word of day number 7", "Shelf 10.0.0.9"]));
  expect(names).not.toContain("Red Barn");
  expect(names.find((name) => name.startsWith("Remark"))).toMatch(/^Remark \d+$/);
  const nodes = await store.nodes(Array.from({ length: topology.nodeCount }, (_, node) => topology.nodeIds.at(node)));
  expect(nodes.map(nameOfNode)).toStrictEqual(names);
});
