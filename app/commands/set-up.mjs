// Makes a fresh clone ready, with nothing but Node: installs what package-lock.json names (only when it changed), the
// compiler that better-sqlite3 needs where no prebuilt binary is within reach, and with --browser the tests' browser.
// Plain JavaScript on purpose: it runs before anything is installed.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const STAMP = "node_modules/.installed-for";
const BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Ends with one clear sentence instead of a stack. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const has = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const isRoot = () => process.getuid?.() === 0;

function apt(packages, otherwise) {
  if (!isRoot() || !has("apt-get")) stop(otherwise);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  if (spawnSync("apt-get", ["install", "-y", "-qq", ...packages], options).status !== 0) stop(otherwise);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Nyven needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function lockHash() {
  return createHash("sha256").update(readFileSync("package-lock.json")).update(process.version).digest("hex");
}

function installPackages() {
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  if (!(has("g++") && has("make") && has("python3"))) {
    apt(
      ["g++", "make", "python3"],
      "better-sqlite3 is compiled here: please install g++, make and python3, then run this again.",
    );
  }
  // Node's headers beside its binary spare node-gyp a download.
  const prefix = dirname(dirname(process.execPath));
  const headers = [prefix, "/usr", "/usr/local"].find((place) =>
    existsSync(join(place, "include/node/node_version.h")),
  );
  const env = headers ? { ...process.env, npm_config_nodedir: headers } : process.env;
  process.stdout.write("Installing packages (only when package-lock.json changed) ...\n");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], {
    stdio: "inherit",
    env,
  });
  if (done.status !== 0) stop("npm could not install the packages. Is the package registry within reach?");
  if (spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:')"]).status !== 0) {
    execFileSync("npm", ["rebuild", "better-sqlite3"], { stdio: "inherit", env });
  }
  writeFileSync(STAMP, wanted);
}

function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && existsSync(given)) return;
  if (BROWSERS.some(has)) return;
  const sentence = "The browser tests need Chromium or Chrome: install it, or say where it is with CHROME_PATH.";
  apt(["chromium-headless-shell"], sentence);
}

/** Other calendar programs read our feeds back in tests: light packages of Debian's, tried once; without them ical.js reads alone. */
function findCalendarReaders() {
  const tried = "node_modules/.calendar-readers-tried";
  if (existsSync(tried) || has("khal") || !isRoot() || !has("apt-get")) return;
  writeFileSync(tried, "");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["install", "-y", "-qq", "khal", "python3-dateutil"], { stdio: "ignore", env });
}

checkNode();
installPackages();
if (process.argv.includes("--browser")) {
  findBrowser();
  findCalendarReaders();
}
