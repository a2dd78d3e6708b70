// Who says so: claims that the article hands on from someone else.

UNWIND [
  // IISS
  {claim: "claim:japan-india-alignment/2.3c", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3d", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3e", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3f", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3g", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3h", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3i", speaker: "organisation:iiss"},
  {claim: "claim:japan-india-alignment/2.3j", speaker: "organisation:iiss"},
  // SIPRI
  {claim: "claim:japan-india-alignment/2.4c", speaker: "organisation:sipri"},
  {claim: "claim:japan-india-alignment/2.4d", speaker: "organisation:sipri"},
  {claim: "claim:japan-india-alignment/2.4e", speaker: "organisation:sipri"},
  {claim: "claim:japan-india-alignment/2.4f", speaker: "organisation:sipri"},
  {claim: "claim:japan-india-alignment/2.4g", speaker: "organisation:sipri"},
  {claim: "claim:japan-india-alignment/2.4h", speaker: "organisation:sipri"},
  // Dr. S. Jaishankar
  {claim: "claim:japan-india-alignment/4.7a", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.7b", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.7c", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8a", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8b", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8c", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8d", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8e", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8f", speaker: "person:jaishankar"},
  {claim: "claim:japan-india-alignment/4.8g", speaker: "person:jaishankar"},
  // India
  {claim: "claim:japan-india-alignment/6.3g", speaker: "country:india"},
  {claim: "claim:japan-india-alignment/6.3h", speaker: "country:india"},
  {claim: "claim:japan-india-alignment/8.3c", speaker: "country:india"},
  {claim: "claim:japan-india-alignment/8.3d", speaker: "country:india"},
  {claim: "claim:japan-india-alignment/8.3e", speaker: "country:india"},
  // Japan
  {claim: "claim:japan-india-alignment/8.3c", speaker: "country:japan"},
  {claim: "claim:japan-india-alignment/8.3d", speaker: "country:japan"},
  {claim: "claim:japan-india-alignment/8.3e", speaker: "country:japan"},
  // Brookings senior analyst
  {claim: "claim:japan-india-alignment/8.5e", speaker: "person:brookings-senior-analyst"},
  {claim: "claim:japan-india-alignment/8.5f", speaker: "person:brookings-senior-analyst"},
  // Unnamed observers
  {claim: "claim:japan-india-alignment/8.6g", speaker: "grouping:observers"}
] AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.speaker})
MERGE (c)-[:ATTRIBUTED_TO]->(e);
