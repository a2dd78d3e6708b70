// The relationships among entities, one statement a type. Each lists the claims it rests on (05-claims.cypher):
// modality, polarity, implied, from, to and documents follow from those claims, as README.md says, and a test compares them.

// PARTY_TO: is party to
UNWIND [
  {id: "rel:japan-party-to-japan-india-alignment", source: "country:japan", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.1a"]},
  {id: "rel:india-party-to-japan-india-alignment", source: "country:india", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.1b"]},
  {id: "rel:japan-party-to-defence-technology-transfer-2017", source: "country:japan", target: "agreement:defence-technology-transfer-2017", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1b"]},
  {id: "rel:india-party-to-defence-technology-transfer-2017", source: "country:india", target: "agreement:defence-technology-transfer-2017", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1c"]},
  {id: "rel:japan-party-to-diplomatic-relations-1971", source: "country:japan", target: "event:diplomatic-relations-1971", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", claims: ["claim:japan-india-alignment/4.3a"]},
  {id: "rel:india-party-to-diplomatic-relations-1971", source: "country:india", target: "event:diplomatic-relations-1971", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", claims: ["claim:japan-india-alignment/4.3b"]},
  {id: "rel:japan-party-to-japan-india-ai-initiative", source: "country:japan", target: "programme:japan-india-ai-initiative", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.2d"]},
  {id: "rel:india-party-to-japan-india-ai-initiative", source: "country:india", target: "programme:japan-india-ai-initiative", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.2e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PARTY_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// MEMBER_OF: is a member of
UNWIND [
  {id: "rel:japan-member-of-quad", source: "country:japan", target: "grouping:quad", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/4.6d"]},
  {id: "rel:india-member-of-quad", source: "country:india", target: "grouping:quad", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/4.6e"]},
  {id: "rel:united-states-member-of-quad", source: "country:united-states", target: "grouping:quad", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/6.4b"]},
  {id: "rel:australia-member-of-quad", source: "country:australia", target: "grouping:quad", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.5a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// PARTICIPATES_IN: takes part in
UNWIND [
  {id: "rel:japan-participates-in-strategic-dialogue-2026", source: "country:japan", target: "event:strategic-dialogue-2026", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/1.2b"]},
  {id: "rel:india-participates-in-strategic-dialogue-2026", source: "country:india", target: "event:strategic-dialogue-2026", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/1.2c"]},
  {id: "rel:japan-participates-in-quad", source: "country:japan", target: "grouping:quad", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6c"]},
  {id: "rel:united-states-participates-in-quad", source: "country:united-states", target: "grouping:quad", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.4a"]},
  {id: "rel:japan-participates-in-ai-dialogue", source: "country:japan", target: "programme:ai-dialogue", modality: "possible", polarity: "affirmed", documents: 1, implied: true, from: "2026-01-01", claims: ["claim:japan-india-alignment/8.2f"]},
  {id: "rel:india-participates-in-ai-dialogue", source: "country:india", target: "programme:ai-dialogue", modality: "possible", polarity: "affirmed", documents: 1, implied: true, from: "2026-01-01", claims: ["claim:japan-india-alignment/8.2g"]},
  {id: "rel:japan-participates-in-critical-minerals-working-group", source: "country:japan", target: "programme:critical-minerals-working-group", modality: "possible", polarity: "affirmed", documents: 1, implied: true, from: "2026-01-01", claims: ["claim:japan-india-alignment/8.4e"]},
  {id: "rel:india-participates-in-critical-minerals-working-group", source: "country:india", target: "programme:critical-minerals-working-group", modality: "possible", polarity: "affirmed", documents: 1, implied: true, from: "2026-01-01", claims: ["claim:japan-india-alignment/8.4f"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PARTICIPATES_IN {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// PARTNERS_WITH: is a partner of
UNWIND [
  {id: "rel:japan-partners-with-india", source: "country:japan", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.2a"]},
  {id: "rel:india-partners-with-western-allies", source: "country:india", target: "grouping:western-allies", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PARTNERS_WITH {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// PART_OF: is part of
UNWIND [
  {id: "rel:strategic-dialogue-2026-part-of-high-level-engagements", source: "event:strategic-dialogue-2026", target: "event:high-level-engagements", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/1.2d"]},
  {id: "rel:economic-engagement-part-of-warming-2000s", source: "topic:economic-engagement", target: "event:warming-2000s", modality: "stated", polarity: "affirmed", documents: 1, from: "2000-01-01", to: "2009-12-31", claims: ["claim:japan-india-alignment/4.4c"]},
  {id: "rel:defence-collaboration-part-of-warming-2000s", source: "topic:defence-collaboration", target: "event:warming-2000s", modality: "stated", polarity: "affirmed", documents: 1, from: "2000-01-01", to: "2009-12-31", claims: ["claim:japan-india-alignment/4.4d"]},
  {id: "rel:quad-part-of-multilateral-frameworks", source: "grouping:quad", target: "topic:multilateral-frameworks", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6f"]},
  {id: "rel:indian-naval-presence-part-of-south-china-sea-manoeuvring", source: "topic:indian-naval-presence", target: "event:south-china-sea-manoeuvring", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6f"]},
  {id: "rel:joint-exercises-part-of-defence-cooperation", source: "outcome:joint-exercises", target: "outcome:defence-cooperation", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.1d"]},
  {id: "rel:technology-transfer-part-of-defence-cooperation", source: "outcome:technology-transfer", target: "outcome:defence-cooperation", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.1e"]},
  {id: "rel:wary-nations-part-of-international-community", source: "grouping:wary-nations", target: "grouping:international-community", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6f"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// INVOLVES: involves, concerns
UNWIND [
  {id: "rel:co-development-involves-military-equipment", source: "topic:co-development", target: "technology:military-equipment", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1f"]},
  {id: "rel:co-production-involves-military-equipment", source: "topic:co-production", target: "technology:military-equipment", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1g"]},
  {id: "rel:operational-congruence-involves-india", source: "topic:operational-congruence", target: "country:india", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3c"]},
  {id: "rel:operational-congruence-involves-japan", source: "topic:operational-congruence", target: "country:japan", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3d"]},
  {id: "rel:chinas-influence-involves-china", source: "risk:chinas-influence", target: "country:china", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3h"]},
  {id: "rel:defence-exports-2025-involves-japan", source: "figure:defence-exports-2025", target: "country:japan", modality: "attributed", polarity: "affirmed", documents: 1, from: "2025-01-01", to: "2025-12-31", claims: ["claim:japan-india-alignment/2.4e"]},
  {id: "rel:defence-exports-2025-involves-india", source: "figure:defence-exports-2025", target: "country:india", modality: "attributed", polarity: "affirmed", documents: 1, from: "2025-01-01", to: "2025-12-31", claims: ["claim:japan-india-alignment/2.4f"]},
  {id: "rel:divergence-era-involves-japan", source: "event:divergence-era", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.1a"]},
  {id: "rel:divergence-era-involves-india", source: "event:divergence-era", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.1b"]},
  {id: "rel:limited-cooperation-involves-japan", source: "event:limited-cooperation", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", to: "1999-12-31", claims: ["claim:japan-india-alignment/4.3f"]},
  {id: "rel:limited-cooperation-involves-india", source: "event:limited-cooperation", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", to: "1999-12-31", claims: ["claim:japan-india-alignment/4.3g"]},
  {id: "rel:warming-2000s-involves-japan", source: "event:warming-2000s", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, from: "2000-01-01", to: "2009-12-31", claims: ["claim:japan-india-alignment/4.4a"]},
  {id: "rel:warming-2000s-involves-india", source: "event:warming-2000s", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, from: "2000-01-01", to: "2009-12-31", claims: ["claim:japan-india-alignment/4.4b"]},
  {id: "rel:foreign-policy-differences-involves-regional-security", source: "risk:foreign-policy-differences", target: "topic:regional-security", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.5a"]},
  {id: "rel:foreign-policy-differences-involves-japan", source: "risk:foreign-policy-differences", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.5c"]},
  {id: "rel:foreign-policy-differences-involves-india", source: "risk:foreign-policy-differences", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.5d"]},
  {id: "rel:recent-reassessment-involves-india", source: "event:recent-reassessment", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6g"]},
  {id: "rel:recent-reassessment-involves-japan", source: "event:recent-reassessment", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6h"]},
  {id: "rel:rules-based-order-involves-indo-pacific", source: "principle:rules-based-order", target: "region:indo-pacific", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.7b", "claim:japan-india-alignment/11.4c"]},
  {id: "rel:security-diversification-involves-western-allies", source: "topic:security-diversification", target: "grouping:western-allies", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3d"]},
  {id: "rel:indian-naval-presence-involves-india", source: "topic:indian-naval-presence", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6d"]},
  {id: "rel:mining-involves-critical-minerals", source: "topic:mining", target: "topic:critical-minerals", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6d"]},
  {id: "rel:processing-involves-critical-minerals", source: "topic:processing", target: "topic:critical-minerals", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6e"]},
  {id: "rel:securing-supplies-involves-critical-minerals", source: "topic:securing-supplies", target: "topic:critical-minerals", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6f"]},
  {id: "rel:managing-us-ties-involves-united-states", source: "risk:managing-us-ties", target: "country:united-states", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.4d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:INVOLVES {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// EXPORTS_TO: exports to
UNWIND [
  {id: "rel:japan-exports-to-india", source: "country:japan", target: "country:india", modality: "attributed", polarity: "affirmed", documents: 1, from: "2023-01-01", to: "2025-12-31", goods: "defence", amount: 1800000000, currency: "USD", year: 2025, claims: ["claim:japan-india-alignment/2.4c", "claim:japan-india-alignment/2.4d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:EXPORTS_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents, r.goods = row.goods, r.amount = row.amount, r.currency = row.currency, r.year = row.year;

// FOCUSES_ON: focuses on
UNWIND [
  {id: "rel:defence-exports-2025-focuses-on-naval-surveillance", source: "figure:defence-exports-2025", target: "technology:naval-surveillance", modality: "attributed", polarity: "affirmed", documents: 1, from: "2025-01-01", to: "2025-12-31", claims: ["claim:japan-india-alignment/2.4g"]},
  {id: "rel:defence-exports-2025-focuses-on-maritime-security", source: "figure:defence-exports-2025", target: "technology:maritime-security", modality: "attributed", polarity: "affirmed", documents: 1, from: "2025-01-01", to: "2025-12-31", claims: ["claim:japan-india-alignment/2.4h"]},
  {id: "rel:ai-dialogue-focuses-on-artificial-intelligence", source: "programme:ai-dialogue", target: "technology:artificial-intelligence", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.2h"]},
  {id: "rel:critical-minerals-working-group-focuses-on-critical-minerals", source: "programme:critical-minerals-working-group", target: "topic:critical-minerals", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.4b"]},
  {id: "rel:critical-minerals-working-group-focuses-on-rare-earth-elements", source: "programme:critical-minerals-working-group", target: "topic:rare-earth-elements", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.4d"]},
  {id: "rel:critical-minerals-working-group-focuses-on-mining", source: "programme:critical-minerals-working-group", target: "topic:mining", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6a"]},
  {id: "rel:critical-minerals-working-group-focuses-on-processing", source: "programme:critical-minerals-working-group", target: "topic:processing", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6b"]},
  {id: "rel:critical-minerals-working-group-focuses-on-securing-supplies", source: "programme:critical-minerals-working-group", target: "topic:securing-supplies", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6c"]},
  {id: "rel:ai-projects-focuses-on-cybersecurity", source: "outcome:ai-projects", target: "technology:cybersecurity", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.2b"]},
  {id: "rel:ai-projects-focuses-on-autonomous-systems", source: "outcome:ai-projects", target: "technology:autonomous-systems", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.2c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:FOCUSES_ON {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// LAUNCHED: launched
UNWIND [
  {id: "rel:strategic-dialogue-2026-launched-ai-dialogue", source: "event:strategic-dialogue-2026", target: "programme:ai-dialogue", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/8.2a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:LAUNCHED {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// CONVENED: convened
UNWIND [
  {id: "rel:strategic-dialogue-2026-convened-critical-minerals-working-group", source: "event:strategic-dialogue-2026", target: "programme:critical-minerals-working-group", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/8.4a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:CONVENED {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// BUILDS_ON: builds on
UNWIND [
  {id: "rel:ai-dialogue-builds-on-japan-india-ai-initiative", source: "programme:ai-dialogue", target: "programme:japan-india-ai-initiative", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.2b"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:BUILDS_ON {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// ALLOWS: allows
UNWIND [
  {id: "rel:defence-technology-transfer-2017-allows-co-development", source: "agreement:defence-technology-transfer-2017", target: "topic:co-development", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1d"]},
  {id: "rel:defence-technology-transfer-2017-allows-co-production", source: "agreement:defence-technology-transfer-2017", target: "topic:co-production", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:ALLOWS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// FOLLOWED: followed, came after
UNWIND [
  {id: "rel:japan-india-alignment-followed-defence-technology-transfer-2017", source: "grouping:japan-india-alignment", target: "agreement:defence-technology-transfer-2017", modality: "stated", polarity: "affirmed", documents: 1, from: "2017-01-01", claims: ["claim:japan-india-alignment/2.1a"]},
  {id: "rel:recent-reassessment-followed-divergence-era", source: "event:recent-reassessment", target: "event:divergence-era", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/3.1a"]},
  {id: "rel:limited-cooperation-followed-diplomatic-relations-1971", source: "event:limited-cooperation", target: "event:diplomatic-relations-1971", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", to: "1999-12-31", claims: ["claim:japan-india-alignment/4.3c"]},
  {id: "rel:warming-2000s-followed-limited-cooperation", source: "event:warming-2000s", target: "event:limited-cooperation", modality: "stated", polarity: "affirmed", documents: 1, from: "2000-01-01", to: "2009-12-31", claims: ["claim:japan-india-alignment/4.4e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:FOLLOWED {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// PUBLISHED: published
UNWIND [
  {id: "rel:iiss-published-iiss-report", source: "organisation:iiss", target: "report:iiss-report", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3a"]},
  {id: "rel:sipri-published-sipri-data", source: "organisation:sipri", target: "report:sipri-data", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.4a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PUBLISHED {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// REPORTS: reports
UNWIND [
  {id: "rel:iiss-report-reports-operational-congruence", source: "report:iiss-report", target: "topic:operational-congruence", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3b"]},
  {id: "rel:sipri-data-reports-defence-exports-2025", source: "report:sipri-data", target: "figure:defence-exports-2025", modality: "stated", polarity: "affirmed", documents: 1, from: "2025-01-01", to: "2025-12-31", claims: ["claim:japan-india-alignment/2.4b"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:REPORTS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// WORKS_AT: works at
UNWIND [
  {id: "rel:brookings-senior-analyst-works-at-brookings", source: "person:brookings-senior-analyst", target: "organisation:brookings", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:WORKS_AT {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// REPRESENTS: represents
UNWIND [
  {id: "rel:jaishankar-represents-india", source: "person:jaishankar", target: "country:india", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/4.7e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:REPRESENTS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// SPOKE_TO: spoke to
UNWIND [
  {id: "rel:jaishankar-spoke-to-foreign-policy-watchdog", source: "person:jaishankar", target: "organisation:foreign-policy-watchdog", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.7d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:SPOKE_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// COMMENTED_ON: commented on
UNWIND [
  {id: "rel:brookings-senior-analyst-commented-on-japan-india-ai-initiative", source: "person:brookings-senior-analyst", target: "programme:japan-india-ai-initiative", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5b"]},
  {id: "rel:brookings-senior-analyst-commented-on-critical-minerals", source: "person:brookings-senior-analyst", target: "topic:critical-minerals", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5c"]},
  {id: "rel:brookings-senior-analyst-commented-on-national-security", source: "person:brookings-senior-analyst", target: "topic:national-security", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5d"]},
  {id: "rel:observers-commented-on-critical-minerals-working-group", source: "grouping:observers", target: "programme:critical-minerals-working-group", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6h"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:COMMENTED_ON {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// UPHOLDS: upholds, stands for
UNWIND [
  {id: "rel:jaishankar-upholds-rules-based-order", source: "person:jaishankar", target: "principle:rules-based-order", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.7a"]},
  {id: "rel:japan-india-alignment-upholds-rules-based-order", source: "grouping:japan-india-alignment", target: "principle:rules-based-order", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.7c", "claim:japan-india-alignment/11.4b"]},
  {id: "rel:japan-india-alignment-upholds-sovereignty", source: "grouping:japan-india-alignment", target: "principle:sovereignty", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8b"]},
  {id: "rel:japan-india-alignment-upholds-territorial-integrity", source: "grouping:japan-india-alignment", target: "principle:territorial-integrity", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8c"]},
  {id: "rel:japan-india-alignment-upholds-freedom-of-navigation", source: "grouping:japan-india-alignment", target: "principle:freedom-of-navigation", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8d"]},
  {id: "rel:jaishankar-upholds-sovereignty", source: "person:jaishankar", target: "principle:sovereignty", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8e"]},
  {id: "rel:jaishankar-upholds-territorial-integrity", source: "person:jaishankar", target: "principle:territorial-integrity", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8f"]},
  {id: "rel:jaishankar-upholds-freedom-of-navigation", source: "person:jaishankar", target: "principle:freedom-of-navigation", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.8g"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:UPHOLDS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// REGARDS: regards (as what: see `regardedAs`)
UNWIND [
  {id: "rel:japan-regards-india", source: "country:japan", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, regardedAs: ["vital market", "source of advanced technology"], claims: ["claim:japan-india-alignment/6.2c", "claim:japan-india-alignment/6.2d"]},
  {id: "rel:india-regards-japan", source: "country:india", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, regardedAs: ["technology provider", "possible counterweight to China"], claims: ["claim:japan-india-alignment/6.3e", "claim:japan-india-alignment/6.3f"]},
  {id: "rel:japan-regards-artificial-intelligence", source: "country:japan", target: "technology:artificial-intelligence", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", regardedAs: ["strategically important"], claims: ["claim:japan-india-alignment/8.3a"]},
  {id: "rel:india-regards-artificial-intelligence", source: "country:india", target: "technology:artificial-intelligence", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", regardedAs: ["strategically important"], claims: ["claim:japan-india-alignment/8.3b"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:REGARDS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents, r.regardedAs = row.regardedAs;

// SEEKS: seeks
UNWIND [
  {id: "rel:japan-seeks-multilateral-frameworks", source: "country:japan", target: "topic:multilateral-frameworks", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6b"]},
  {id: "rel:japan-seeks-economic-diversification", source: "country:japan", target: "topic:economic-diversification", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.2b"]},
  {id: "rel:japan-seeks-advanced-technology", source: "country:japan", target: "technology:advanced-technology", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.2e"]},
  {id: "rel:india-seeks-defence-capabilities", source: "country:india", target: "topic:defence-capabilities", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3a"]},
  {id: "rel:india-seeks-security-diversification", source: "country:india", target: "topic:security-diversification", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3b"]},
  {id: "rel:united-states-seeks-us-objectives", source: "country:united-states", target: "topic:us-objectives", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.4e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:SEEKS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// FACES: faces
UNWIND [
  {id: "rel:japan-india-alignment-faces-geopolitical-landscape", source: "grouping:japan-india-alignment", target: "topic:geopolitical-landscape", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.2i"]},
  {id: "rel:recent-months-faces-rising-competition", source: "event:recent-months", target: "risk:rising-competition", modality: "stated", polarity: "affirmed", documents: 1, from: "2025-07-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/2.2b"]},
  {id: "rel:recent-months-faces-instability", source: "event:recent-months", target: "risk:instability", modality: "possible", polarity: "affirmed", documents: 1, from: "2025-07-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/2.2c"]},
  {id: "rel:japan-faces-declining-population", source: "country:japan", target: "topic:declining-population", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.2a"]},
  {id: "rel:japan-india-alignment-faces-influence-competition", source: "grouping:japan-india-alignment", target: "risk:influence-competition", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.5a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:FACES {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// CONCERNED_ABOUT: is concerned about
UNWIND [
  {id: "rel:japan-concerned-about-chinas-influence", source: "country:japan", target: "risk:chinas-influence", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3f"]},
  {id: "rel:india-concerned-about-chinas-influence", source: "country:india", target: "risk:chinas-influence", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3g"]},
  {id: "rel:wary-nations-concerned-about-containment-strategy", source: "grouping:wary-nations", target: "risk:containment-strategy", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:CONCERNED_ABOUT {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// REQUIRES: requires, depends on
UNWIND [
  {id: "rel:national-security-requires-critical-minerals", source: "topic:national-security", target: "topic:critical-minerals", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5e"]},
  {id: "rel:economic-necessity-requires-critical-minerals", source: "topic:economic-necessity", target: "topic:critical-minerals", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.5f"]},
  {id: "rel:japan-india-alignment-requires-careful-observation", source: "grouping:japan-india-alignment", target: "topic:careful-observation", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.1a", "claim:japan-india-alignment/11.2a"]},
  {id: "rel:japan-india-alignment-requires-continued-dialogue", source: "grouping:japan-india-alignment", target: "topic:continued-dialogue", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.3a"]},
  {id: "rel:rules-based-order-requires-japan-india-alignment", source: "principle:rules-based-order", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.4a"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:REQUIRES {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// COUNTERS: counters, balances
UNWIND [
  {id: "rel:japan-counters-china", source: "country:japan", target: "country:china", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3g"]},
  {id: "rel:japan-counters-chinas-influence", source: "country:japan", target: "risk:chinas-influence", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.3h"]},
  {id: "rel:democratic-bloc-counters-china", source: "outcome:democratic-bloc", target: "country:china", modality: "possible", polarity: "affirmed", documents: 1, from: "2031-01-01", to: "2036-12-31", claims: ["claim:japan-india-alignment/10.3c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:COUNTERS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// DOMINATES: dominates
UNWIND [
  {id: "rel:united-states-dominates-post-war-era", source: "country:united-states", target: "event:post-war-era", modality: "stated", polarity: "affirmed", documents: 1, from: "1945-09-02", claims: ["claim:japan-india-alignment/4.2a"]},
  {id: "rel:china-dominates-indo-pacific", source: "country:china", target: "region:indo-pacific", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/10.3e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:DOMINATES {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// BUFFERED: was a buffer for
UNWIND [
  {id: "rel:united-states-buffered-japan", source: "country:united-states", target: "country:japan", modality: "stated", polarity: "affirmed", documents: 1, from: "1945-09-02", claims: ["claim:japan-india-alignment/4.2b"]},
  {id: "rel:united-states-buffered-india", source: "country:united-states", target: "country:india", modality: "stated", polarity: "affirmed", documents: 1, from: "1945-09-02", claims: ["claim:japan-india-alignment/4.2c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:BUFFERED {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// ACTIVE_IN: is active in
UNWIND [
  {id: "rel:china-active-in-south-china-sea", source: "country:china", target: "region:south-china-sea", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3i"]},
  {id: "rel:china-active-in-indian-ocean", source: "country:china", target: "region:indian-ocean", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3j"]},
  {id: "rel:india-active-in-indo-pacific", source: "country:india", target: "region:indo-pacific", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6a"]},
  {id: "rel:united-states-active-in-indo-pacific", source: "country:united-states", target: "region:indo-pacific", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.4f"]},
  {id: "rel:india-active-in-south-china-sea", source: "country:india", target: "region:south-china-sea", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:ACTIVE_IN {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// LOCATED_IN: is located in
UNWIND [
  {id: "rel:south-china-sea-manoeuvring-located-in-south-china-sea", source: "event:south-china-sea-manoeuvring", target: "region:south-china-sea", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6a"]},
  {id: "rel:indian-naval-presence-located-in-south-china-sea", source: "topic:indian-naval-presence", target: "region:south-china-sea", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6e"]},
  {id: "rel:democratic-bloc-located-in-indo-pacific", source: "outcome:democratic-bloc", target: "region:indo-pacific", modality: "possible", polarity: "affirmed", documents: 1, from: "2031-01-01", to: "2036-12-31", claims: ["claim:japan-india-alignment/10.3d"]},
  {id: "rel:influence-competition-located-in-southeast-asia", source: "risk:influence-competition", target: "region:southeast-asia", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.5b"]},
  {id: "rel:influence-competition-located-in-middle-east", source: "risk:influence-competition", target: "region:middle-east", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.5c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:LOCATED_IN {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// DRIVES: drives
UNWIND [
  {id: "rel:economic-necessity-drives-japan-india-alignment", source: "topic:economic-necessity", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.2g"]},
  {id: "rel:countering-regional-influence-drives-japan-india-alignment", source: "topic:countering-regional-influence", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.2h"]},
  {id: "rel:chinas-influence-drives-operational-congruence", source: "risk:chinas-influence", target: "topic:operational-congruence", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/2.3e"]},
  {id: "rel:countering-single-actor-drives-japan-india-alignment", source: "topic:countering-single-actor", target: "grouping:japan-india-alignment", modality: "attributed", polarity: "denied", documents: 1, claims: ["claim:japan-india-alignment/4.8a"]},
  {id: "rel:japan-drives-japan-india-alignment", source: "country:japan", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.1a"]},
  {id: "rel:india-drives-japan-india-alignment", source: "country:india", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.1b"]},
  {id: "rel:united-states-drives-japan-india-alignment", source: "country:united-states", target: "grouping:japan-india-alignment", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/6.4d"]},
  {id: "rel:australia-drives-japan-india-alignment", source: "country:australia", target: "grouping:japan-india-alignment", modality: "possible", polarity: "affirmed", documents: 1, implied: true, claims: ["claim:japan-india-alignment/6.5c"]},
  {id: "rel:south-china-sea-manoeuvring-drives-japan-india-alignment", source: "event:south-china-sea-manoeuvring", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.6b"]},
  {id: "rel:united-states-drives-containment-strategy", source: "country:united-states", target: "risk:containment-strategy", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:DRIVES {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// SUPPORTS: supports
UNWIND [
  {id: "rel:united-states-supports-japan-india-alignment", source: "country:united-states", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.4c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:SUPPORTS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// STRENGTHENS: strengthens
UNWIND [
  {id: "rel:strategic-dialogue-2026-strengthens-japan-india-alignment", source: "event:strategic-dialogue-2026", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/1.2e"]},
  {id: "rel:high-level-engagements-strengthens-japan-india-alignment", source: "event:high-level-engagements", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.2f"]},
  {id: "rel:recent-months-strengthens-japan-india-alignment", source: "event:recent-months", target: "grouping:japan-india-alignment", modality: "stated", polarity: "affirmed", documents: 1, from: "2025-07-01", to: "2026-01-31", claims: ["claim:japan-india-alignment/2.2a"]},
  {id: "rel:artificial-intelligence-strengthens-defence-capabilities", source: "technology:artificial-intelligence", target: "topic:defence-capabilities", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.3c"]},
  {id: "rel:artificial-intelligence-strengthens-economic-growth", source: "technology:artificial-intelligence", target: "topic:economic-growth", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.3d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:STRENGTHENS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// CONTRIBUTES_TO: contributes to
UNWIND [
  {id: "rel:australia-contributes-to-security-network", source: "country:australia", target: "grouping:security-network", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/6.5b"]},
  {id: "rel:ai-dialogue-contributes-to-technological-cooperation", source: "programme:ai-dialogue", target: "topic:technological-cooperation", modality: "stated", polarity: "affirmed", documents: 1, from: "2026-01-01", claims: ["claim:japan-india-alignment/8.2c"]},
  {id: "rel:japan-india-alignment-contributes-to-regional-stability", source: "grouping:japan-india-alignment", target: "topic:regional-stability", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.3b"]},
  {id: "rel:japan-india-alignment-contributes-to-global-security", source: "grouping:japan-india-alignment", target: "topic:global-security", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.3c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:CONTRIBUTES_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// AFFECTS: affects
UNWIND [
  {id: "rel:japan-india-alignment-affects-indo-pacific", source: "grouping:japan-india-alignment", target: "region:indo-pacific", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.1c", "claim:japan-india-alignment/10.3a"]},
  {id: "rel:japan-india-alignment-affects-global-stability", source: "grouping:japan-india-alignment", target: "topic:global-stability", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.1d"]},
  {id: "rel:japan-india-alignment-affects-balance-of-power", source: "grouping:japan-india-alignment", target: "topic:balance-of-power", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.3a"]},
  {id: "rel:japan-india-alignment-affects-multilateral-frameworks", source: "grouping:japan-india-alignment", target: "topic:multilateral-frameworks", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/1.3b"]},
  {id: "rel:limited-cooperation-affects-trade", source: "event:limited-cooperation", target: "topic:trade", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", to: "1999-12-31", claims: ["claim:japan-india-alignment/4.3d"]},
  {id: "rel:limited-cooperation-affects-security-cooperation", source: "event:limited-cooperation", target: "topic:security-cooperation", modality: "stated", polarity: "affirmed", documents: 1, from: "1971-01-01", to: "1999-12-31", claims: ["claim:japan-india-alignment/4.3e"]},
  {id: "rel:exacerbated-tensions-affects-international-community", source: "risk:exacerbated-tensions", target: "grouping:international-community", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6b"]},
  {id: "rel:exacerbated-tensions-affects-wary-nations", source: "risk:exacerbated-tensions", target: "grouping:wary-nations", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:AFFECTS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// LEADS_TO: leads to
UNWIND [
  {id: "rel:foreign-policy-differences-leads-to-friction", source: "risk:foreign-policy-differences", target: "risk:friction", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.5b"]},
  {id: "rel:recent-reassessment-leads-to-mutual-purpose", source: "event:recent-reassessment", target: "topic:mutual-purpose", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/4.6i"]},
  {id: "rel:japan-india-alignment-leads-to-defence-cooperation", source: "grouping:japan-india-alignment", target: "outcome:defence-cooperation", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.1a"]},
  {id: "rel:japan-india-alignment-leads-to-joint-exercises", source: "grouping:japan-india-alignment", target: "outcome:joint-exercises", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.1b"]},
  {id: "rel:japan-india-alignment-leads-to-technology-transfer", source: "grouping:japan-india-alignment", target: "outcome:technology-transfer", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.1c"]},
  {id: "rel:ai-dialogue-leads-to-ai-projects", source: "programme:ai-dialogue", target: "outcome:ai-projects", modality: "expected", polarity: "affirmed", documents: 1, from: "2026-01-01", to: "2026-07-31", claims: ["claim:japan-india-alignment/10.2a"]},
  {id: "rel:japan-india-alignment-leads-to-democratic-bloc", source: "grouping:japan-india-alignment", target: "outcome:democratic-bloc", modality: "possible", polarity: "affirmed", documents: 1, from: "2031-01-01", to: "2036-12-31", claims: ["claim:japan-india-alignment/10.3b"]},
  {id: "rel:japan-india-alignment-leads-to-exacerbated-tensions", source: "grouping:japan-india-alignment", target: "risk:exacerbated-tensions", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.6a"]},
  {id: "rel:japan-india-alignment-leads-to-deeper-divisions", source: "grouping:japan-india-alignment", target: "risk:deeper-divisions", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.3d"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:LEADS_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// HINDERS: hinders
UNWIND [
  {id: "rel:strategic-cultures-hinders-japan-india-alignment", source: "risk:strategic-cultures", target: "grouping:japan-india-alignment", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.4a"]},
  {id: "rel:bureaucratic-hurdles-hinders-japan-india-alignment", source: "risk:bureaucratic-hurdles", target: "grouping:japan-india-alignment", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.4b"]},
  {id: "rel:managing-us-ties-hinders-japan-india-alignment", source: "risk:managing-us-ties", target: "grouping:japan-india-alignment", modality: "possible", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/10.4c"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:HINDERS {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;

// RESPONDS_TO: responds to
UNWIND [
  {id: "rel:artificial-intelligence-responds-to-shared-challenges", source: "technology:artificial-intelligence", target: "topic:shared-challenges", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.3e"]},
  {id: "rel:critical-minerals-working-group-responds-to-supply-chain-vulnerabilities", source: "programme:critical-minerals-working-group", target: "risk:supply-chain-vulnerabilities", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.4c"]},
  {id: "rel:critical-minerals-working-group-responds-to-geopolitical-pressures", source: "programme:critical-minerals-working-group", target: "risk:geopolitical-pressures", modality: "attributed", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/8.6g"]},
  {id: "rel:continued-dialogue-responds-to-deeper-divisions", source: "topic:continued-dialogue", target: "risk:deeper-divisions", modality: "stated", polarity: "affirmed", documents: 1, claims: ["claim:japan-india-alignment/11.3e"]}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:RESPONDS_TO {id: row.id}]->(b)
SET r.claims = row.claims, r.modality = row.modality, r.polarity = row.polarity, r.implied = row.implied,
  r.from = row.from, r.to = row.to, r.documents = row.documents;
