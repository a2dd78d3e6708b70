import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";

/** People and the films they made: names and titles, years, ties of one label with itself. */
const movies = `
  CREATE (neo:Person {name: "Keira Moss", born: 1964}), (ann:Person {name: "Ann Lowell", born: 1967}), (lar:Person {name: "Larry Fisk", born: 1961}),
    (hugo:Person {name: "Hugo Weiss", born: 1960}), (lana:Person {name: "Lana Wick", born: 1965}), (tom:Person {name: "Tom Harker", born: 1956}),
    (meg:Person {name: "Meg Ryder", born: 1961}), (nora:Person {name: "Nora Ephra", born: 1941}), (rob:Person {name: "Rob Reed", born: 1947}),
    (grid:Movie {title: "The Grid", released: 1999, tagline: "Wake up"}), (grid2:Movie {title: "The Grid Returns", released: 2003}),
    (cloud:Movie {title: "Cloud Street", released: 2012}), (mail:Movie {title: "You Have Post", released: 1998}),
    (sleep:Movie {title: "Awake in Boston", released: 1993}), (harry:Movie {title: "When Anna Met Joe", released: 1998}),
    (action:Genre {name: "Action"}), (romance:Genre {name: "Romance"}),
    (neo)-[:ACTED_IN]->(grid), (neo)-[:ACTED_IN]->(grid2), (ann)-[:ACTED_IN]->(grid), (ann)-[:ACTED_IN]->(grid2),
    (lar)-[:ACTED_IN]->(grid), (lar)-[:ACTED_IN]->(grid2), (hugo)-[:ACTED_IN]->(grid), (hugo)-[:ACTED_IN]->(cloud),
    (tom)-[:ACTED_IN]->(cloud), (tom)-[:ACTED_IN]->(mail), (tom)-[:ACTED_IN]->(sleep), (meg)-[:ACTED_IN]->(mail),
    (meg)-[:ACTED_IN]->(sleep), (meg)-[:ACTED_IN]->(harry), (lana)-[:DIRECTED]->(grid), (lana)-[:DIRECTED]->(grid2),
    (lana)-[:DIRECTED]->(cloud), (nora)-[:DIRECTED]->(mail), (nora)-[:DIRECTED]->(sleep), (rob)-[:DIRECTED]->(harry),
    (nora)-[:WROTE]->(harry), (nora)-[:WROTE]->(sleep), (rob)-[:ACTED_IN]->(sleep),
    (grid)-[:HAS_GENRE]->(action), (grid2)-[:HAS_GENRE]->(action), (mail)-[:HAS_GENRE]->(romance), (sleep)-[:HAS_GENRE]->(romance),
    (harry)-[:HAS_GENRE]->(romance), (meg)-[:FOLLOWS]->(tom), (tom)-[:FOLLOWS]->(nora), (hugo)-[:FOLLOWS]->(meg), (hugo)-[:FOLLOWS]->(tom)`;

/** Crimes, who investigates them and where: names in two parts, values that few nodes share, dates as people write them. */
const crimes = `
  CREATE (leeds:Location {address: "12 Canal Street", postcode: "LS1 2AB"}), (york:Location {address: "3 Mill Lane", postcode: "YO1 7HH"}),
    (alice:Person {name: "Alice", surname: "Moor", age: 34}), (bert:Person {name: "Bert", surname: "Moor", age: 61}),
    (carl:Person {name: "Carl", surname: "Pike", age: 28}), (dora:Person {name: "Dora", surname: "Quill", age: 45}),
    (o1:Officer {name: "Irene", surname: "Stone", rank: "Sergeant", badge_no: "26-100"}), (o2:Officer {name: "Jack", surname: "Thorne", rank: "Inspector", badge_no: "26-200"}),
    (c1:Crime {id: "c-1", type: "Burglary", date: "3/08/2017", last_outcome: "Under investigation"}),
    (c2:Crime {id: "c-2", type: "Vehicle crime", date: "5/08/2017", last_outcome: "No suspect found"}),
    (c3:Crime {id: "c-3", type: "Burglary", date: "5/08/2017", last_outcome: "Under investigation"}),
    (v1:Vehicle {make: "Ford", model: "Fiesta", year: "2009"}), (v2:Vehicle {make: "Skoda", model: "Fabia", year: "2012"}),
    (alice)-[:PARTY_TO]->(c1), (carl)-[:PARTY_TO]->(c1), (carl)-[:PARTY_TO]->(c2), (bert)-[:PARTY_TO]->(c3),
    (c1)-[:INVESTIGATED_BY]->(o1), (c2)-[:INVESTIGATED_BY]->(o1), (c3)-[:INVESTIGATED_BY]->(o2),
    (c1)-[:OCCURRED_AT]->(leeds), (c2)-[:OCCURRED_AT]->(york), (c3)-[:OCCURRED_AT]->(leeds),
    (alice)-[:CURRENT_ADDRESS]->(leeds), (bert)-[:CURRENT_ADDRESS]->(leeds), (carl)-[:CURRENT_ADDRESS]->(york), (dora)-[:CURRENT_ADDRESS]->(york),
    (v1)-[:INVOLVED_IN]->(c2), (v2)-[:INVOLVED_IN]->(c1), (alice)-[:FAMILY_REL {rel_type: "PARENT"}]->(carl), (alice)-[:KNOWS]->(dora), (dora)-[:KNOWS]->(carl)`;

