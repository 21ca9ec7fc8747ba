// Every page of the portal, by who opens it, in a demo home in which something is to be done.
import fs from "node:fs";
import path from "node:path";
import { Days } from "./moments.mjs";
import { windowFor } from "./portal.mjs";

const samples = path.join(process.env.SAMPLES, "requests");
const kPassword = "kata sandi penata percobaan";
const kPersons = "nik;kelurahan\n3573010101900001;Klojen\n3573014102910002;Klojen\n3573011503920003;Kauman\n3573012204930004;Kauman\n";
const givenIn = (file) => `<jawaban><data nomor="1" hasil="tersedia"><berkas nama="${file}"/></data>`;

// Three reminders are enough to give up a debt: the demo home has sent as many.
function shortenReminders(portal) {
  const file = path.join(portal.home, "office", "procedure.xml");
  const procedure = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, procedure.replace('most="8"', 'most="3"').replace(/version="[^"]*"/, 'version="2026-12-02"'));
}

// One that waits for staff, since the virus scanner was away.
function heldHandIn(portal, days) {
  portal.set({ "clamd.address": "/tidak-ada/clamd.sock" });
  days.submit("dinkes");
  portal.set({ "clamd.address": "" });
  return JSON.parse(portal.command("sari", "quarantine", "list"))[0].id;
}

// Brings cases into the states that pages are about; returns what addresses name. The portal's clock goes on from
// the last event.
export function arrange(portal) {
  shortenReminders(portal);
  const days = new Days(portal);
  days.begin("2026-12-07");
  const silent = days.asked("kecamatan", "DISPENDUK");
  days.begin("2026-12-09");
  const returned = days.submit("kecamatan");
  days.run("sari", "request", "return", returned, "--reason", "TUJUAN_TIDAK_SESUAI:tujuan belum dijelaskan");
  const delivered = days.answered("kecamatan", "DISPENDUK", `${givenIn("penduduk-umur.csv")}</jawaban>`, path.join(samples, "dinkes", "penduduk-umur.csv"));
  days.issued(delivered, "surat-penyampaian");
  days.run("kecamatan", "balikan", "submit", delivered, path.join(samples, "bappeda", "balikan.xml"), path.join(samples, "bappeda", "profil-kemiskinan.csv"));
  const leaking = days.answered("kecamatan", "DISPENDUK", `${givenIn("warga.csv")}</jawaban>`, days.file("warga.csv", kPersons), "--declare", "dibutuhkan pemohon");
  const foreign = days.asked("kecamatan", "DISPENDUK");
  days.answer(foreign, "DISPENDUK", `${givenIn("penduduk-umur.csv")}<surat-tindaklanjuti berkas="surat.pdf" nomor="400.12/17/2026" tanggal="2026-12-09"/></jawaban>`,
    path.join(samples, "dinkes", "penduduk-umur.csv"),
    days.file("surat.pdf", fs.readFileSync(path.join(portal.home, "reports", "attachments-kecamatan", "pernyataan.pdf"))));
  const held = heldHandIn(portal, days);
  const onHold = days.submit("dinkes");
  days.run("sari", "archive", "hold", onHold, "--reason", "perkara 12/G/2026");
  const asked = days.received("bappeda", "DISPENDUK:1", "DINSOS:2");
  const letter = days.issued(asked, "surat-pengantar", "DISPENDUK");
  const drafted = days.draft(asked, "surat-pengantar", "DINSOS");
  const received = days.received("dinkes", "DISPENDUK");
  const stacked = days.approved(received, "surat-pengantar", "DISPENDUK");
  const signed = days.approved(days.received("kecamatan", "DINSOS"), "surat-pengantar", "DINSOS");
  days.run("operator", "user", "add", "penata", "--name", "Penata Contoh", "--role", "admin");
  portal.setPassword("penata", kPassword);
  days.run("operator", "user", "add", "tamu", "--name", "Tamu Contoh", "--role", "auditor");
  const invitation = days.told("operator", "user", "invite", "tamu").link.split("/").pop();
  const [submitted, withdrawable, returnable, refusable] = Array.from({ length: 4 }, () => days.submit("bappeda"));
  const issued = JSON.parse(portal.command("sari", "letter", "show", letter));
  const [mail] = JSON.parse(portal.command("sari", "outbox", "list"));
  days.begin("2040-01-09");  // the retention of closed cases is over
  const proposal = days.told("sari", "archive", "propose").name;
  return { submitted, withdrawable, returnable, refusable, returned, received, asked, stacked, signed, drafted, letter, token: issued.token, mail: mail.id, silent, delivered,
    leaking, foreign, held, onHold, invitation, proposal, number: encodeURIComponent(issued.number) };
}

