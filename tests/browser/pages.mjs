// Every page of the portal, by who opens it, in a demo home in which something is to be done.
import path from "node:path";

const at = (day, time) => ["--now", `2026-12-${day}T${time}:00+07:00`];

// Brings cases into the states that pages are about; returns what addresses name.
export function arrange(portal) {
  const samples = path.join(process.env.SAMPLES, "requests");
  const json = (...words) => JSON.parse(portal.command(...words).trim().split("\n")[0]);
  const attachments = {
    bappeda: ["Surat Pernyataan.pdf", "KAK Profil Kemiskinan.pdf"], dinkes: ["Surat Pernyataan.pdf", "Proposal Imunisasi.pdf"],
    kecamatan: ["pernyataan.pdf", "dpa.pdf"],
  };
  const submit = (agency, time) => json(agency, ...at("07", time), "request", "submit", path.join(samples, agency, "form.xml"),
    ...attachments[agency].map((name) => path.join(portal.home, "reports", `attachments-${agency}`, name))).ticket;
  const draft = (ticket, time, ...kind) => json("sari", ...at("07", time), "letter", "draft", ticket, ...kind).id;
  const approve = (id, time) => ["kabid-statistik", "sekretaris"].forEach((user) => portal.command(user, ...at("07", time), "letter", "approve", id));

  const submitted = submit("bappeda", "08:00");
  const returned = submit("kecamatan", "08:10");
  portal.command("sari", ...at("07", "08:20"), "request", "return", returned, "--reason", "TUJUAN_TIDAK_SESUAI:tujuan belum dijelaskan");
  const received = submit("dinkes", "08:30");
  portal.command("sari", ...at("07", "08:40"), "request", "receive", received, "--produsen", "DISPENDUK");
  const stacked = draft(received, "08:50", "surat-pengantar", "--produsen", "DISPENDUK");
  approve(stacked, "08:55");
  const asked = submit("bappeda", "09:00");
  portal.command("sari", ...at("07", "09:05"), "request", "receive", asked, "--produsen", "DISPENDUK:1", "--produsen", "DINSOS:2");
  const letter = draft(asked, "09:10", "surat-pengantar", "--produsen", "DISPENDUK");
  approve(letter, "09:15");
  portal.command("kadis", ...at("07", "09:20"), "letter", "issue", letter);
  const drafted = draft(asked, "09:25", "surat-pengantar", "--produsen", "DINSOS");
  const [mail] = JSON.parse(portal.command("sari", "outbox", "list"));
  const issued = JSON.parse(portal.command("sari", "letter", "show", letter));
  return { submitted, returned, received, asked, stacked, drafted, letter, token: issued.token, mail: mail.id };
}

// [who, address]; what stands in braces is what `arrange` made.
const kPages = [
  ["", "/"], ["", "/bantuan"], ["", "/periksa"], ["", "/v/{token}"], ["", "/v/TIDAKADA"], ["", "/masuk"], ["", "/lupa-sandi"],
  ["", "/minta-akun"], ["", "/tidak-ada"],
  ["bappeda", "/beranda"], ["bappeda", "/permohonan"], ["bappeda", "/permohonan/baru"], ["bappeda", "/permohonan/{submitted}"],
  ["bappeda", "/permohonan/{submitted}/terkirim"], ["bappeda", "/permohonan/{submitted}/tarik"], ["bappeda", "/permohonan/{asked}"],
  ["bappeda", "/permohonan/P-2026-0001"], ["bappeda", "/balikan"], ["bappeda", "/akun"], ["bappeda", "/akun/sandi"],
  ["kecamatan", "/beranda"], ["kecamatan", "/permohonan/{returned}"], ["kecamatan", "/permohonan/{returned}/lengkapi"],
  ["dinkes", "/beranda"], ["dinkes", "/balikan"], ["dinkes", "/permohonan/P-2026-0002"], ["dinkes", "/permohonan/P-2026-0002/balikan"],
  ["sari", "/hari-ini"], ["sari", "/permohonan"], ["sari", "/permohonan?kata=penduduk"], ["sari", "/permohonan/{submitted}"],
  ["sari", "/permohonan/{submitted}/terima"], ["sari", "/permohonan/{submitted}/kembalikan"], ["sari", "/permohonan/{submitted}/tolak"],
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
];

// What only a visitor can begin.
export async function begin(portal, page) {
  await page.goto("/permohonan/baru");
  await Promise.all([page.waitForURL("**/konsep/**"), page.click("main button[type=submit]")]);
  portal.arranged.preparation = page.url().split("/konsep/")[1].split("/")[0];
  await page.context().close();
}

export function pagesOf(arranged) {
  return kPages.map(([who, address]) => [who, address.replace(/\{(\w+)\}/g, (_, name) => arranged[name])]);
}
