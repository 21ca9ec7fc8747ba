// Strings of trouble in every field of every form, in queries, paths, names of files and of browsers: no script
// runs, nothing scrolls sideways, and what was typed is shown as it was typed.
import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { arrange, begin, pagesOf } from "./pages.mjs";
import { closeBrowser, Portal, signIn, windowOf } from "./portal.mjs";

const kMarkup = `"'><script>kena()</script><img src=x onerror=kena()></textarea></title>{{7*7}}\${7*7}{judul}[[pages.menu.accounts]]&lt;`;
const kLetters = "\u202etxet\u202c e\u0301\u0323 \u0645\u0631\u062d\u0628\u0627 \u{1F469}\u200D\u{1F4BB}";
// From what is most to what a field may really take: the next is typed when one is refused.
const kTroubles = [
  `${kMarkup}${kLetters}${"W".repeat(10000)}`,
  `${kMarkup}${kLetters}${"W".repeat(40)}`,
  `javascript:kena() ${kMarkup.slice(0, 34)}`,
];
const kSound = { email: "o'brien+uji@contoh.example.go.id", tel: "0341 123456", numeric: "1", text: "<b>Contoh</b>" };
const kSoundByName = [[/tanggal|tenggat|dari|sampai|pada$/, "31 12 2026"], [/tahun/, "2026"], [/nip/, ""], [/^pengguna$/, "contoh-akun"]];
const kFileName = `"'><img src=x onerror=kena()>${"W".repeat(120)}{judul}\u{1F4BE}.csv`;

const portal = await Portal.start("gangguan", { options: ["--no-jobs"], arrange });
await begin(portal);
after(async () => { await closeBrowser(); await portal.end(); });
const soundFile = path.join(portal.home, "reports", "attachments-bappeda", "Surat Pernyataan.pdf");

// A window on a phone in which `kena` tells that a script of others has run.
async function phone(user, options = {}) {
  const page = await windowOf(portal, { width: 360, ...options });
  await page.addInitScript(() => { window.kena = () => console.error("a script of others has run"); });
  if (user) await signIn(portal, page, user);
  return page;
}

// What is wrong with the page that the window shows. Requests that are refused before they reach a page are answered
// with a line of plain text.
async function faultsOf(page) {
  if (await page.evaluate(() => document.contentType) === "text/plain") return page.problems.splice(0);
  const faults = await page.evaluate(() => {
    const found = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) {
      const widest = [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth).pop();
      found.push(`scrolls sideways by ${wide} px, ${widest ? `${widest.tagName}.${widest.className}` : "outside main"}`);
    }
    const foreign = document.querySelectorAll("[onerror], img[src='x'], iframe, object, base, main script, [href^='javascript:' i], [action^='javascript:' i]");
    for (const one of foreign) found.push(`holds ${one.outerHTML.slice(0, 80)}`);
    const shown = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (shown.nextNode()) {
      const { data, parentElement } = shown.currentNode;
      if (/[\u202a-\u202e\u2066-\u2069]/.test(data) && parentElement.tagName !== "TEXTAREA") found.push(`turns letters around in ${parentElement.tagName}`);
    }
    if (document.querySelectorAll("h1").length !== 1) found.push("has not one h1");
    if (document.documentElement.lang !== "id") found.push("has lost its language");
    return found;
  });
  return [...faults, ...page.problems.splice(0)];
}

// Strangers are strangers again, even when what they tried let them in.
async function open(page, user, one) {
  if (!user) await page.context().clearCookies();
  await one.open(page);
}

const faults = new Set();
async function judge(page, where) {
  // A page that goes on by itself meanwhile, as after an upload, is judged where it leads.
  const found = await faultsOf(page).catch(() => page.waitForLoadState("load").then(() => faultsOf(page)));
  for (const fault of found) faults.add(`${where}: ${fault}`);
}
function tell() {
  const told = [...faults];
  faults.clear();
  assert.ok(told.length === 0, told.join("\n"));
}

// The forms of a page in which something can be typed: [{ index, action, fields: [{ name, isSecret, kind }] }].
const formsOf = (page) => page.evaluate(() => [...document.forms].map((form, index) => ({
  index, action: new URL(form.action).pathname,
  fields: [...form.elements].filter((one) => one.name && one.matches("textarea, input") && !/^(hidden|checkbox|radio|submit|button)$/.test(one.type))
    .map((one) => ({
      name: one.name, isSecret: one.type === "password" || one.autocomplete === "one-time-code",
      kind: /^(text|search)$/.test(one.type) ? one.inputMode || "text" : one.type,
    })),
})).filter((form) => form.fields.length > 0));

