// Each page as each reader has it: no violation of axe-core (WCAG 2.2 AA and best practices) in light and dark,
// nothing scrolls sideways, no script fails, no page is forgotten.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { arrange, begin, pagesOf } from "./pages.mjs";
import { closeBrowser, Portal, windowFor } from "./portal.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Answered without a page of HTML, or leading elsewhere.
const kNoPages = ["/healthz", "/readyz", "/metrics", "/aset/:nama", "/bahasa/:nama", "/permohonan-data-instansi", "/upload-data-balikan",
  "/agenda/csv", "/agenda/pdf", "/arsip/:tiket/bukti", "/arsip/:tiket/versi/:nomor/berkas", "/formulir/data-balikan",
  "/formulir/surat-pernyataan", "/laporan/:nama/csv", "/laporan/:nama/pdf", "/log/kunci", "/log/titik-periksa",
  "/akun/sesi", "/akun/sesi-lain", "/keluar", "/pengguna/akun/:pengguna/aktif", "/permohonan/:tiket/berkas", "/permohonan/:tiket/tanda-terima", "/permohonan/tabel", "/unggahan", "/unggahan/:berkas", "/surat/:id/halaman/:berkas", "/surat/:id/pdf", "/surat/:id/pratinjau", "/surat/:id/tingkat.pdf"];
const portal = await Portal.start("halaman", { options: ["--no-jobs"], arrange });
await begin(portal);
const pages = pagesOf(portal);
after(async () => { await closeBrowser(); await portal.end(); });

async function violations(page) {
  // The policy of the pages forbids foreign scripts; the protocol of the browser does not.
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const users = [...new Set(pages.map(({ user }) => user))];
for (const user of users) {
  test(`the pages of ${user || "everybody"} can be used by everybody`, async () => {
    const faults = new Set();
    for (const dark of [false, true]) {
      const page = await windowFor(portal, user, { dark });
      for (const { name, open } of pages.filter((one) => one.user === user)) {
        // Colours do not depend on the width.
        await page.setViewportSize({ width: dark ? 1440 : 360, height: 900 });
        await open(page);
        for (const width of dark ? [1440] : [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const where = `${name} at ${width} px${dark ? ", dark" : ""}`;
          for (const fault of await violations(page)) faults.add(`${where}: ${fault}`);
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (tooWide > 0) faults.add(`${where}: scrolls sideways by ${tooWide} px`);
          if (await page.locator("h1").count() !== 1) faults.add(`${where}: has not one h1`);
        }
      }
      for (const problem of page.problems) faults.add(problem);
      await page.context().close();
    }
    assert.deepEqual([...faults], []);
  });
}

test("no page is forgotten", async () => {
  const opened = new Set();
  const known = new Set();
  for (const [, route, status, count] of (await portal.metrics()).matchAll(/^berkas_requests_total\{route="([^"]*)",status="(\d+)"\} (\d+)/gm)) {
    known.add(route);
    if (status === "200" && Number(count) > 0) opened.add(route);
  }
  const forgotten = [...known].filter((route) => route.startsWith("/") && !opened.has(route) && !kNoPages.includes(route));
  assert.deepEqual(forgotten, []);
});
