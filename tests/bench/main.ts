/** `npm run bench`: the product's own figures. `npm run bench -- paths`: those of path search; `-- asking`: of questions. */
const [what, ...rest] = process.argv.slice(2);
if (what === "paths") await (await import("./paths.ts")).benchPaths(rest);
else if (what === "asking") await (await import("./asking.ts")).benchAsking(rest);
else if (what === undefined) await import("./product.ts");
else throw new Error(`There is no bench called ${what}: say nothing, paths, or asking.`);