// Types the trouble of each field, ticks what can be ticked, and sends the form; the status of the answer.
async function send(page, index, troubleOf) {
  const form = page.locator("form").nth(index);
  await form.evaluate((one) => {
    one.noValidate = true;
    for (const box of one.querySelectorAll("[type=checkbox], [type=radio]")) box.checked = true;
    for (const list of one.querySelectorAll("select")) list.selectedIndex = list.options.length - 1;
  });
  for (const { name, kind } of (await formsOf(page)).find((one) => one.index === index).fields) {
    if (kind === "file") continue;
    await form.locator(`[name="${name}"]`).first().evaluate((field, words) => { field.value = words; }, troubleOf(name, kind));
  }
  const answered = page.waitForNavigation();
  await form.evaluate((one) => one.requestSubmit(one.querySelector(".tombol-utama") ?? one.querySelector("button")));
  return (await answered).status();
}

// The fields that the page tells errors of.
const refused = (page) => page.evaluate(() => [...document.querySelectorAll(".ringkasan-galat a[href^='#']")].map((link) => {
  const field = document.getElementById(link.hash.slice(1));
  return field && (field.name || field.querySelector("[name]")?.name);
}).filter(Boolean));

// What was typed is there again, letter for letter; a password or code is not.
async function isTypedStill(page, index, troubleOf, where) {
  const form = (await formsOf(page)).find((one) => one.index === index);
  for (const { name, kind, isSecret } of form?.fields ?? []) {
    if (kind === "file") continue;
    const wanted = isSecret ? "" : troubleOf(name, kind);
    // The words of the search at the head of a page are in its result's own field.
    const there = await page.locator(`[name="${name}"]`).evaluateAll((fields) => fields.map((field) => field.value.trim()));
    if (!there.includes(wanted.trim())) faults.add(`${where}: ${name} has lost what was typed: ${there.join().slice(0, 60)}`);
  }
}

// Puts a file into the field; with a script it goes at once: its page comes again, or the reason why it was not taken.
async function attach(page, field, file) {
  const answered = page.waitForNavigation().catch(() => {});
  const isSentAlone = await field.getAttribute("data-alamat");
  await field.setInputFiles(file);
  if (!isSentAlone) return false;
  await Promise.race([answered, page.locator(".berkas-kartu .galat").first().waitFor().catch(() => {})]);
  await page.waitForLoadState("load");
  return true;
}

// Sends one form until it is taken or nothing is left to try.
async function tryForm(page, one, index) {
  const { name, user } = one;
  const level = new Map();
  const troubleOf = (field, kind) => {
    const at = level.get(field) ?? 0;
    if (kind === "password") return "sandi yang salah";
    if (at < kTroubles.length) return kTroubles[at];
    return (kSoundByName.find(([pattern]) => pattern.test(field)) ?? [null, kSound[kind]])[1] ?? kSound.text;
  };
  for (let attempt = 1; ; ++attempt) {
    await open(page, user, one);
    const form = (await formsOf(page)).find((other) => other.index === index);
    if (!form) return "";
    for (const { name: field, kind } of form.fields) {
      if (kind === "file" && level.get(field) === 1) await attach(page, page.locator(`[name="${field}"]`).first(), soundFile);
    }
    const where = `${name}, form ${form.action}, attempt ${attempt}`;
    const status = await send(page, index, troubleOf);
    await judge(page, where);
    if (status >= 500) faults.add(`${where}: answered ${status}`);
    if (![414, 422].includes(status)) return status;
    if (status === 422) await isTypedStill(page, index, troubleOf, where);
    const named = await refused(page);
    // Guesses are counted: a wrong secret is tried once. A field is done when what is sound is refused too.
    const milder = form.fields.filter((field) => !field.isSecret && (named.length === 0 || named.includes(field.name)) &&
      (level.get(field.name) ?? 0) < (field.kind === "file" ? 1 : kTroubles.length));
    if (milder.length === 0) return status;
    for (const { name: field } of milder) level.set(field, (level.get(field) ?? 0) + 1);
  }
}

async function tryFiles(page, one, count) {
  const { name, user } = one;
  for (let i = 0; i < count; ++i) {
    for (const words of ["a;b\n1;2\n", "MZ\u0000\u0001"]) {
      await open(page, user, one);
      const field = page.locator("input[type=file]").nth(i);
      if (!(await field.count())) continue;
      const file = { name: kFileName, mimeType: "text/csv", buffer: Buffer.from(words) };
      if (!(await attach(page, field, file))) {
        await Promise.all([page.waitForNavigation(), field.evaluate((form) => form.form.requestSubmit())]);
      }
      await judge(page, `${name}, file ${i + 1}`);
    }
  }
}

