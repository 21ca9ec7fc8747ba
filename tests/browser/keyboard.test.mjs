// The main paths with the keyboard alone: every stop is visible and in order, nothing holds the focus, and after an
// error the way leads to the field.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { arrange } from "./pages.mjs";
import { closeBrowser, freshCode, Portal, windowFor, windowOf } from "./portal.mjs";

const samples = path.join(process.env.SAMPLES, "requests", "bappeda");
const portal = await Portal.start("papan-tik", { options: ["--no-jobs"], arrange });
const { arranged } = portal;
after(async () => { await closeBrowser(); await portal.end(); });

// What has the focus, and whether that can be seen.
const focus = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const previous = window.stopBefore;
  window.stopBefore = one;
  return {
    words: (one.labels?.[0]?.innerText || one.getAttribute("aria-label") || one.innerText || "").trim(), name: one.getAttribute("name") || "",
    value: one.getAttribute("value") || "", kind: one.type || one.tagName.toLowerCase(), html: one.outerHTML.slice(0, 120),
    isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    isOnScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isBefore: Boolean(previous && previous.isConnected && previous.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING),
  };
});

function demandVisible(stop) {
  assert.ok(stop.isOutlined, `the focus is not visible: ${stop.html}`);
  assert.ok(stop.isOnScreen, `the focus is off the screen: ${stop.html}`);
}

// Goes on with Tab until the focus is on what is wanted; in between in the order of the document.
async function tabTo(page, isWanted, what) {
  let rounds = 0;
  for (let stops = 0; stops < 200 && rounds < 3; ++stops) {
    await page.keyboard.press("Tab");
    const stop = await focus(page);
    if (!stop || stop.isBefore) ++rounds;
    if (!stop) continue;
    demandVisible(stop);
    if (isWanted(stop)) return stop;
  }
  throw new Error(`Tab does not lead to ${what} on ${page.url()}`);
}
const toField = (page, name, value) => tabTo(page, (stop) => stop.name === name && (value === undefined || stop.value === value), `the field ${name}`);
const toWords = (page, words) => tabTo(page, (stop) => stop.words === words || stop.words.startsWith(`${words} `), `"${words}"`);

async function typeInto(page, name, words) {
  await toField(page, name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(words);
}
const enter = (page, key = "Enter") => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
async function press(page, words) {
  await toWords(page, words);
  await enter(page);
}
async function noError(page) {
  assert.doesNotMatch(await page.title(), /^Galat/, (await page.locator(".ringkasan-galat").allInnerTexts()).join());
}
// From the beginning the dialogs of files come to the test, not only when it waits for one.
async function deskOf(user) {
  const page = await windowFor(portal, user);
  page.on("filechooser", () => {});
  return page;
}
// A file by the dialog that the field opens.
async function chooseFile(page, name, file) {
  await toField(page, name);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(file);
}
async function upload(page, name, file) {
  await chooseFile(page, name, file);
  await page.locator(".berkas-kartu", { hasText: path.basename(file) }).first().waitFor();
}
// The radio button with this value: the group has the focus once, arrows choose in it.
async function choose(page, name, value) {
  await toField(page, name);
  for (let i = 0; i < 10; ++i) {
    const { value: at } = await focus(page);
    if (at === value) return page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`arrows do not lead to ${value} of ${name}`);
}

test("signing in: the skip link, an error, the code", async () => {
  const page = await windowOf(portal);
  const { password, secret } = portal.account("kadis");
  await page.goto("/masuk");
  await page.keyboard.press("Tab");
  const skip = await focus(page);
  assert.equal(skip.words, "Langsung ke isi");
  demandVisible(skip);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "the skip link leads into the page");
  await page.goto("/masuk");
  await typeInto(page, "nama-pengguna", "kadis");
  await typeInto(page, "sandi", "sandi yang salah");
  await enter(page);
  assert.match(await page.title(), /^Galat: /);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".ringkasan-galat")), "the summary of errors has the focus");
  const link = await tabTo(page, () => true, "an error");
  await page.keyboard.press("Enter");
  const field = await focus(page);
  assert.match(field.kind, /text|password/, `the error "${link.words}" leads to a field: ${field.html}`);
  demandVisible(field);
  await page.goto("/masuk");
  await typeInto(page, "nama-pengguna", "kadis");
  await typeInto(page, "sandi", password);
  await enter(page);
  await typeInto(page, "kode", await freshCode(secret));
  await enter(page);
  assert.equal(new URL(page.url()).pathname, "/tumpukan");
  await page.context().close();
});

