// A portal of the test's own: a copy of a demo home, `berkas serve` over it, and browsers of those who have an
// account in it.
import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import { chromium } from "playwright-core";

export const berkas = process.env.BERKAS;
export const kChromium = process.env.CHROMIUM || "/usr/bin/chromium";

export const folder = fs.mkdtempSync(path.join(os.tmpdir(), "berkas-peramban-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));

// A server that ends with the test, however the test ends.
export function startServer(command, words, options) {
  return spawn("setpriv", ["--pdeathsig", "TERM", command, ...words], options);
}

// Homes that are made once, and copied for each portal. HOMES keeps them for the test that comes next.
const kept = process.env.HOMES || path.join(folder, "bekal");
const copy = (from, to) => fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });

function makeOnce(name, make) {
  const home = path.join(kept, name);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(kept, { recursive: true });
  make(`${home}.baru`);
  fs.renameSync(`${home}.baru`, home);
  return home;
}

// The demo as it was played.
const demo = () => makeOnce("demo", (home) =>
  execFileSync(berkas, ["--home", home, "demo", "--json"], { stdio: ["ignore", "ignore", "inherit"] }));

// The demo after the commands of `arrange`, which returns what it made.
function arrangedHome(arrange) {
  const home = makeOnce(arrange.name, (fresh) => {
    copy(demo(), fresh);
    fs.writeFileSync(`${path.join(kept, arrange.name)}.json`, JSON.stringify(arrange(new Portal(fresh))));
  });
  return { home, arranged: JSON.parse(fs.readFileSync(`${home}.json`, "utf8")) };
}

// RFC 6238 with SHA-1, 30 seconds and six digits, as authenticator programs use it.
export function codeOf(secret, time = Date.now()) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/=+$/, "")].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, "0");
}

// A one-time code is good once: who signs in again within its half minute waits for the next.
const usedCodes = new Map();
export async function freshCode(secret) {
  while (usedCodes.get(secret) === codeOf(secret)) await new Promise((done) => setTimeout(done, 500));
  usedCodes.set(secret, codeOf(secret));
  return codeOf(secret);
}

export class Portal {
  constructor(home) {
    this.home = home;
  }

  // `settings` are added to the home's berkas.properties; `options` are words of `berkas serve`.
  static async start(name, { settings = {}, options = [], environment = {}, home, arrange } = {}) {
    const portal = new Portal(home ?? path.join(folder, name));
    const { home: source, arranged } = arrange ? arrangedHome(arrange) : { home: home ?? demo(), arranged: {} };
    if (!home) copy(source, portal.home);
    portal.arranged = arranged;
    portal.options = options;
    portal.environment = environment;
    portal.set(settings);
    await portal.serve();
    return portal;
  }

  set(settings) {
    const file = path.join(this.home, "berkas.properties");
    const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => !Object.keys(settings).some((key) => line.startsWith(`${key} `) || line.startsWith(`${key}=`)));
    for (const [key, value] of Object.entries(settings)) lines.push(`${key} = ${value}`);
    fs.writeFileSync(file, lines.join("\n") + "\n");
  }

  async serve() {
    this.complaints = [];
    this.process = startServer(berkas, ["--home", this.home, "serve", "--address", "127.0.0.1:0", ...this.options], {
      stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...this.environment },
    });
    this.ended = new Promise((done) => this.process.once("exit", done));
    readline.createInterface({ input: this.process.stderr }).on("line", (line) => this.complaints.push(line));
    const lines = readline.createInterface({ input: this.process.stdout });
    this.url = await new Promise((done, failed) => {
      this.process.once("exit", () => failed(new Error(`serve ended: ${this.complaints.join("; ")}`)));
      lines.once("line", (line) => done(JSON.parse(line).url));
    });
  }

  async end(signal = "SIGTERM") {
    this.process.kill(signal);
    await this.ended;
  }

  command(user, ...words) {
    return execFileSync(berkas, ["--home", this.home, "--as", user, ...words, "--json"], { encoding: "utf8", env: { ...process.env, ...this.environment } });
  }

  setPassword(user, password) {
    execFileSync(berkas, ["--home", this.home, "--as", "operator", "user", "password", user], { input: `${password}\n` });
  }

  // { password, secret } of a test account.
  account(user) {
    const lines = fs.readFileSync(path.join(this.home, "keys", "akun-percobaan.tsv"), "utf8").trim().split("\n");
    const found = lines.map((line) => line.split("\t")).find(([login]) => login === user);
    if (!found) throw new Error(`there is no test account ${user}`);
    return { password: found[1], secret: found[2] || "" };
  }

  async metrics() {
    return (await fetch(`${this.url}/metrics`)).text();
  }

  // The text of the mails that left through the Maildir, newest last.
  mails() {
    const inbox = path.join(this.home, "maildir", "new");
    if (!fs.existsSync(inbox)) return [];
    return fs.readdirSync(inbox).map((name) => path.join(inbox, name))
      .sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs).map((file) => fs.readFileSync(file, "utf8"));
  }
}

let shared;
async function browser() {
  shared ??= await chromium.launch({ executablePath: kChromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  return shared;
}
export async function closeBrowser() {
  if (shared) await shared.close();
}

// A window of somebody: `javaScript`, `width`, `dark`, `userAgent`. Errors of scripts and of the console end the test.
export async function windowOf(portal, { javaScript = true, width = 1440, height = 900, dark = false, userAgent } = {}) {
  const context = await (await browser()).newContext({
    baseURL: portal.url, viewport: { width, height }, javaScriptEnabled: javaScript,
    colorScheme: dark ? "dark" : "light", locale: "id-ID", acceptDownloads: true, userAgent,
  });
  const page = await context.newPage();
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d|status of 503/.test(message.text())) page.problems.push(message.text());
  });
  page.on("dialog", (dialog) => { page.problems.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  return page;
}

export async function signIn(portal, page, user) {
  const { password, secret } = portal.account(user);
  await page.goto("/masuk");
  await page.fill("[name=nama-pengguna]", user);
  await page.fill("[name=sandi]", password);
  await Promise.all([page.waitForURL((url) => url.pathname !== "/masuk"), page.click("main button[type=submit]")]);
  if (!secret) return;
  await page.fill("[name=kode]", await freshCode(secret));
  await Promise.all([page.waitForURL((url) => url.pathname !== "/masuk/kode"), page.click("main button[type=submit]")]);
}

export async function windowFor(portal, user, options = {}) {
  const page = await windowOf(portal, options);
  if (user) await signIn(portal, page, user);
  return page;
}
