import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";

/** Films with roles and ratings, orders with quantities, airports with distances, doctors with dates: what is told is told of relationships. */
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
  `CREATE (greta:Doctor {fullName: "Greta Olsen", born: 1971}), (marcus:Doctor {fullName: "Marcus Webb", born: 1965}),
    (ines:Doctor {fullName: "Ines Duarte", born: 1983}), (tom:Patient {name: "Tom Baker"}), (lena:Patient {name: "Lena Fischer"}),
    (leeds:Clinic {title: "Northgate Clinic"}), (drug:Drug {name: "Warfarin", price: 8.5, approved: date("1954-06-02")}),
    (other:Drug {name: "Aspirin", price: 2.5, approved: date("1899-03-06")}),
    (greta)-[:WORKS_AT {since: 2015}]->(leeds), (marcus)-[:WORKS_AT {since: 1999}]->(leeds), (marcus)-[:SUPERVISES]->(greta),
    (greta)-[:TREATS {from: date("2024-03-01"), until: date("2025-01-31")}]->(tom),
    (marcus)-[:TREATS {from: date("2023-11-12"), until: date("2024-02-01")}]->(lena),
    (tom)-[:TAKES {doseMg: 5}]->(drug), (tom)-[:TAKES {doseMg: 100}]->(other), (lena)-[:TAKES {doseMg: 3}]->(drug)`,
  `CREATE (eva:Executive {firstName: "Eva", lastName: "Lind"}), (sam:Executive {firstName: "Samuel", lastName: "Okoro"}),
    (motors:Company {companyName: "Kestrel Motors", employees: 41000}), (cells:Company {companyName: "Helion Cells", employees: 5400}),
    (fund:Company {companyName: "Orchid Capital", employees: 140}),
    (sam)-[:CEO_OF {from: 2005, to: 2009}]->(motors), (eva)-[:CEO_OF {from: 2017}]->(motors), (sam)-[:CEO_OF {from: 2010, to: 2019}]->(fund),
    (eva)-[:BOARD_MEMBER_OF]->(cells),
    (fund)-[:INVESTED_IN {amountUsd: 120000000}]->(cells), (motors)-[:INVESTED_IN {amountUsd: 200000000}]->(cells),
    (fund)-[:INVESTED_IN {amountUsd: 50000000}]->(motors), (fund)-[:INVESTED_IN {amountUsd: 60000000}]->(motors)`,
  `CREATE (hall:Museum {name: "Castle Hall"}), (sea:Picture {title: "Calm Sea"}), (bo:Restorer {name: "Bo Lind"}),
    (hall)-[:OWNS {acquired: 1965}]->(sea), (bo)-[:RESTORED {hours: 120}]->(sea), (bo)-[:RESTORED {hours: 30}]->(sea)`,
];

export async function openTieGraph(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: null });
  await store.write(statements.map((query) => ({ query })));
  return store;
}
