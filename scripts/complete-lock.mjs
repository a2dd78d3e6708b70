// Adds to package-lock.json the optional platform packages that the registry in use could not show.
//
// `npm install` against a mirror that holds only some platforms leaves the others out of the lock file, and
// `npm ci` then refuses that lock (npm/cli#9846). An entry with version, os and cpu is enough: npm skips it on
// other platforms, and fetches it where it is the one that is needed. Run after every change of dependencies.
import fs from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const systems = { android: "android", darwin: "darwin", freebsd: "freebsd", linux: "linux", openharmony: "openharmony", win32: "win32" };
const processors = { arm64: "arm64", x64: "x64", arm: "arm", ia32: "ia32", ppc64: "ppc64", riscv64: "riscv64", s390x: "s390x" };
let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key]) continue;
    const words = name.split(/[-/]/);
    const os = words.map((word) => systems[word]).find(Boolean);
    const cpu = words.map((word) => processors[word]).find(Boolean);
    if (!os || !cpu) throw new Error(`${name}: no platform in its name; add it to package-lock.json by hand`);
    const musl = words.some((word) => word.startsWith("musl"));
    const gnu = words.some((word) => word.startsWith("gnu"));
    const libc = musl ? { libc: ["musl"] } : os === "linux" && gnu ? { libc: ["glibc"] } : {};
    lock.packages[key] = { version, cpu: [cpu], ...libc, dev: entry.dev, optional: true, os: [os] };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to the lock file`);
