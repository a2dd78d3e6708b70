import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { commandMs, NotHere, output, run } from "./engine.mjs";
import { step } from "./steps.mjs";

const pom = fileURLToPath(new URL("../../tests/support/neo4j/pom.xml", import.meta.url));
const neo4jVersion = "5.26.30";
const label = "throughline.stand-in";
/** Of what makes them: one that an older text of this file has made is made again, and a published one is left alone. */
const made = createHash("sha256")
  .update(fs.readFileSync(new URL(import.meta.url)))
  .digest("hex")
  .slice(0, 12);

/** What stands in for a published image: what is put into the tree, and how a container of it begins. */
const images = {
  "node:20-bookworm-slim": { fill: addNode, changes: ["ENV PATH=/usr/local/bin:/usr/bin:/bin", 'CMD ["node"]'] },
  "neo4j:5.26-community": {
    fill: addNeo4j,
    changes: ['ENTRYPOINT ["/usr/bin/tini", "-g", "--", "/usr/local/bin/neo4j-start"]', "EXPOSE 7687", "VOLUME /data"],
  },
};

/**
 * Makes stand-ins for the published images where no registry can be reached: one Debian for both, with this machine's
 * own Node, and with Java and a Neo4j from Maven Central, started by Neo4j's own programs as in the published image.
 * They are made once, and only for tests.
 *
 * @throws NotHere when root, debootstrap or Maven is missing, or Debian's packages cannot be had
 */
export async function makeBaseImages() {
  const missing = Object.entries(images).filter(([tag]) => {
    const found = output("docker", ["image", "inspect", "--format", `{{index .Config.Labels "${label}"}}`, tag]);
    return found === null || (found !== "" && found !== made);
  });
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new NotHere("only root can make the base images (debootstrap needs it)");
  for (const tool of ["debootstrap", "mvn"]) {
    if (output(tool, ["--version"]) === null) throw new NotHere(`the base images cannot be made without ${tool}: install it`);
  }
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "throughline-image-"));
  try {
    await step("a Debian for the base images", () => debootstrap(root));
    for (const [tag, { fill, changes }] of missing) {
      await step(`the base image ${tag}`, () => {
        fill(root);
        importTree(root, tag, changes);
      });
    }
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function debootstrap(root) {
  const include = ["ca-certificates", "libstdc++6", "openjdk-17-jre-headless", "tini"].join(",");
  const kept = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "throughline", "debian");
  fs.mkdirSync(kept, { recursive: true });
  // Nobody needs the tree after a crash.
  const dpkg = path.join(root, "etc/dpkg/dpkg.cfg.d");
  fs.mkdirSync(dpkg, { recursive: true });
  fs.writeFileSync(path.join(dpkg, "unsafe-io"), "force-unsafe-io\n");
  const args = ["--variant=minbase", `--include=${include}`, `--cache-dir=${kept}`, "bookworm", root];
  console.log(`$ debootstrap ${args.join(" ")}`);
  const { status, stdout } = spawnSync("debootstrap", args, { encoding: "utf8", timeout: commandMs });
  if (status !== 0) throw new NotHere(`debootstrap could not make a Debian:\n${stdout.slice(-1_000)}`);
  for (const folder of ["var/cache/apt/archives", "var/lib/apt/lists", "usr/share/doc"]) {
    fs.rmSync(path.join(root, folder), { recursive: true, force: true });
  }
}

function importTree(root, tag, changes) {
  const options = [...changes, `LABEL ${label}=${made}`].flatMap((change) => ["-c", `'${change}'`]).join(" ");
  console.log(`$ docker import ... ${tag}`);
  const { status } = spawnSync("bash", ["-c", `set -o pipefail; tar -C "${root}" -c . | docker import ${options} - ${tag}`], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`The image ${tag} could not be made.`);
}

function addNode(root) {
  fs.copyFileSync(process.execPath, path.join(root, "usr/local/bin/node"));
  fs.chmodSync(path.join(root, "usr/local/bin/node"), 0o755);
  const modules = output("npm", ["root", "-g"]);
  fs.cpSync(path.join(modules, "npm"), path.join(root, "usr/local/lib/node_modules/npm"), { recursive: true });
  for (const name of ["npm", "npx"]) {
    fs.symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, path.join(root, "usr/local/bin", name));
  }
  // The authorities that this machine trusts, and its users: `node` has no rights in the published image either.
  fs.copyFileSync("/etc/ssl/certs/ca-certificates.crt", path.join(root, "etc/ssl/certs/ca-certificates.crt"));
  fs.mkdirSync(path.join(root, "usr/local/etc"), { recursive: true });
  fs.writeFileSync(path.join(root, "usr/local/etc/npmrc"), "cafile=/etc/ssl/certs/ca-certificates.crt\n");
  run("chroot", [root, "useradd", "--uid", "1000", "--create-home", "node"]);
}

function addNeo4j(root) {
  const home = path.join(root, "var/lib/neo4j");
  fs.mkdirSync(path.join(home, "lib"), { recursive: true });
  fs.mkdirSync(path.join(home, "conf"), { recursive: true });
  fs.mkdirSync(path.join(root, "data"), { recursive: true });
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${path.join(home, "lib")}`, "-DincludeScope=runtime"];
  run("mvn", ["-B", "-q", "-f", pom, "-P", "shell", `-Dneo4j.version=${neo4jVersion}`, ...goal]);
  fs.writeFileSync(path.join(home, "conf/base.conf"), configuration);
  for (const [name, text] of Object.entries(programs)) {
    fs.writeFileSync(path.join(root, "usr/local/bin", name), text, { mode: 0o755 });
  }
}

const configuration = `server.default_listen_address=0.0.0.0
server.directories.data=/data
server.http.enabled=false
`;

const programs = {
  "cypher-shell": `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -cp '/var/lib/neo4j/lib/*' org.neo4j.shell.Main "$@"
`,
  // As in the published image: NEO4J_AUTH=neo4j/password, which counts at the first start only, and every setting by its
  // name, with one underscore for a dot and two for one.
  "neo4j-start": `#!/bin/sh
export NEO4J_HOME=/var/lib/neo4j NEO4J_CONF=/var/lib/neo4j/conf
cd /var/lib/neo4j
env | awk -F= '/^NEO4J_[a-z]/ {
  name = substr($1, 7); gsub(/__/, "\\001", name); gsub(/_/, ".", name); gsub(/\\001/, "_", name)
  print name "=" substr($0, length($1) + 2)
}' | cat conf/base.conf - > conf/neo4j.conf
heap="\${NEO4J_server_memory_heap_max__size:-700m}"
[ -d /data/databases/system ] || java -cp 'lib/*' org.neo4j.cli.AdminTool dbms set-initial-password "\${NEO4J_AUTH#*/}"
exec java "-Xmx$heap" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'lib/*' org.neo4j.server.CommunityEntryPoint "--home-dir=$NEO4J_HOME" "--config-dir=$NEO4J_CONF" --console-mode
`,
};
