// Files on their way to the server: chosen in the words of the page, with keyboard and drop, and going on after a
// broken connection without touching what is being typed.
import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { arrange } from "./pages.mjs";
import { closeBrowser, Portal, windowFor } from "./portal.mjs";

const portal = await Portal.start("unggahan", { options: ["--no-jobs"], arrange });
const answer = `/permintaan/${portal.arranged.asked}`;
const csv = path.join(process.env.SAMPLES, "requests", "bappeda", "penduduk-kelurahan.csv");
after(async () => { await closeBrowser(); await portal.end(); });

const data = (name, size) => ({ name, mimeType: "text/csv", buffer: Buffer.from("umur;jiwa\n".repeat(size / 10)) });

test("a file goes on after a break, is shown with its finding, and nothing typed is lost", async () => {
  const page = await windowFor(portal, "kadis-dispenduk");
  await page.goto(answer);
  await page.locator("input[type=radio][value=sebagian]").first().check();
  await page.locator("input[type=checkbox]:visible").first().check();
  await page.locator("textarea:visible").first().fill("baru sebagian");
  let broken = 0;
  await page.route("**/unggahan/*", (route) => {
    if (route.request().method() !== "PATCH" || broken++ > 0) return route.continue();
    return route.abort();
  });
  await page.locator("input[type=file]").first().setInputFiles(data("penduduk.csv", 5e6));
  const card = page.locator("[data-segar] .berkas-kartu", { hasText: "penduduk.csv" });
  await card.locator(".sidik").waitFor({ state: "attached" });
  assert.ok(broken >= 3, "one piece was broken, two went through");
  assert.match(await card.innerText(), /Diperiksa, dapat diterima/);
  assert.equal(await page.locator("textarea:visible").first().inputValue(), "baru sebagian");
  assert.equal(await page.locator("progress").count(), 0);
  await page.getByRole("button", { name: "Simpan, lanjutkan nanti" }).click();
  await page.getByText("Jawaban tersimpan.").waitFor();
  assert.equal(await page.locator(".berkas-kartu").count(), 1);
  assert.deepEqual(page.problems.filter((problem) => !/ERR_FAILED/.test(problem)), []);
  await page.context().close();
});

test("an upload that is held goes on when it is told to, and one that is cancelled leaves nothing", async () => {
  const page = await windowFor(portal, "bappeda");
  await page.goto("/permohonan/baru");
  await page.getByRole("button", { name: "Mulai" }).click();
  await page.waitForURL("**/konsep/**");
  await page.goto(page.url().replace(/[^/]*$/, "dokumen"));
  let held;
  await page.route("**/unggahan/*", async (route) => {
    if (route.request().method() === "PATCH" && held) await held;
    await route.continue().catch(() => {});
  });
  let release;
  held = new Promise((done) => { release = done; });
  const papers = path.join(portal.home, "reports", "attachments-bappeda");
  await page.locator("input[type=file]").nth(0).setInputFiles(path.join(papers, "Surat Pernyataan.pdf"));
  await page.getByRole("button", { name: "Jeda" }).click();
  await page.getByRole("button", { name: "Lanjutkan unggahan" }).waitFor();
  held = undefined;
  release();
  await page.waitForTimeout(1500);  // in which one that is not held would have come
  assert.equal(await page.locator("[data-segar] .berkas-kartu").count(), 0);
  await page.getByRole("button", { name: "Lanjutkan unggahan" }).click();
  await page.locator("[data-segar] .berkas-kartu .sidik").waitFor({ state: "attached" });
  assert.match(await page.locator("#keadaan-surat-pernyataan").innerText(), /Lengkap/);

  held = new Promise((done) => { release = done; });
  await page.locator("input[type=file]").nth(2).setInputFiles(path.join(papers, "KAK Profil Kemiskinan.pdf"));
  await page.getByRole("button", { name: "Batalkan" }).click();
  held = undefined;
  release();
  await page.getByRole("button", { name: "Batalkan" }).waitFor({ state: "detached" });
  await page.reload();
  assert.equal(await page.locator(".berkas-kartu").count(), 1);
  await page.context().close();
});

test("a file is chosen by keyboard, in the words of the page, or dropped", async () => {
  const page = await windowFor(portal, "");
  await page.goto("/periksa");
  const field = page.getByLabel("Berkas PDF");
  assert.equal(await page.locator(".unggah").innerText(), "Pilih berkas\natau tarik berkas ke sini");
  await field.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.type), "file");
  assert.match(await page.locator(".unggah .tombol").evaluate((button) => getComputedStyle(button).outline), /solid 3px/);
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  await (await chooser).setFiles(csv);
  assert.match(await page.locator(".unggah").innerText(), /penduduk-kelurahan\.csv/);

  await page.locator(".unggah").evaluate((place) => {
    const carried = new DataTransfer();
    for (const name of ["surat.pdf", "lain.pdf"]) carried.items.add(new File(["tidak ada"], name, { type: "application/pdf" }));
    place.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  assert.match(await page.locator(".unggah").innerText(), /surat\.pdf$/);
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await page.getByText(/surat\.pdf.*bukan PDF|bukan PDF/).first().waitFor();
  await page.context().close();
});

test("without a script the field of the browser stays, and a form brings the file", async () => {
  const page = await windowFor(portal, "kadis-dispenduk", { javaScript: false });
  await page.goto(answer);
  await page.locator("input[type=radio][value=tersedia]").first().check();
  const field = page.locator("input[type=file]").first();
  assert.ok((await field.boundingBox()).width > 100);
  await field.setInputFiles({ ...data("tanpa-skrip.csv", 100) });
  await page.getByRole("button", { name: "Simpan, lanjutkan nanti" }).click();
  assert.match(await page.locator(".berkas-kartu", { hasText: "tanpa-skrip.csv" }).innerText(), /Diperiksa, dapat diterima/);
  await page.context().close();
});
