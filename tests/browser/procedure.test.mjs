// The procedure from its first step to its last, by clicking, as each of those who take part, with real mail,
// virus scanner and signing tokens: with a script and without, on a desk and on a phone.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { closeBrowser, folder, Portal, windowFor } from "./portal.mjs";
import { eicar, endServices, PostOffice, softTokens, startClamd } from "./services.mjs";

const kOffice = "statistik@kominfo.example.go.id";
const kContact = "budi@bappeda.example.go.id";
const kProdusen = "data@dispenduk.example.go.id";
const samples = path.join(process.env.SAMPLES, "requests", "bappeda");

const office = await PostOffice.open([kOffice, kContact, kProdusen]);
const clamd = await startClamd();
let portal;
after(async () => {
  await closeBrowser();
  await portal.end();
  endServices();
});

// The home is made first, since its keys go into the tokens.
const begun = await Portal.start("prosedur", { options: ["--no-jobs"] });
const tokens = softTokens(begun.home);
await begun.end();
portal = await Portal.start("prosedur", {
  home: begun.home, environment: tokens.environment,
  settings: { ...tokens.settings, ...office.settings(kOffice), "mail.from": kOffice, "clamd.address": clamd },
});

const press = (page, words) => Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name: words, exact: true }).first().click()]);
const heading = (page) => page.locator("h1").innerText();
// Without errors: a form that is refused says so in the title.
async function follow(page, words) {
  const address = page.url();
  await page.getByRole("button", { name: words, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== address);
  assert.doesNotMatch(await page.title(), /^Galat/, await page.locator(".ringkasan-galat, main").first().innerText());
}

// Steps 1 and 2: the agency prepares and hands in. The ticket.
async function apply(page, { javaScript }) {
  await page.goto("/permohonan-data-instansi");
  await follow(page, "Mulai");
  await follow(page, "Simpan dan lanjut");  // instansi
  await page.fill("[name='narahubung/nama']", "Budi Contoh");
  await page.fill("[name='narahubung/jabatan']", "Perencana");
  await page.fill("[name='narahubung/telepon']", "0341 123456");
  await page.fill("[name='narahubung/email']", kContact);
  await follow(page, "Simpan dan lanjut");
  await page.fill("[name='data/1/nama']", "Jumlah penduduk menurut kelurahan");
  await page.fill("[name='data/1/periode']", "2021-2025");
  await page.fill("[name='data/1/wilayah']", "Kota Malang");
  await follow(page, "Simpan dan lanjut");
  await page.fill("[name=tujuan]", "Penyusunan profil kemiskinan kecamatan.");
  await page.check("[name=klasifikasi][value=biasa]");
  await follow(page, "Simpan dan lanjut");
  const papers = path.join(portal.home, "reports", "attachments-bappeda");
  const files = ["Surat Pernyataan.pdf", "KAK Profil Kemiskinan.pdf"];
  for (const [index, name] of files.entries()) {
    await page.locator("input[type=file]").nth(index).setInputFiles(path.join(papers, name));
    if (!javaScript) await press(page, "Unggah berkas");
    await page.locator(".berkas-kartu", { hasText: name }).locator(".sidik").waitFor({ state: "attached" });
  }
  await follow(page, "Simpan dan lanjut");
  await page.check("[name=pernyataan]");
  await follow(page, "Kirim permohonan");
  assert.equal(await heading(page), "Permohonan terkirim");
  return (await page.locator(".hasil").innerText()).match(/P-\d{4}-\d{4}/)[0];
}

async function draft(page, ticket, kind) {
  await page.goto(`/permohonan/${ticket}/surat/${kind}`);
  await follow(page, "Buat konsep");
  return new URL(page.url()).pathname.split("/").pop();
}

// Reads every page of the letter, then ticks it alone.
async function choose(page, id) {
  await page.goto(`/tumpukan?surat=${id}`);
  for (let more = true; more;) {
    await page.locator("img.halaman-surat").waitFor();
    await page.waitForFunction(() => document.querySelector("img.halaman-surat").complete).catch(() => {});
    const next = page.getByRole("link", { name: /Berikutnya/ });
    more = await next.count() > 0;
    if (more) await Promise.all([page.waitForLoadState("load"), next.first().click()]);
  }
  await page.goto(`/tumpukan?surat=${id}`);
  for (const box of await page.locator("[name=surat]").all()) await box.setChecked(await box.getAttribute("value") === id);
}

async function approve(windows, id) {
  for (const user of ["kabid-statistik", "sekretaris"]) {
    await choose(windows[user], id);
    await press(windows[user], "Paraf surat yang dipilih");
  }
}

async function sign(page, id) {
  await choose(page, id);
  await press(page, "Lanjut: tanda tangani surat yang dipilih");
  await page.fill("[name=frasa-sandi]", "4711");
  await page.locator("main button[type=submit]").last().click();
  await page.locator(".lencana-pandan, .lencana-mengkudu").first().waitFor({ timeout: 60000 });
  assert.equal(await page.locator(".lencana-mengkudu").count(), 0, await page.locator("main").innerText());
}

for (const look of [{ name: "at a desk, with a script", javaScript: true, width: 1440 },
  { name: "on a phone, without a script", javaScript: false, width: 360 }]) {
  test(`all twelve steps by clicking, ${look.name}`, { timeout: 600000 }, async () => {
    const before = (await office.mails(kContact, 0)).length;
    const windows = {};
    for (const user of ["bappeda", "sari", "kabid-statistik", "sekretaris", "kadis", "kadis-dispenduk"]) {
      windows[user] = await windowFor(portal, user, look);
    }
    const { bappeda, sari, kadis, "kadis-dispenduk": head } = windows;

    const ticket = await apply(bappeda, look);

    // Steps 3 and 4: the staff find it among what is due, look at it and give it to the data's owner.
    await sari.goto("/hari-ini");
    await sari.getByText(ticket).first().waitFor();
    await sari.goto(`/permohonan/${ticket}/terima`);
    await sari.check("[name=pejabat]");
    await sari.check("[name=sesuai]");
    await sari.locator("select").first().selectOption("DISPENDUK");
    await follow(sari, "Terima dan teruskan");

    // Step 5: Surat Pengantar.
    const introduction = await draft(sari, ticket, "surat-pengantar");
    await approve(windows, introduction);
    await sign(kadis, introduction);

    // Step 6: the owner answers, and his head signs.
    await head.goto("/permintaan");
    await head.goto(`/permintaan/${ticket}`);
    await head.locator("input[type=radio][value=tersedia]").first().check();
    await head.locator("input[type=file]").first().setInputFiles(path.join(samples, "penduduk-kelurahan.csv"));
    await follow(head, "Periksa jawaban");
    await follow(head, "Kirim jawaban");
    const answer = await head.goto("/tumpukan").then(() => head.locator("[href*='/tumpukan?surat=']").first().getAttribute("href"));
    await sign(head, new URL(answer, portal.url).searchParams.get("surat"));

    // Steps 7 and 8: Surat Penyampaian.
    const delivery = await draft(sari, ticket, "surat-penyampaian");
    await approve(windows, delivery);
    await sign(kadis, delivery);

    // Steps 9 to 11: Data Balikan.
    await bappeda.goto("/upload-data-balikan");
    await bappeda.goto(`/permohonan/${ticket}/balikan`);
    await bappeda.fill("[name=judul]", "Profil kemiskinan kecamatan");
    await bappeda.fill("[name=ringkasan]", "Dipakai dalam rencana pembangunan.");
    await bappeda.locator("input[type=file]").first().setInputFiles(path.join(samples, "profil-kemiskinan.csv"));
    if (look.javaScript) await bappeda.locator(".berkas-kartu .sidik").first().waitFor({ state: "attached" });
    await follow(bappeda, "Kirim Data Balikan");
    await sari.goto(`/permohonan/${ticket}/balikan`);
    await follow(sari, "Terima Data Balikan");

    // Step 12: nothing is owed any more.
    await bappeda.goto(`/permohonan/${ticket}`);
    assert.match(await bappeda.locator("main").innerText(), /Selesai/);
    // Receipt, delivery and thanks have left by mail.
    assert.ok((await office.mails(kContact, before + 3)).length >= before + 3);
    for (const page of Object.values(windows)) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });
}

test("a file with a virus is named and not kept", async () => {
  const page = await windowFor(portal, "bappeda");
  await page.goto("/permohonan/baru");
  await follow(page, "Mulai");
  await page.goto(page.url().replace(/[^/]*$/, "dokumen"));
  // A sound letter with the test file in a comment.
  const sound = fs.readFileSync(path.join(portal.home, "reports", "attachments-bappeda", "Surat Pernyataan.pdf"), "latin1");
  const end = sound.lastIndexOf("startxref");
  const file = path.join(folder, "Surat Pernyataan.pdf");
  fs.writeFileSync(file, `${sound.slice(0, end)}%${eicar}\n${sound.slice(end)}`, "latin1");
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.locator(".galat").first().waitFor();
  assert.match(await page.locator(".galat").first().innerText(), /virus|Eicar/i);
  await page.context().close();
});