// Presses the button with these words on the page.
export const submit = (page, words) => Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name: words, exact: true }).first().click()]);

// What is done on a page before it is looked at, each time.
const press = (words) => Object.assign((portal, page) => submit(page, words), { words });
async function proveAgain(portal, page, user) {
  await page.fill("[name=sandi]", portal.account(user).password);
  await Promise.all([page.waitForLoadState("load"), page.locator("main button[type=submit]").click()]);
}
// Whoever needs a second factor and has none yet is led to it.
async function enterWithoutCode(portal, page) {
  await page.fill("[name=nama-pengguna]", "penata");
  await page.fill("[name=sandi]", kPassword);
  await Promise.all([page.waitForURL("**/masuk/penyiapan"), page.locator("main button[type=submit]").click()]);
}

// [who, address, what is done there first]; what stands in braces is what `arrange` and `begin` made.
const kPages = [
  ["", "/"], ["", "/bantuan"], ["", "/periksa"], ["", "/v/{token}"], ["", "/v/TIDAKADA"], ["", "/masuk"], ["", "/lupa-sandi"],
  ["", "/minta-akun"], ["", "/tidak-ada"],
  ["bappeda", "/beranda"], ["bappeda", "/permohonan"], ["bappeda", "/permohonan/baru"], ["bappeda", "/permohonan/{submitted}"],
  ["bappeda", "/permohonan/{submitted}/terkirim"], ["bappeda", "/permohonan/{withdrawable}/tarik"], ["bappeda", "/permohonan/{asked}"],
  ["bappeda", "/permohonan/P-2026-0001"], ["bappeda", "/balikan"], ["bappeda", "/akun"], ["bappeda", "/akun/sandi"],
  ["kecamatan", "/beranda"], ["kecamatan", "/permohonan/{returned}"], ["kecamatan", "/permohonan/{returned}/lengkapi"],
  ["dinkes", "/beranda"], ["dinkes", "/balikan"], ["dinkes", "/permohonan/P-2026-0002"], ["dinkes", "/permohonan/P-2026-0002/balikan"],
  ["sari", "/hari-ini"], ["sari", "/permohonan"], ["sari", "/permohonan?kata=penduduk"], ["sari", "/permohonan/{submitted}"],
  ["sari", "/permohonan/{submitted}/terima"], ["sari", "/permohonan/{returnable}/kembalikan"], ["sari", "/permohonan/{refusable}/tolak"],
  ["sari", "/permohonan/{submitted}/perpanjang"], ["sari", "/permohonan/{submitted}/tahan"], ["sari", "/permohonan/{submitted}/catatan"],
  ["sari", "/permohonan/{submitted}/kontak"], ["sari", "/permohonan/{submitted}/kontak/perbaiki"], ["sari", "/permohonan/{received}"],
  ["sari", "/permohonan/{received}/teruskan"], ["sari", "/permohonan/{asked}"], ["sari", "/permohonan/P-2026-0001"], ["sari", "/surat"],
  ["sari", "/surat/{drafted}"], ["sari", "/surat/{letter}"], ["sari", "/permohonan/{received}/surat/surat-pengantar"],
  ["sari", "/surat/{drafted}/kembalikan"], ["sari", "/surat/{drafted}/hapus"], ["sari", "/agenda/luar"], ["operator", "/surel/{mail}"],
  ["operator", "/pengguna/akun/bappeda/nonaktif"], ["kadis", "/agenda/sisipan"], ["kadis", "/tumpukan?surat={stacked}"],
  ["bappeda", "/konsep/{preparation}/instansi"], ["bappeda", "/konsep/{preparation}/narahubung"], ["bappeda", "/konsep/{preparation}/kebutuhan"],
  ["bappeda", "/konsep/{preparation}/tujuan"], ["bappeda", "/konsep/{preparation}/dokumen"], ["bappeda", "/konsep/{preparation}/periksa"],
  ["bappeda", "/konsep/{preparation}/hapus"],
  ["sari", "/karantina"], ["sari", "/surel"], ["sari", "/agenda"],
  ["sari", "/laporan"], ["sari", "/laporan/steps"], ["sari", "/arsip"], ["sari", "/arsip?kata=penduduk"],
  ["kadis", "/tumpukan"], ["kadis", "/surat"], ["kadis", "/agenda"], ["kadis", "/akun"], ["kadis", "/akun/kode"],
  ["kadis-dispenduk", "/permintaan"], ["kadis-dispenduk", "/permintaan/{asked}"], ["kadis-dispenduk", "/jawaban"],
  ["auditor", "/arsip"], ["auditor", "/arsip?kata=penduduk"], ["auditor", "/arsip/P-2026-0001"], ["auditor", "/arsip/P-2026-0001/versi/1"],
  ["auditor", "/arsip/P-2026-0001/verifikasi"], ["auditor", "/keutuhan"], ["auditor", "/pemusnahan"], ["auditor", "/log"],
  ["auditor", "/permohonan/{asked}"],
  ["operator", "/pengguna"], ["operator", "/pengguna/baru"], ["operator", "/pengguna/akun/bappeda"], ["operator", "/pengguna/permintaan"],
  ["operator", "/surel"], ["operator", "/keutuhan"], ["operator", "/log"],
  // Pages of a moment.
  ["", "/undangan/{invitation}"], ["", "/undangan/TIDAKADA"], ["", "/masuk", enterWithoutCode], ["bappeda", "/hari-ini"],
  ["kecamatan", "/konsep/{empty}/narahubung", press("Simpan dan lanjut")], ["kecamatan", "/konsep/{empty}/kebutuhan", press("Simpan dan lanjut")],
  ["sari", "/permohonan/{submitted}/terima", press("Terima dan teruskan")], ["sari", "/permohonan/{returnable}/kembalikan", press("Kembalikan permohonan")],
  ["sari", "/permohonan/{silent}/tanpa-jawaban"], ["sari", "/permohonan/{leaking}/jawaban/DISPENDUK/temuan"],
  ["sari", "/permohonan/{leaking}/jawaban/DISPENDUK/perbaiki"], ["sari", "/permohonan/{foreign}/jawaban/DISPENDUK/terima"],
  ["sari", "/permohonan/perpanjang?tiket=P-2026-0004&tiket=P-2026-0006"],
  ["sari", "/permohonan/{delivered}"], ["sari", "/permohonan/{delivered}/balikan"], ["sari", "/permohonan/{delivered}/balikan/perbaiki"],
  ["sari", "/permohonan/P-2026-0002/hentikan-tagihan"], ["sari", "/permohonan/{onHold}/lepas"], ["sari", "/karantina/{held}"],
  ["sari", "/pengguna/permintaan/{wish}"], ["sari", "/pengguna/permintaan/{wish}/tolak"],
  ["operator", "/pengguna/akun/tamu", press("Kirim undangan")],
  ["kadis", "/agenda/batal?nomor={number}"], ["kadis", "/tumpukan/tanda-tangan?surat={stacked}"], ["kadis", "/tumpukan/hasil/{run}"],
  ["kadis", "/akun/kode-pemulihan"], ["kadis", "/akun/kode-pemulihan", proveAgain], ["kadis", "/akun/kode", proveAgain], ["kadis", "/akun/kode/pasang"],
  ["kadis-dispenduk", "/permintaan/{asked}/periksa"],
  ["auditor", "/arsip/P-2026-0001/verifikasi/{verification}"], ["auditor", "/pemusnahan/{proposal}"],
];

