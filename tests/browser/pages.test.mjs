// Each page as each reader has it: no violation of axe-core (WCAG 2.2 AA and best practices) in light and dark,
// nothing scrolls sideways, no script fails, no page is forgotten.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { arrange, pagesOf } from "./pages.mjs";
import { closeBrowser, Portal, windowFor } from "./portal.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Answered without a page of HTML, or leading elsewhere.
const kNoPages = new Set(["/healthz", "/readyz", "/metrics", "/aset/:nama", "/bahasa/:nama", "/permohonan-data-instansi",
  "/upload-data-balikan"]);

const portal = await Portal.start("halaman", { options: ["--no-jobs"], arrange });
const pages = pagesOf(portal.arranged);
after(async () => { await closeBrowser(); await portal.end(); });

async function violations(page) {
  // The policy of the pages forbids foreign scripts; the protocol of the browser does not.
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const users = [...new Set(pages.map(([user]) => user))];
for (const user of users) {
  test(`the pages of ${user || "everybody"} can be used by everybody`, async () => {
    for (const dark of [false, true]) {
      const page = await windowFor(portal, user, { dark });
      for (const [, address] of pages.filter(([who]) => who === user)) {
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(address);
          const where = `${address} at ${width} px${dark ? ", dark" : ""}`;
          assert.deepEqual(await violations(page), [], where);
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(tooWide <= 0, `${where} scrolls sideways by ${tooWide} px`);
          assert.equal(await page.locator("h1").count(), 1, `${where} has one h1`);
        }
      }
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });
}

test("no page is forgotten", async () => {
  const opened = new Set();
  const known = new Set();
  for (const [, route, status, count] of (await portal.metrics()).matchAll(/^berkas_requests_total\{route="([^"]*)",status="(\d+)"\} (\d+)/gm)) {
    known.add(route);
    if (status === "200" && Number(count) > 0) opened.add(route);
  }
  const forgotten = [...known].filter((route) => route.startsWith("/") && !opened.has(route) && !kNoPages.has(route));
  assert.deepEqual(forgotten, []);
});
