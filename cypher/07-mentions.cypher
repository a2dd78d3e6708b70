// Which entities a passage speaks of, by name or plainly meant.

UNWIND [
  {passage: "passage:japan-india-alignment/1.1", entities: ["country:japan", "grouping:japan-india-alignment", "country:india", "region:indo-pacific", "topic:global-stability"]},
  {passage: "passage:japan-india-alignment/1.2", entities: ["country:japan", "country:india", "event:strategic-dialogue-2026", "event:high-level-engagements", "grouping:japan-india-alignment", "topic:economic-necessity", "topic:countering-regional-influence", "topic:geopolitical-landscape"]},
  {passage: "passage:japan-india-alignment/1.3", entities: ["grouping:japan-india-alignment", "topic:balance-of-power", "topic:multilateral-frameworks"]},
  {passage: "passage:japan-india-alignment/2.1", entities: ["grouping:japan-india-alignment", "agreement:defence-technology-transfer-2017", "country:japan", "country:india", "topic:co-development", "topic:co-production", "technology:military-equipment"]},
  {passage: "passage:japan-india-alignment/2.2", entities: ["event:recent-months", "grouping:japan-india-alignment", "risk:rising-competition", "risk:instability"]},
  {passage: "passage:japan-india-alignment/2.3", entities: ["organisation:iiss", "report:iiss-report", "topic:operational-congruence", "country:india", "country:japan", "risk:chinas-influence", "country:china", "region:south-china-sea", "region:indian-ocean"]},
  {passage: "passage:japan-india-alignment/2.4", entities: ["organisation:sipri", "report:sipri-data", "figure:defence-exports-2025", "country:japan", "country:india", "technology:naval-surveillance", "technology:maritime-security"]},
  {passage: "passage:japan-india-alignment/3.1", entities: ["event:recent-reassessment", "event:divergence-era", "grouping:japan-india-alignment"]},
  {passage: "passage:japan-india-alignment/4.1", entities: ["event:divergence-era", "country:japan", "country:india", "grouping:japan-india-alignment"]},
  {passage: "passage:japan-india-alignment/4.2", entities: ["country:united-states", "event:post-war-era", "country:japan", "country:india"]},
  {passage: "passage:japan-india-alignment/4.3", entities: ["country:japan", "event:diplomatic-relations-1971", "country:india", "event:limited-cooperation", "topic:trade", "topic:security-cooperation"]},
  {passage: "passage:japan-india-alignment/4.4", entities: ["event:warming-2000s", "country:japan", "country:india", "topic:economic-engagement", "topic:defence-collaboration"]},
  {passage: "passage:japan-india-alignment/4.5", entities: ["risk:foreign-policy-differences", "topic:regional-security", "risk:friction", "country:japan", "country:india"]},
  {passage: "passage:japan-india-alignment/4.6", entities: ["country:india", "region:indo-pacific", "country:japan", "topic:multilateral-frameworks", "grouping:quad", "event:recent-reassessment", "topic:mutual-purpose"]},
  {passage: "passage:japan-india-alignment/4.7", entities: ["person:jaishankar", "principle:rules-based-order", "region:indo-pacific", "grouping:japan-india-alignment", "organisation:foreign-policy-watchdog"]},
  {passage: "passage:japan-india-alignment/4.8", entities: ["topic:countering-single-actor", "grouping:japan-india-alignment", "person:jaishankar", "principle:sovereignty", "principle:territorial-integrity", "principle:freedom-of-navigation"]},
  {passage: "passage:japan-india-alignment/6.1", entities: ["grouping:japan-india-alignment"]},
  {passage: "passage:japan-india-alignment/6.2", entities: ["country:japan", "topic:declining-population", "topic:economic-diversification", "country:india", "technology:advanced-technology"]},
  {passage: "passage:japan-india-alignment/6.3", entities: ["country:india", "topic:defence-capabilities", "topic:security-diversification", "grouping:western-allies", "country:japan", "country:china", "risk:chinas-influence", "technology:advanced-technology"]},
  {passage: "passage:japan-india-alignment/6.4", entities: ["grouping:quad", "country:united-states", "grouping:japan-india-alignment", "topic:us-objectives", "region:indo-pacific"]},
  {passage: "passage:japan-india-alignment/6.5", entities: ["grouping:quad", "country:australia", "grouping:security-network"]},
  {passage: "passage:japan-india-alignment/6.6", entities: ["event:south-china-sea-manoeuvring", "region:south-china-sea", "grouping:japan-india-alignment", "country:india", "topic:indian-naval-presence"]},
  {passage: "passage:japan-india-alignment/7.1", entities: ["technology:artificial-intelligence", "topic:critical-minerals"]},
  {passage: "passage:japan-india-alignment/8.1", entities: ["event:strategic-dialogue-2026"]},
  {passage: "passage:japan-india-alignment/8.2", entities: ["event:strategic-dialogue-2026", "programme:ai-dialogue", "programme:japan-india-ai-initiative", "topic:technological-cooperation", "technology:artificial-intelligence"]},
  {passage: "passage:japan-india-alignment/8.3", entities: ["country:japan", "country:india", "technology:artificial-intelligence", "topic:defence-capabilities", "topic:economic-growth", "topic:shared-challenges"]},
  {passage: "passage:japan-india-alignment/8.4", entities: ["event:strategic-dialogue-2026", "programme:critical-minerals-working-group", "topic:critical-minerals", "risk:supply-chain-vulnerabilities", "topic:rare-earth-elements"]},
  {passage: "passage:japan-india-alignment/8.5", entities: ["person:brookings-senior-analyst", "organisation:brookings", "programme:japan-india-ai-initiative", "topic:critical-minerals", "topic:national-security", "topic:economic-necessity"]},
  {passage: "passage:japan-india-alignment/8.6", entities: ["programme:critical-minerals-working-group", "topic:critical-minerals", "topic:mining", "topic:processing", "topic:securing-supplies", "risk:geopolitical-pressures", "grouping:observers"]},
  {passage: "passage:japan-india-alignment/10.1", entities: ["grouping:japan-india-alignment", "outcome:defence-cooperation", "outcome:joint-exercises", "outcome:technology-transfer"]},
  {passage: "passage:japan-india-alignment/10.2", entities: ["programme:ai-dialogue", "outcome:ai-projects", "technology:cybersecurity", "technology:autonomous-systems"]},
  {passage: "passage:japan-india-alignment/10.3", entities: ["grouping:japan-india-alignment", "region:indo-pacific", "outcome:democratic-bloc", "country:china", "country:japan", "country:india"]},
  {passage: "passage:japan-india-alignment/10.4", entities: ["risk:strategic-cultures", "grouping:japan-india-alignment", "risk:bureaucratic-hurdles", "risk:managing-us-ties", "country:united-states"]},
  {passage: "passage:japan-india-alignment/10.5", entities: ["risk:influence-competition", "region:southeast-asia", "region:middle-east"]},
  {passage: "passage:japan-india-alignment/10.6", entities: ["grouping:japan-india-alignment", "risk:exacerbated-tensions", "grouping:international-community", "grouping:wary-nations", "risk:containment-strategy", "country:united-states"]},
  {passage: "passage:japan-india-alignment/11.1", entities: ["grouping:japan-india-alignment", "topic:careful-observation"]},
  {passage: "passage:japan-india-alignment/11.2", entities: ["grouping:japan-india-alignment", "topic:careful-observation"]},
  {passage: "passage:japan-india-alignment/11.3", entities: ["grouping:japan-india-alignment", "topic:continued-dialogue", "topic:regional-stability", "topic:global-security", "risk:deeper-divisions"]},
  {passage: "passage:japan-india-alignment/11.4", entities: ["principle:rules-based-order", "grouping:japan-india-alignment", "region:indo-pacific"]}
] AS row
UNWIND row.entities AS entity
MATCH (p:Passage {id: row.passage})
MATCH (e:Entity {id: entity})
MERGE (p)-[:MENTIONS]->(e);