async function preparation(page) {
  await page.goto("/permohonan/baru");
  await Promise.all([page.waitForURL("**/konsep/**"), page.click("main button[type=submit]")]);
  return page.url().split("/konsep/")[1].split("/")[0];
}

async function wishForAccount(page) {
  await page.goto("/minta-akun");
  for (const [name, words] of Object.entries({ instansi: "Dinas Contoh", nama: "Citra Contoh", jabatan: "Analis", surel: "citra@contoh.example.go.id", alasan: "Menyusun profil." }))
    await page.fill(`[name=${name}]`, words);
  await submit(page, "Kirim permintaan");
}

async function prepareAnswer(portal, page) {
  await page.goto(`/permintaan/${portal.arranged.asked}`);
  await page.locator("input[type=radio][value=tersedia]").first().check();
  await page.locator("input[type=file]").first().setInputFiles(path.join(samples, "bappeda", "penduduk-kelurahan.csv"));
  await page.locator("[data-segar] .sidik").first().waitFor({ state: "attached" });
  await Promise.all([page.waitForURL("**/periksa**"), page.getByRole("button", { name: "Periksa jawaban" }).click()]);
}

// Reads the letters, each as a whole, and signs them; the run that does it. The portal may have come to another port
// since the window was opened.
export async function sign(portal, page, drafts, passphrase = fs.readFileSync(path.join(portal.home, "keys", "passphrase"), "utf8").trim()) {
  for (const draft of drafts) await page.request.get(`${portal.url}/surat/${draft}/pdf`);
  await page.goto(`${portal.url}/tumpukan/tanda-tangan?${drafts.map((draft) => `surat=${draft}`).join("&")}`);
  await page.fill("[name=frasa-sandi]", passphrase);
  await Promise.all([page.waitForURL("**/tumpukan/hasil/**"), page.locator("main button[type=submit]").last().click()]);
  return page.url().split("/").pop();
}

