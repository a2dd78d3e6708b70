/** A query over the example graph that every store must answer alike. */
export interface EverydayQuery {
  query: string;
  /** True when its ORDER BY leaves no two orders. */
  ordered?: true;
}

function ordered(query: string): EverydayQuery {
  return { query, ordered: true };
}

/** What people write daily, of every class of Cypher that the product promises. */
export const everydayQueries: readonly EverydayQuery[] = [
  // MATCH, WHERE, RETURN
  { query: "MATCH (c:Country) RETURN c.id, c.name" },
  { query: "MATCH (c:Country {id: 'country:japan'}) RETURN c" },
  { query: "MATCH (c:Country)-[r:MEMBER_OF]->(g:Grouping {name: 'Quad'}) RETURN c, r" },
  { query: "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id" },
  { query: "MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id = 'country:india' RETURN r, b.id" },
  { query: "MATCH (a)-->(b)<--(c) WHERE a.id = 'country:japan' AND c.id = 'country:australia' RETURN DISTINCT b.id" },
  { query: "MATCH (n:Country|Grouping) RETURN n.id, labels(n)" },
  { query: "MATCH (n:Entity&!Country) RETURN n.id" },
  { query: "MATCH (n:Entity) WHERE n:Country OR n:Organisation RETURN n.id" },
  { query: "MATCH (n:%) RETURN count(n) AS n" },
  { query: "MATCH (n:Entity WHERE n.name STARTS WITH 'J') RETURN n.name" },
  { query: "MATCH (n:Entity) WHERE n.name CONTAINS 'a' AND NOT n.name ENDS WITH 'a' RETURN n.name" },
  { query: "MATCH (n:Entity) WHERE n.name =~ '(?i)j.*' RETURN n.name" },
  { query: "MATCH (n:Entity) WHERE n.id IN ['country:japan', 'country:india', 'none'] RETURN n.name" },
  { query: "MATCH (n:Entity) WHERE n.description IS NULL RETURN count(*) AS n" },
  { query: "MATCH (n:Entity) WHERE size(n.aliases) > 1 RETURN n.name, n.aliases" },
  { query: "MATCH (a:Country)-[r]->(b) WHERE NOT (b)-[:MEMBER_OF]->() RETURN DISTINCT b.id" },
  { query: "MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:MEMBER_OF]->() } RETURN count(n) AS n" },
  { query: "MATCH (d:Document)-[:HAS_PASSAGE]->(p) RETURN d.id, count(p) AS passages, min(p.start) AS start, max(p.end) AS end" },
  { query: "MATCH (c:Claim)-[:CITES]->(p:Passage)<-[:HAS_PASSAGE]-(d:Document) RETURN c.id, p.id, d.id" },
  // OPTIONAL MATCH, WITH, UNWIND
  { query: "MATCH (c:Country) OPTIONAL MATCH (c)-[:MEMBER_OF]->(g:Grouping) RETURN c.name, g.name" },
  { query: "MATCH (c:Claim) OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(e) RETURN c.modality, count(e) AS attributed, count(*) AS claims" },
  ordered(
    "MATCH (n:Entity)--(m:Entity) WITH n, count(DISTINCT m) AS degree WHERE degree > 5 RETURN n.id, degree ORDER BY degree DESC, n.id",
  ),
  ordered("MATCH (n:Entity) WITH n ORDER BY n.name LIMIT 5 RETURN collect(n.name) AS names"),
  ordered("UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN x, x * x AS square"),
  { query: "UNWIND ['country:japan', 'country:india'] AS id MATCH (n:Entity {id: id})-[r]->() RETURN id, count(r) AS n" },
  { query: "MATCH (n:Entity) UNWIND n.aliases AS alias RETURN n.id, alias" },
  { query: "UNWIND [] AS x RETURN x" },
  { query: "UNWIND [1, null, 'a'] AS x RETURN x" },
  // ORDER BY, SKIP, LIMIT, DISTINCT, UNION
  ordered("MATCH (n:Entity) RETURN n.name AS name ORDER BY name SKIP 10 LIMIT 10"),
  ordered("MATCH (n:Entity) RETURN n.name AS name, size(n.name) AS length ORDER BY length DESC, name LIMIT 5"),
  ordered("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type ORDER BY type"),
  { query: "MATCH (n:Country) RETURN n.name AS name UNION MATCH (n:Grouping) RETURN n.name AS name" },
  { query: "RETURN 1 AS x UNION ALL RETURN 1 AS x" },
  // Aggregates
  ordered("MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type"),
  { query: "MATCH (c:Claim) RETURN c.modality, count(*) AS n, avg(c.confidence) IS NULL AS none" },
  { query: "MATCH (p:Passage) RETURN sum(p.end - p.start) AS s, avg(p.sentence) AS a, min(p.paragraph) AS lo, max(p.paragraph) AS hi" },
  { query: "MATCH (n:Nothing) RETURN count(n) AS n, sum(n.x) AS s, avg(n.x) AS a, collect(n.x) AS c, max(n.x) AS m" },
  { query: "MATCH (n:Country) RETURN count(DISTINCT labels(n)) AS n" },
  { query: "MATCH (c:Claim) RETURN percentileDisc(size(c.statement), 0.5) AS p, round(stDev(size(c.statement)), 6) AS s" },
  { query: "MATCH (n:Entity) RETURN {count: count(n), names: size(collect(n.name))} AS summary" },
  // CALL {}, COUNT {}, EXISTS {}, COLLECT {}
  { query: "MATCH (c:Country) CALL (c) { MATCH (c)-[r]->(:Entity) RETURN count(r) AS out } RETURN c.id, out" },
  { query: "CALL () { MATCH (n:Country) RETURN n.id AS id UNION MATCH (n:Grouping) RETURN n.id AS id } RETURN id" },
  { query: "MATCH (c:Country) RETURN c.id, COUNT { (c)--(:Entity) } AS degree" },
  { query: "MATCH (c:Country) WHERE COUNT { (c)-->(:Entity) } > 3 RETURN c.id" },
  { query: "MATCH (c:Country) WHERE EXISTS { MATCH (c)-[:MEMBER_OF]->(g) WHERE g.name = 'Quad' } RETURN c.name" },
  {
    query: "MATCH (c:Country {id: 'country:japan'}) RETURN COLLECT { MATCH (c)-[:MEMBER_OF]->(g) RETURN g.name ORDER BY g.name } AS names",
  },
  // CASE, coalesce, comprehensions, projections, reduce, quantifiers
  { query: "MATCH (n:Entity) RETURN n.id, CASE WHEN n:Country THEN 'country' WHEN n:Grouping THEN 'grouping' ELSE 'other' END AS kind" },
  { query: "MATCH (c:Claim) RETURN c.id, CASE c.polarity WHEN 'affirmed' THEN 1 ELSE -1 END AS sign" },
  { query: "MATCH (r:Country) RETURN r.id, coalesce(r.missing, r.name, '-') AS name" },
  { query: "MATCH (n:Entity) RETURN n.id, [a IN n.aliases WHERE size(a) > 3 | toUpper(a)] AS aliases" },
  { query: "MATCH (c:Country {id: 'country:india'}) RETURN [(c)-[r:MEMBER_OF]->(g) | g.name] AS groupings" },
  { query: "MATCH (c:Country) RETURN c {.id, .name, kind: 'country', degree: COUNT { (c)--() }} AS c" },
  { query: "MATCH (c:Country {id: 'country:japan'}) RETURN c {.*} AS c" },
  { query: "RETURN reduce(sum = 0, x IN range(1, 10) | sum + x) AS sum, range(10, 0, -3) AS list" },
  { query: "MATCH (a:Entity)-[r]->(b:Entity) WHERE any(c IN r.claims WHERE c CONTAINS '/4.') RETURN r.id" },
  { query: "MATCH (n:Entity) WHERE all(a IN n.aliases WHERE size(a) < 20) AND none(a IN n.aliases WHERE a = '') RETURN count(n) AS n" },
  // Variable length, shortest paths
  { query: "MATCH (a:Entity {id: 'country:japan'})-[:MEMBER_OF*1..2]-(b:Entity) RETURN DISTINCT b.id" },
  { query: "MATCH p = (a:Entity {id: 'country:japan'})-[:MEMBER_OF*2]-(b:Entity {id: 'country:australia'}) RETURN p" },
  {
    query: `MATCH (a:Entity {id: 'country:japan'}), (b:Entity {id: 'country:australia'})
      MATCH p = shortestPath((a)-[:MEMBER_OF*..4]-(b)) RETURN length(p) AS hops, [n IN nodes(p) | n.id] AS ids`,
  },
  // Functions of texts, lists, numbers, types
  {
    query:
      "RETURN split('a,b,c', ',') AS a, trim('  x ') AS b, replace('aab', 'a', 'x') AS c, substring('hello', 1, 3) AS d, toLower('ÄÖ') AS e",
  },
  {
    query:
      "RETURN head([1, 2]) AS a, last([1, 2]) AS b, tail([1, 2]) AS c, [1, 2, 3][1..] AS d, [1, 2][-1] AS e, size([]) AS f, reverse([1, 2]) AS g",
  },
  {
    query:
      "RETURN 7 / 2 AS a, 7 % 3 AS b, 2 ^ 3 AS c, -7 / 2 AS d, 7.0 / 2 AS e, abs(-1) AS f, round(2.5) AS g, floor(-1.5) AS h, sign(-3) AS i",
  },
  {
    query:
      "RETURN toInteger('42') AS a, toFloat('1.5') AS b, toString(true) AS c, toBoolean('no') AS d, toInteger('x') AS e, toString(1.0) AS f",
  },
  {
    query:
      "RETURN null = null AS a, null IS NULL AS b, 1 = 1.0 AS c, 'a' < 'b' AS d, [1, 2] = [1, 2] AS e, true XOR false AS f, 1 IN [2, null] AS g",
  },
  {
    query:
      "MATCH (a:Entity {id: 'country:japan'})-[r]->(b) RETURN keys(r) AS k, properties(r) AS p, id(a) = id(a) AS same, startNode(r) = a AS s",
  },
  // Temporals
  { query: "RETURN date('2026-01-31') < date('2026-02-01') AS a, date('2026-01-31').year AS y, date('2026-01-31').month AS m" },
  { query: "RETURN datetime('2026-01-31T12:00:00+09:00') = datetime('2026-01-31T03:00:00Z') AS a, datetime('2026-01-31T12:00:00Z') AS b" },
  { query: "MATCH ()-[r]->() WHERE r.from IS NOT NULL AND r.from < '2020' RETURN r.id, r.from" },
  // SHOW and procedures
  { query: "CALL db.labels() YIELD label RETURN label" },
  { query: "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type" },
  { query: "CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey IN ['id', 'name', 'claims'] RETURN propertyKey" },
  { query: "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties" },
  { query: "SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type = 'RANGE' RETURN name, labelsOrTypes, properties" },
];
