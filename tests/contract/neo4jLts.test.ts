import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { neo4jContract } from "./neo4jContract.ts";

neo4jContract(await leaseNeo4j("lts"));
