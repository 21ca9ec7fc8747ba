// A double click by a hand that is used to it: each of the main forms has one effect.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { arrange } from "./pages.mjs";
import { closeBrowser, Portal, windowFor } from "./portal.mjs";

const portal = await Portal.start("dua-kali", { options: ["--no-jobs"], arrange });
const { arranged } = portal;
after(async () => { await closeBrowser(); await portal.end(); });

const json = (...words) => JSON.parse(portal.command("sari", "--now", "2026-12-31T15:00:00+07:00", ...words));
const eventsOf = (ticket, kind) => json("request", "events", ticket).filter(({ event }) => event === kind).length;
const lettersOf = (ticket) => json("letter", "list").filter((letter) => letter.ticket === ticket).length;

// Clicks twice, then waits until the page that it led to has come; it is no error.
async function twice(page, words) {
  const address = page.url();
  await page.getByRole("button", { name: words, exact: true }).first().dblclick();
  await page.waitForURL((url) => url.href !== address);
  await page.waitForLoadState("networkidle");
  assert.doesNotMatch(await page.title(), /^Galat/);
}

for (const javaScript of [true, false]) {
  const look = { javaScript };
  test(`the main forms take effect once, ${javaScript ? "with" : "without"} a script`, { timeout: 300000 }, async () => {
    const bappeda = await windowFor(portal, "bappeda", look);
    await bappeda.goto("/permohonan/baru");
    const begun = async () => {
      await bappeda.goto("/beranda");
      return bappeda.locator("main a[href^='/konsep/']").count();
    };
    const before = await begun();
    await bappeda.goto("/permohonan/baru");
    await twice(bappeda, "Mulai");
    assert.equal(await begun(), before + 1);
    await bappeda.context().close();

    const sari = await windowFor(portal, "sari", look);
    const ticket = javaScript ? arranged.submitted : arranged.withdrawable;
    await sari.goto(`/permohonan/${ticket}/catatan`);
    await sari.fill("[name=alasan]", "Telepon dari pemohon.");
    await twice(sari, "Tulis catatan");
    assert.equal(eventsOf(ticket, "catatan"), 1);
    await sari.goto(`/permohonan/${ticket}/terima`);
    for (const tick of ["pejabat", "sesuai"]) await sari.check(`[name=${tick}]`);
    for (const list of await sari.locator("main select").all()) await list.selectOption("DISPENDUK");
    await twice(sari, "Terima dan teruskan");
    assert.equal(eventsOf(ticket, "lembar-penerimaan"), 1);
    await sari.goto(`/permohonan/${ticket}/surat/surat-pengantar`);
    await twice(sari, "Buat konsep");
    assert.equal(lettersOf(ticket), 1);
    const other = javaScript ? arranged.returnable : arranged.refusable;
    await sari.goto(`/permohonan/${other}/kembalikan`);
    await sari.check("[name=alasan][value=TUJUAN_TIDAK_SESUAI]");
    await twice(sari, "Kembalikan permohonan");
    assert.equal(eventsOf(other, "nota-pengembalian"), 1);
    await sari.context().close();
  });
}

test("a letter is signed once, and a debt is paid once", { timeout: 300000 }, async () => {
  const kadis = await windowFor(portal, "kadis");
  await kadis.request.get(`/surat/${arranged.stacked}/pdf`);
  await kadis.goto(`/tumpukan/tanda-tangan?surat=${arranged.stacked}`);
  await kadis.fill("[name=frasa-sandi]", fs.readFileSync(path.join(portal.home, "keys", "passphrase"), "utf8").trim());
  await twice(kadis, "Tanda tangani 1 surat");
  await kadis.getByText("1 surat terbit").first().waitFor();
  assert.equal(lettersOf(arranged.received), 1);
  assert.equal(eventsOf(arranged.received, "surat-pengantar"), 1);
  await kadis.context().close();

  const dinkes = await windowFor(portal, "dinkes");
  await dinkes.goto("/permohonan/P-2026-0002/balikan");
  await dinkes.locator("input[type=file]").first().setInputFiles(path.join(process.env.SAMPLES, "requests", "bappeda", "profil-kemiskinan.csv"));
  await dinkes.locator(".berkas-kartu .sidik").first().waitFor({ state: "attached" });
  await dinkes.fill("[name=judul]", "Profil imunisasi");
  await dinkes.fill("[name=ringkasan]", "Dipakai dalam rencana kerja.");
  await twice(dinkes, "Kirim Data Balikan");
  assert.equal(eventsOf("P-2026-0002", "data-balikan"), 1);
  const sari = await windowFor(portal, "sari");
  await sari.goto("/permohonan/P-2026-0002/balikan");
  await twice(sari, "Terima Data Balikan");
  assert.equal(eventsOf("P-2026-0002", "tanda-terima-balikan"), 1);
});
