// Builds or checks the web client for Maven: node web-client.mjs build OUTPUT | check
//
// Packages are fetched only when what lies in node_modules is not what the lock file says, so a
// build needs a network once.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const client = fileURLToPath(new URL("../../../web-client", import.meta.url));
const [task, output] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function npm(...args) {
  // A shell, because npm is a script on Windows; the arguments are the fixed ones below.
  const { status, error } = spawnSync(["npm", ...args].join(" "), {
    cwd: client,
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error !== undefined || status !== 0) {
    fail(`"npm ${args.join(" ")}" failed in ${client}${error === undefined ? "" : `: ${error.message}`}`);
  }
}

/** What a lock file, or npm's own note of what it installed, pins; packages of other platforms left out. */
function pinned(file, only) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== "" && (only === undefined || !entry.optional || only.has(path)))
    .map(([path, entry]) => `${path} ${entry.version} ${entry.integrity}`)
    .sort()
    .join("\n");
}

function isInstalled() {
  const note = join(client, "node_modules", ".package-lock.json");
  if (!existsSync(note)) {
    return false;
  }
  const there = new Set(Object.keys(JSON.parse(readFileSync(note, "utf8")).packages));
  return pinned(note) === pinned(join(client, "package-lock.json"), there);
}

function fetchPackages() {
  if (isInstalled()) {
    return;
  }
  console.log("Fetching the web client's packages with npm (needed once) ...");
  npm("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
  if (!isInstalled()) {
    fail(`npm ci ended without error, but ${join(client, "node_modules")} differs from package-lock.json`);
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The web client needs Node.js 20.19 or later to be built; this is ${process.version}.`);
}
if (task === "build" && output !== undefined) {
  fetchPackages();
  // No source maps: they are four fifths of the page, and only whoever works on it needs them.
  npm("run", "--silent", "build", "--", "--sourcemap", "false");
  rmSync(output, { recursive: true, force: true });
  cpSync(join(client, "dist"), output, { recursive: true });
} else if (task === "check") {
  fetchPackages();
  npm("run", "--silent", "typecheck");
  npm("run", "--silent", "lint");
  npm("test", "--silent");
} else {
  fail("usage: node web-client.mjs build OUTPUT | check");
}
