// `npm start`, `npm run seed` and `npm run ingest`: builds what is stale, then runs it in this same process.
// Written so that an old Node can still read it, and say what it lacks.
var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    "Throughline needs Node " + needed.join(".") + " or newer; this is Node " + process.versions.node + ". See https://nodejs.org",
  );
  process.exitCode = 1;
} else {
  import("./build.mjs")
    .then(function (build) {
      return build.buildStale(process.argv[2] === "seed" || process.argv[2] === "ingest" ? ["server"] : ["server", "client"]);
    })
    .then(function (built) {
      process.exitCode = built ? 0 : 1;
      return built ? import("../dist/server/main.js") : undefined;
    })
    .catch(function (error) {
      console.error(error);
      process.exitCode = 1;
    });
}