// What only visitors can begin.
export async function begin(portal) {
  const { arranged } = portal;
  const as = async (user, work) => {
    const page = await windowFor(portal, user);
    await work(page);
    await page.context().close();
  };
  await as("bappeda", async (page) => { arranged.preparation = await preparation(page); });
  await as("kecamatan", async (page) => { arranged.empty = await preparation(page); });
  await as("", wishForAccount);
  await as("kadis-dispenduk", (page) => prepareAnswer(portal, page));
  await as("sari", async (page) => {
    await page.goto("/pengguna/permintaan");
    arranged.wish = (await page.locator("main a[href*='/pengguna/permintaan/']").first().getAttribute("href")).split("/")[3];
  });
  await as("kadis", async (page) => {
    arranged.run = await sign(portal, page, [arranged.signed]);
    await page.getByText("1 surat terbit").first().waitFor();
  });
  await as("auditor", async (page) => {
    await page.goto("/arsip/P-2026-0001/verifikasi");
    await Promise.all([page.waitForURL("**/verifikasi/*"), page.locator("main button[type=submit]").first().click()]);
    arranged.verification = page.url().split("/").pop();
    await page.locator(".hasil").waitFor();  // the page goes on by itself, a step at a time
  });
}

// [{ user, address, name, isAlone, open(page) }]: `open` brings a window to the page; `isAlone` when its address alone
// does so.
export function pagesOf(portal) {
  return kPages.map(([user, pattern, act]) => {
    const address = pattern.replace(/\{(\w+)\}/g, (_, name) => portal.arranged[name]);
    return { user, address, isAlone: !act, name: act ? `${address} (${act.words ?? act.name})` : address, open: async (page) => {
      await page.goto(address);
      if (act) await act(portal, page, user);
    } };
  });
}
