// `npm run verify-docker`: the image, the whole of docker-compose.yml, and the contract suite by testcontainers, with a
// real Docker engine. `-- --brief` runs of the contract suite only the restarts.
// It ends with 0 when all of it works, 1 when something does not, and 3 when it cannot be tried here.
import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeBaseImages } from "./baseImages.mjs";
import { verifyCompose } from "./compose.mjs";
import { verifyContract } from "./contract.mjs";
import { findCompose, findEngine, hasRegistry, NotHere, output, run } from "./engine.mjs";
import { verifyImage } from "./image.mjs";
import { step, stepTable, stopWaiting } from "./steps.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
// A signal ends the command that runs, and then this one by its failure, so that everything is cleared away first.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stopWaiting);
process.exitCode = await main(process.argv.includes("--brief") ? "brief" : "whole");

async function main(extent) {
  let stopEngine;
  let before = [];
  try {
    stopEngine = await step("a Docker engine answers", findEngine);
    const compose = findCompose();
    before = danglingImages();
    await buildImage();
    await verifyImage();
    await verifyCompose(compose);
    await verifyContract(extent);
    console.log(`\nDocker is verified:\n${stepTable()}`);
    return 0;
  } catch (error) {
    console.log(`\n${stepTable()}`);
    if (!(error instanceof NotHere)) {
      console.error(`\nDocker is not verified: ${error.message}`);
      return 1;
    }
    console.error(`\n!!! Docker is NOT VERIFIED, since it cannot be tried here: ${error.message}`);
    console.error("!!! It needs a Docker engine (or root and dockerd) and Compose; without a registry also root, debootstrap and Maven.");
    return 3;
  } finally {
    // What was built on the way, or had this name before: a gigabyte a run. The base images and the image itself stay.
    if (stopEngine) for (const id of danglingImages()) if (!before.includes(id)) output("docker", ["rmi", id]);
    await stopEngine?.();
  }
}

function danglingImages() {
  return output("docker", ["images", "--quiet", "--filter", "dangling=true"])?.split("\n").filter(Boolean) ?? [];
}

async function buildImage() {
  const registry = await hasRegistry();
  if (!registry) {
    console.log("No image registry can be reached: the base images are made here.");
    await makeBaseImages();
    if (output("docker", ["run", "--rm", "node:20-bookworm-slim", "node", "--version"]) === null) {
      throw new NotHere("the Docker engine answers, but runs no container");
    }
  }
  await step("the image is built from the Dockerfile", () => {
    if (registry) run("docker", ["build", "--tag", "throughline", "."]);
    // Without a registry there may be no name server for containers either; the builder then shares this machine's network.
    // The old builder keeps of a stage what has a name: the next build need not install everything again.
    else
      for (const options of [
        ["--target", "build", "--tag", "throughline-build"],
        ["--tag", "throughline"],
      ])
        run("docker", ["build", "--network", "host", ...options, "."], { DOCKER_BUILDKIT: "0" });
  });
}
