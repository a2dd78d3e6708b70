/** The syntax tree of a Cypher text: only what the evaluator needs, every part named by `t`. */

type Literal = null | boolean | bigint | number | string;

export type ComparisonOperator = "=" | "<>" | "<" | ">" | "<=" | ">=";
export type BinaryOperator =
  | "OR"
  | "XOR"
  | "AND"
  | "+"
  | "-"
  | "||"
  | "*"
  | "/"
  | "%"
  | "^"
  | "IN"
  | "=~"
  | "STARTS WITH"
  | "ENDS WITH"
  | "CONTAINS";

export type Expression =
  | { t: "literal"; value: Literal }
  | { t: "parameter"; name: string }
  | { t: "variable"; name: string }
  | { t: "property"; of: Expression; key: string }
  | { t: "index"; of: Expression; index: Expression }
  | { t: "slice"; of: Expression; from: Expression | null; to: Expression | null }
  | { t: "list"; items: Expression[] }
  | { t: "map"; entries: [string, Expression][] }
  | { t: "call"; name: string; distinct: boolean; args: Expression[]; at: number }
  | { t: "countStar" }
  | { t: "binary"; op: BinaryOperator; left: Expression; right: Expression }
  | { t: "comparison"; first: Expression; rest: { op: ComparisonOperator; right: Expression }[] }
  | { t: "not"; of: Expression }
  | { t: "negate"; of: Expression }
  | { t: "plus"; of: Expression }
  | { t: "isNull"; of: Expression; negated: boolean }
  | { t: "isType"; of: Expression; type: string; negated: boolean }
  | { t: "isNormalized"; of: Expression; form: string; negated: boolean }
  | { t: "hasLabels"; of: Expression; labels: LabelExpression; negated: boolean }
  | { t: "case"; subject: Expression | null; branches: { tests: Expression[]; value: Expression }[]; otherwise: Expression | null }
  | { t: "caseSubject" }
  | { t: "listComprehension"; variable: string; in: Expression; where: Expression | null; map: Expression | null }
  | { t: "patternComprehension"; pattern: Pattern; where: Expression | null; map: Expression }
  | { t: "reduce"; accumulator: string; initial: Expression; variable: string; in: Expression; step: Expression }
  | { t: "quantifier"; kind: "all" | "any" | "none" | "single"; variable: string; in: Expression; where: Expression }
  | { t: "patternPredicate"; pattern: Pattern }
  | { t: "shortestPath"; pattern: Pattern }
  | { t: "mapProjection"; variable: string; items: ProjectionItem[] }
  | { t: "exists"; query: Query }
  | { t: "count"; query: Query }
  | { t: "collect"; query: Query };

export type ProjectionItem =
  | { t: "all" }
  | { t: "property"; key: string }
  | { t: "variable"; name: string }
  | { t: "entry"; key: string; value: Expression };

export type LabelExpression =
  | { t: "name"; name: string }
  | { t: "any" }
  | { t: "not"; of: LabelExpression }
  | { t: "and" | "or"; parts: LabelExpression[] };

export interface NodePattern {
  t: "node";
  variable: string;
  named: boolean;
  labels: LabelExpression | null;
  properties: Expression | null;
  where: Expression | null;
}

export interface RelationshipPattern {
  t: "relationship";
  variable: string;
  named: boolean;
  direction: "out" | "in" | "both";
  types: LabelExpression | null;
  length: { min: number; max: number } | null;
  properties: Expression | null;
  where: Expression | null;
}

/** Nodes and relationships in turn, a node at both ends. */
export interface Pattern {
  path: string | null;
  shortest: "none" | "one" | "all";
  nodes: NodePattern[];
  relationships: RelationshipPattern[];
}

export interface ReturnItem {
  expression: Expression;
  name: string;
}

export interface SortItem {
  expression: Expression;
  descending: boolean;
}

export interface Projection {
  distinct: boolean;
  star: boolean;
  items: ReturnItem[];
  orderBy: SortItem[];
  skip: Expression | null;
  limit: Expression | null;
  where: Expression | null;
}

export type SetItem =
  | { t: "property"; of: Expression; key: string; value: Expression }
  | { t: "dynamicProperty"; of: Expression; key: Expression; value: Expression }
  | { t: "replace" | "add"; variable: string; value: Expression }
  | { t: "labels"; variable: string; labels: string[] };

export type RemoveItem =
  | { t: "property"; of: Expression; key: string }
  | { t: "dynamicProperty"; of: Expression; key: Expression }
  | { t: "labels"; variable: string; labels: string[] };

export type Clause =
  | { t: "match"; optional: boolean; patterns: Pattern[]; where: Expression | null }
  | { t: "unwind"; list: Expression; variable: string }
  | ({ t: "with" } & Projection)
  | ({ t: "return" } & Projection)
  | { t: "finish" }
  | {
      t: "call";
      optional: boolean;
      procedure: string;
      args: Expression[] | null;
      yields: { name: string; as: string }[] | "all" | null;
      where: Expression | null;
    }
  | { t: "subquery"; optional: boolean; imports: string[] | "all" | "with"; query: Query }
  | { t: "create"; patterns: Pattern[] }
  | { t: "merge"; pattern: Pattern; onCreate: SetItem[]; onMatch: SetItem[] }
  | { t: "set"; items: SetItem[] }
  | { t: "remove"; items: RemoveItem[] }
  | { t: "delete"; detach: boolean; expressions: Expression[] }
  | { t: "foreach"; variable: string; in: Expression; clauses: Clause[] };

export interface Query {
  parts: Clause[][];
  /** Between the parts; `UNION` keeps each row once. */
  union: "all" | "distinct" | "none";
}

export type SchemaCommand =
  | {
      t: "createConstraint";
      name: string | null;
      ifMissing: boolean;
      on: "node" | "relationship";
      label: string;
      keys: string[];
      kind: ConstraintKind;
    }
  | { t: "createIndex"; name: string | null; ifMissing: boolean; on: "node" | "relationship"; label: string; keys: string[]; type: string }
  | { t: "dropConstraint" | "dropIndex"; name: string; ifThere: boolean };

export type ConstraintKind = "unique" | "exists" | "key";

export type Parsed = { t: "query"; query: Query } | { t: "schema"; command: SchemaCommand };
