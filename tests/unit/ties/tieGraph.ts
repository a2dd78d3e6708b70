import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";

/** Films with roles and ratings, orders with quantities, airports with distances: what is told is told of relationships. */
const statements = [
  `CREATE (keanu:Person {name: "Keanu Reeves"}), (carrie:Person {name: "Carrie-Anne Moss"}), (tom:Person {name: "Tom Hanks"}),
    (halle:Person {name: "Halle Berry"}), (rita:Person {name: "Rita Cole"}), (sam:Person {name: "Sam Hill"}),
    (matrix:Movie {title: "The Matrix"}), (atlas:Movie {title: "Cloud Atlas"}), (wick:Movie {title: "John Wick"}),
    (keanu)-[:ACTED_IN {roles: ["Neo"]}]->(matrix), (carrie)-[:ACTED_IN {roles: ["Trinity"]}]->(matrix),
    (keanu)-[:ACTED_IN {roles: ["Jardani"]}]->(wick),
    (tom)-[:ACTED_IN {roles: ["Zachry", "Henry Goose"]}]->(atlas), (halle)-[:ACTED_IN {roles: ["Luisa Rey", "Ovid"]}]->(atlas),
    (rita)-[:RATED {rating: 5}]->(matrix), (sam)-[:RATED {rating: 3}]->(matrix), (sam)-[:RATED {rating: 5}]->(wick)`,
  `CREATE (one:Order {code: "O-17"}), (two:Order {code: "O-18"}), (tea:Product {name: "Green Tea"}), (rice:Product {name: "Basmati"}),
    (one)-[:CONTAINS {quantity: 12}]->(tea), (two)-[:CONTAINS {quantity: 4}]->(tea), (two)-[:CONTAINS {quantity: 30}]->(rice)`,
  `CREATE (a:Airport {name: "Arlanda"}), (k:Airport {name: "Kastrup"}), (h:Airport {name: "Heathrow"}), (s:Airport {name: "Sola"}),
    (a)-[:ROUTE {dist: 545}]->(k), (a)-[:ROUTE {dist: 1460}]->(h), (s)-[:ROUTE {dist: 560}]->(k)`,
];

export async function openTieGraph(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: null });
  await store.write(statements.map((query) => ({ query })));
  return store;
}
