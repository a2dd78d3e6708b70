/** The Neo4j that tests run on: the long-term support release, and the newest of the calendar releases. */
export type Release = "lts" | "calendar";

interface ReleaseParts {
  /** On Maven Central. */
  version: string;
  /** The published image. */
  image: string;
  /** The oldest Java that runs it. */
  java: number;
}

export const releases: Readonly<Record<Release, ReleaseParts>> = {
  lts: { version: "5.26.30", image: "neo4j:5.26-community", java: 17 },
  calendar: { version: "2026.08.1", image: "neo4j:2026.08.1-community", java: 21 },
};
