// Finds a browser for the tests: an installed one, Playwright's, or the distribution's package. Downloads nothing else.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The browser without windows, which Playwright also prefers. It needs half of the processor time. */
const SHELLS = ["chromium-headless-shell"];
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a working Chromium; installs one if the machine allows it.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function findChromium(say) {
  const found = (await findInstalled()) ?? (installFromDebian(["chromium"], say) ? await findInstalled() : undefined);
  if (found === undefined) {
    throw new Error(
      "No Chromium was found for the tests in a browser. Install one: apt-get install chromium (Debian), dnf install chromium (Fedora), or npx playwright install chromium. Or name its path in CHROMIUM.",
    );
  }
  return found;
}

/**
 * The path of a headless Chromium shell, installing one if possible; otherwise of a full Chromium. Set CHROMIUM to use
 * another.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function findShell(say) {
  const installed = () => SHELLS.map(whereIs).find((path) => path !== undefined && runs(path));
  if (process.env.CHROMIUM) return findChromium(say);
  return installed() ?? (installFromDebian(SHELLS, say) ? installed() : undefined) ?? findChromium(say);
}

/** Without a Chinese font, screenshots show boxes instead of characters. */
export function ensureChineseFont(say) {
  const has = () => spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout?.trim();
  if (process.platform !== "linux" || has()) return;
  if (installFromDebian(["fontconfig", "fonts-noto-cjk"], say) && has()) return;
  say(
    "No Chinese font was found: Chinese pages are tested, but their pictures will show boxes (install fonts-noto-cjk).",
  );
}

async function findInstalled() {
  const named = process.env.CHROMIUM;
  const own = PROGRAMS.map(whereIs).filter((path) => path !== undefined);
  return [...(named ? [named] : []), ...own, ...PLACES, ...(await ofPlaywright())].find(runs);
}

async function ofPlaywright() {
  try {
    const { chromium } = await import("playwright-core");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

function whereIs(program) {
  const path = spawnSync("which", [program], { encoding: "utf8" }).stdout?.trim();
  return path ? path : undefined;
}

/** Runs the program to see its version, because some distributions install a stub with this name. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function installFromDebian(packages, say) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  say(`Installing ${packages.join(", ")} (apt-get) …`);
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], options);
  return spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options).status === 0;
}
