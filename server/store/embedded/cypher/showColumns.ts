/** The columns of SHOW INDEXES and SHOW CONSTRAINTS, in Neo4j's order: what is parsed and what is listed agree on them. */
export const indexColumns = [
  "id",
  "name",
  "state",
  "populationPercent",
  "type",
  "entityType",
  "labelsOrTypes",
  "properties",
  "indexProvider",
  "owningConstraint",
  "lastRead",
  "readCount",
];

export const constraintColumns = ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"];