test("an application from the first step to the receipt, with files", async () => {
  const page = await deskOf("bappeda");
  await page.goto("/permohonan/baru");
  await press(page, "Mulai");
  await press(page, "Simpan dan lanjut");
  await press(page, "Simpan dan lanjut");  // nothing is typed
  assert.match(await page.title(), /^Galat: /);
  await tabTo(page, () => true, "the first error");
  const target = await page.evaluate(() => document.activeElement.hash);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => `#${document.activeElement.id}`), target);
  assert.match((await focus(page)).name, /^narahubung/);
  for (const [name, words] of [["nama", "Budi Contoh"], ["jabatan", "Perencana"], ["telepon", "0341 123456"], ["email", "budi@bappeda.example.go.id"]])
    await typeInto(page, `narahubung/${name}`, words);
  await press(page, "Simpan dan lanjut");
  await noError(page);
  for (const [name, words] of [["nama", "Jumlah penduduk"], ["periode", "2021-2025"], ["wilayah", "Kota Malang"]]) await typeInto(page, `data/1/${name}`, words);
  await press(page, "Simpan dan lanjut");
  await noError(page);
  await typeInto(page, "tujuan", "Penyusunan profil kemiskinan.");
  await choose(page, "klasifikasi", "biasa");
  await press(page, "Simpan dan lanjut");
  await noError(page);
  const papers = path.join(portal.home, "reports", "attachments-bappeda");
  await upload(page, "surat-pernyataan", path.join(papers, "Surat Pernyataan.pdf"));
  await upload(page, "kak", path.join(papers, "KAK Profil Kemiskinan.pdf"));
  await press(page, "Simpan dan lanjut");
  await noError(page);
  await toField(page, "pernyataan");
  await page.keyboard.press("Space");
  await press(page, "Kirim permohonan");
  assert.equal(await page.locator("h1").innerText(), "Permohonan terkirim");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("staff accept a request, draft its letter and see how it will look", async () => {
  const page = await deskOf("sari");
  await page.goto(`/permohonan/${arranged.submitted}/terima`);
  await toField(page, "pejabat");
  await page.keyboard.press("Space");
  await toField(page, "sesuai");
  await page.keyboard.press("Space");
  await tabTo(page, (stop) => stop.kind === "select-one", "the choice of a Produsen");
  await page.keyboard.type("Dinas Kependudukan");
  await tabTo(page, (stop) => stop.kind === "select-one", "the choice of the other Produsen");
  await page.keyboard.type("Dinas Kependudukan");
  await press(page, "Terima dan teruskan");
  await noError(page);
  await page.goto(`/permohonan/${arranged.submitted}/surat/surat-pengantar`);
  await press(page, "Buat konsep");
  await noError(page);
  const before = await page.locator("img.halaman-surat").first().getAttribute("src");
  await tabTo(page, (stop) => stop.kind === "textarea" || (stop.kind === "text" && stop.name !== "kata"), "a field of the letter");
  await page.keyboard.type("Kepala Bidang Statistik");
  await page.waitForFunction((src) => document.querySelector("img.halaman-surat").getAttribute("src") !== src, before);
  await tabTo(page, (stop) => /PDF/.test(stop.words), "the letter as PDF");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a signatory reads a letter and signs it", async () => {
  const page = await deskOf("kadis");
  await page.goto(`/tumpukan?surat=${arranged.stacked}`);
  while (await page.getByRole("link", { name: /Berikutnya/ }).count() > 0) {
    await tabTo(page, (stop) => /^Berikutnya/.test(stop.words), "the next page");
    await enter(page);
  }
  await toField(page, "surat", arranged.stacked);
  assert.ok(await page.evaluate(() => document.activeElement.checked), "what was read is chosen");
  await press(page, "Lanjut: tanda tangani surat yang dipilih");
  await typeInto(page, "frasa-sandi", fs.readFileSync(path.join(portal.home, "keys", "passphrase"), "utf8").trim());
  await enter(page);
  await page.getByText("1 surat terbit").first().waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("Data Balikan", async () => {
  const page = await deskOf("dinkes");
  await page.goto("/balikan");
  await tabTo(page, (stop) => /P-2026-0002|Unggah Data Balikan/.test(stop.words), "the debt");
  await enter(page);
  if (!page.url().endsWith("/balikan")) await page.goto("/permohonan/P-2026-0002/balikan");
  await typeInto(page, "judul", "Profil imunisasi");
  await typeInto(page, "ringkasan", "Dipakai dalam rencana kerja.");
  await upload(page, "berkas", path.join(samples, "profil-kemiskinan.csv"));
  await press(page, "Kirim Data Balikan");
  await noError(page);
  await page.context().close();
});

test("anybody has a letter checked", async () => {
  const page = await deskOf("");
  const letter = path.join(portal.home, "work", "surat-terbit.pdf");
  portal.command("sari", "letter", "get", arranged.letter, "--output", letter);
  await page.goto("/periksa");
  await chooseFile(page, "berkas", letter);
  await press(page, "Periksa berkas");
  assert.match(await page.locator("h1").innerText(), /sama dengan surat yang kami terbitkan/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

// A round of Tab passes everything that can be used once, in the order of the page, and comes back to its beginning.
test("nothing on a page holds the focus or is left out", async () => {
  for (const [user, address] of [["", "/masuk"], ["bappeda", "/permohonan/baru"], ["sari", "/hari-ini"], ["sari", `/permohonan/${arranged.asked}`],
    ["sari", `/surat/${arranged.drafted}`], ["kadis-dispenduk", `/permintaan/${arranged.asked}`], ["auditor", "/arsip?kata=penduduk"]]) {
    const page = await deskOf(user);
    await page.goto(address);
    const wanted = await page.evaluate(() => {
      const groups = new Set();
      return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
        .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && !(one.type === "radio" && (groups.has(one.name) || !groups.add(one.name)))).length;
    });
    assert.equal(await page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count(), 0);
    let stops = 0;
    for (let stop; stops <= wanted + 5; ++stops) {
      await page.keyboard.press("Tab");
      stop = await focus(page);
      if (!stop || (stop.isBefore && stops > 0)) break;
      demandVisible(stop);
    }
    assert.equal(stops, wanted, `${address}: stops of Tab`);
    await page.context().close();
  }
});