// Every address within `main` of the page that is a page.
const linksOf = (page) => page.evaluate(() => [...document.querySelectorAll("main a[href^='/']")].map((one) => one.getAttribute("href").replace(/#.*/, ""))
  .filter((address) => !/\/(pdf|csv|berkas|bukti|tanda-terima|titik-periksa|kunci)($|\?)|\.pdf|^\/formulir|^\/bahasa/.test(address)));

const pages = pagesOf(portal).filter(({ isAlone }) => isAlone);
const users = [...new Set(pages.map(({ user }) => user))];
// Who changes accounts comes last, since those whose name he changes are out.
users.sort((a, b) => (a === "operator") - (b === "operator"));
const windows = new Map();
for (const user of users) windows.set(user, await phone(user));
const queries = new Set();

test("every field of every form takes trouble or refuses it, and shows it as it was typed", async (t) => {
  const seen = new Set();
  const taken = new Map();
  for (const user of users) {
    const page = windows.get(user);
    for (const one of pages.filter((shown) => shown.user === user)) {
      await open(page, user, one);
      await judge(page, one.name);
      const files = await page.locator("input[type=file]").count();
      for (const form of await formsOf(page)) {
        const key = `${user} ${form.action} ${form.fields.map((field) => field.name).join(" ")}`;
        for (const { name } of form.fields) queries.add(name);
        if (seen.has(key)) continue;
        seen.add(key);
        taken.set(key, await tryForm(page, one, form.index));
      }
      await tryFiles(page, one, files);
    }
  }
  for (const [key, status] of taken) if (status !== 200) t.diagnostic(`${status} ${key}`);
  const through = [...taken.values()].filter((status) => status === 200).length;
  assert.ok(through * 2 > taken.size, `${through} of ${taken.size} forms were taken`);
  tell();
});

test("trouble in addresses is text", async () => {
  const trouble = encodeURIComponent(kTroubles[1].replaceAll("/", ""));
  const query = [...queries, "kata", "isi", "halaman", "surat", "urut"].map((name) => `${encodeURIComponent(name)}=${trouble}`).join("&");
  for (const user of users) {
    const page = windows.get(user);
    for (const { address } of pages.filter((one) => one.user === user)) {
      const path = address.replace(/\?.*/, "");
      for (const hostile of [`${path}?${query}`, path.replace(/[^/]*$/, trouble)]) {
        const answer = await page.goto(hostile);
        if (answer.status() >= 500) faults.add(`${hostile}: answered ${answer.status()}`);
        await judge(page, hostile.slice(0, 60));
      }
    }
  }
  tell();
});

test("what was taken is shown as text wherever it is shown", async () => {
  for (const user of users) {
    const page = windows.get(user);
    const waiting = pages.filter((one) => one.user === user).map(({ address }) => address);
    const opened = new Set();
    for (let depth = 0; depth < 2; ++depth) {
      for (const address of waiting.splice(0)) {
        if (opened.has(address)) continue;
        opened.add(address);
        const answer = await page.goto(address);
        if (answer.status() >= 500) faults.add(`${address}: answered ${answer.status()}`);
        await judge(page, `${user} ${address}`);
        if (depth === 0) waiting.push(...await linksOf(page));
      }
    }
  }
  tell();
});

test("the name of a browser is text in the list of sessions", async () => {
  const page = await phone("auditor", { userAgent: `${kMarkup} Firefox/99 ${"W".repeat(300)}` });
  await page.goto("/akun");
  await judge(page, "/akun");
  tell();
});

test("controls are refused, and a line end in a field of one line becomes a blank", async () => {
  const page = windows.get("");
  const asked = async (agency) => {
    await page.goto("/minta-akun");
    return page.evaluate(async (value) => {
      const form = new FormData(document.querySelector("main form"));
      form.set("instansi", value);
      for (const name of ["nama", "jabatan", "alasan"]) form.set(name, "Contoh");
      form.set("surel", "a@contoh.example.go.id");
      return (await fetch("/minta-akun", { method: "POST", body: new URLSearchParams(form) })).status;
    }, agency);
  };
  for (const words of ["Dinas\u0000Contoh", "Dinas\u001bContoh"]) assert.equal(await asked(words), 422);
  assert.equal(await asked("Dinas\r\nBaris"), 200);
  const staff = windows.get("sari");
  await staff.goto("/pengguna/permintaan");
  assert.match(await staff.content(), /Dinas Baris/);
});
