import type { GraphStore } from "../../../server/store/graphStore.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";

/** A small graph of offices, people and their projects, with dates, amounts and two kinds of tie. */
const statements = [
  `CREATE (ann:Employee {name: "Ann", surname: "Brook", age: 41}), (bob:Employee {name: "Bob", surname: "Stone", age: 35}),
    (cy:Employee {name: "Cy", surname: "Brook", age: 52}),
    (oslo:City {name: "Oslo", population: 700000}), (bergen:City {name: "Bergen", population: 290000}),
    (alpha:Project {title: "Alpha", started: "2019-03-01", budget: 120}), (beta:Project {title: "Beta", started: "2021-06-15", budget: 90}),
    (gamma:Project {title: "Gamma", started: "2021-06-15", budget: 300}),
    (ann)-[:LIVES_IN]->(oslo), (bob)-[:LIVES_IN]->(bergen), (cy)-[:LIVES_IN]->(oslo),
    (ann)-[:MANAGES]->(alpha), (cy)-[:MANAGES]->(gamma), (cy)-[:MANAGES]->(beta),
    (ann)-[:KNOWS]->(bob), (bob)-[:KNOWS]->(cy),
    (alpha)-[:LOCATED_IN]->(bergen), (beta)-[:LOCATED_IN]->(oslo), (gamma)-[:LOCATED_IN]->(oslo),
    (bob)-[:WORKS_ON]->(alpha), (bob)-[:WORKS_ON]->(gamma)`,
  `MATCH (ann:Employee {name: "Ann"}), (bob:Employee {name: "Bob"})
   CREATE (one:Ticket {code: "T-1001", status: "Work complete; no fault found"}), (two:Ticket {code: "T-1002", status: "Work complete; no fault found"}),
    (three:Ticket {code: "T-1003", status: "Waiting for a decision"}), (four:Ticket {code: "T-1004", status: "Waiting for a decision"}),
    (ann)-[:REPORTED]->(one), (bob)-[:REPORTED]->(two), (bob)-[:REPORTED]->(three), (bob)-[:REPORTED]->(four)`,
];

export async function openOfficeGraph(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: null });
  await store.write(statements.map((query) => ({ query })));
  return store;
}