/** Airports, with codes for names beside the cities, and flights between them. */
const airports = `
  CREATE (no:Country {code: "NO", desc: "Norway"}), (dk:Country {code: "DK", desc: "Denmark"}), (se:Country {code: "SE", desc: "Sweden"}), (eu:Continent {code: "EU", desc: "Europe"}),
    (osl:Airport {code: "OSL", desc: "Oslo Gardermoen", city: "Oslo", runways: 2, elev: 681}), (bgo:Airport {code: "BGO", desc: "Bergen Flesland", city: "Bergen", runways: 1, elev: 170}),
    (cph:Airport {code: "CPH", desc: "Copenhagen Kastrup", city: "Copenhagen", runways: 3, elev: 17}), (bll:Airport {code: "BLL", desc: "Billund", city: "Billund", runways: 1, elev: 247}),
    (arn:Airport {code: "ARN", desc: "Stockholm Arlanda", city: "Stockholm", runways: 3, elev: 137}), (got:Airport {code: "GOT", desc: "Gothenburg Landvetter", city: "Gothenburg", runways: 1, elev: 506}),
    (no)-[:CONTAINS]->(osl), (no)-[:CONTAINS]->(bgo), (dk)-[:CONTAINS]->(cph), (dk)-[:CONTAINS]->(bll), (se)-[:CONTAINS]->(arn), (se)-[:CONTAINS]->(got),
    (eu)-[:CONTAINS]->(osl), (eu)-[:CONTAINS]->(bgo), (eu)-[:CONTAINS]->(cph), (eu)-[:CONTAINS]->(bll), (eu)-[:CONTAINS]->(arn), (eu)-[:CONTAINS]->(got),
    (osl)-[:ROUTE {dist: 202}]->(bgo), (bgo)-[:ROUTE {dist: 202}]->(osl), (osl)-[:ROUTE {dist: 320}]->(cph), (cph)-[:ROUTE {dist: 320}]->(osl),
    (cph)-[:ROUTE {dist: 340}]->(arn), (arn)-[:ROUTE {dist: 340}]->(cph), (bll)-[:ROUTE {dist: 135}]->(cph), (cph)-[:ROUTE {dist: 135}]->(bll), (arn)-[:ROUTE {dist: 245}]->(got)`;

/** Readings of sensors: nothing in it has a name. */
const nameless = `
  CREATE (a:Sensor {serial: 4001, range: 20}), (b:Sensor {serial: 4002, range: 35}), (c:Sensor {serial: 4003, range: 20}),
    (x:Reading {level: 0.5, taken: "2021-03-01"}), (y:Reading {level: 0.7, taken: "2021-03-02"}), (z:Reading {level: 0.9, taken: "2021-03-02"}),
    (a)-[:MEASURED]->(x), (a)-[:MEASURED]->(y), (b)-[:MEASURED]->(z), (a)-[:WIRED_TO]->(b), (b)-[:WIRED_TO]->(c)`;

const graphs = { movies, crimes, airports, nameless } as const;
export type SampleGraph = keyof typeof graphs;
export const sampleGraphs = Object.keys(graphs) as SampleGraph[];

/** A small graph of a kind that the product was not made for, in memory; to be closed. */
export async function openSampleGraph(name: SampleGraph): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: null });
  await store.write([{ query: graphs[name] }]);
  return store;
}
