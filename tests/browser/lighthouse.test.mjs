// Lighthouse's judgement of the pages that most people see. Accessibility and best practices are tested; the
// performance depends on the machine and is printed.
import assert from "node:assert/strict";
import net from "node:net";
import { after, test } from "node:test";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { arrange } from "./pages.mjs";
import { closeBrowser, kChromium, Portal, windowFor } from "./portal.mjs";

const port = await new Promise((done) => {
  const server = net.createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = server.address();
    server.close(() => done(free));
  });
});
const portal = await Portal.start("mercusuar", { options: ["--no-jobs"], arrange });
const judge = await chromium.launch({ executablePath: kChromium, args: ["--no-sandbox", "--disable-dev-shm-usage", `--remote-debugging-port=${port}`] });
after(async () => {
  await judge.close();
  await closeBrowser();
  await portal.end();
});

async function cookiesOf(user) {
  if (!user) return {};
  const page = await windowFor(portal, user);
  const cookies = await page.context().cookies();
  await page.context().close();
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
}

for (const [user, address] of [["", "/"], ["", `/v/${portal.arranged.token}`], ["bappeda", "/beranda"], ["sari", "/hari-ini"]]) {
  test(`${address} is good for everybody`, { timeout: 120000 }, async () => {
    const { lhr } = await lighthouse(portal.url + address, {
      port, output: "json", logLevel: "error", extraHeaders: await cookiesOf(user), onlyCategories: ["accessibility", "best-practices", "performance"],
    });
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(100 * score)]));
    console.log(`${address} ${JSON.stringify(scores)}`);
    const faults = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0).map(({ id }) => id);
    assert.equal(new URL(lhr.finalDisplayedUrl).pathname, address);
    assert.ok(scores.accessibility >= 95 && scores["best-practices"] >= 95, `${JSON.stringify(scores)}: ${faults.join(", ")}`);
  });
}
