// `kill -9` of the portal while a stack of letters is signed with tokens, again and again: each letter is signed whole
// or unsigned, no number is lost or given twice, and what was interrupted can be finished.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { Days } from "./moments.mjs";
import { sign } from "./pages.mjs";
import { berkas, closeBrowser, folder, Portal, windowFor } from "./portal.mjs";
import { softTokens } from "./services.mjs";

const kLetters = 20;
const kBook = ["--issuer", "DISKOMINFO", "--series", "surat-dinas", "--year", "2026"];

// Letters that wait for their signature alone.
function arrangeStack(portal) {
  const series = path.join(portal.home, "office", "series.xml");
  fs.writeFileSync(series, fs.readFileSync(series, "utf8").replaceAll('approvers="kabid-statistik sekretaris"', ""));
  const days = new Days(portal);
  days.begin("2026-12-07");
  const drafts = [];
  while (drafts.length < kLetters) {
    const ticket = days.received("bappeda", "DISPENDUK:1", "DINSOS:2");
    for (const one of ["DISPENDUK", "DINSOS"]) drafts.push(days.draft(ticket, "surat-pengantar", one));
  }
  return { drafts };
}

const begun = await Portal.start("tumpukan", { options: ["--no-jobs"], arrange: arrangeStack });
await begun.end();
const tokens = softTokens(begun.home);
const portal = await Portal.start("tumpukan", { home: begun.home, settings: tokens.settings, environment: tokens.environment, options: ["--no-jobs"] });
const { drafts } = begun.arranged;
after(async () => { await closeBrowser(); await portal.end(); });

// As it is at the end of the year: the portal's clock goes on from the demo's last event.
const json = (...words) => JSON.parse(portal.command("sari", "--now", "2026-12-31T15:00:00+07:00", ...words));
const before = json("register", "list", ...kBook).length;

// The letters of the stack as the home knows them, each with its number; and that all of it is sound.
function judge() {
  const letters = json("letter", "list").filter(({ id }) => drafts.includes(id));
  assert.deepEqual(letters.map(({ id }) => id).sort(), [...drafts].sort(), "every letter is there once");
  const numbers = letters.filter(({ number }) => number).map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length, "no number is given twice");
  const book = json("register", "list", ...kBook);
  for (const number of numbers) assert.equal(book.filter((line) => line.number === number).length, 1, `${number} is in the register once`);
  const order = book.map(({ urut }) => urut).sort((a, b) => a - b);
  assert.deepEqual(order, order.map((_, index) => index + 1), "no number is lost");
  const held = letters.filter(({ number, sha256 }) => number && !sha256);
  assert.equal(book.length, before + numbers.length, "each new number belongs to a letter");
  for (const { id, number } of letters.filter(({ sha256 }) => sha256)) {
    const pdf = path.join(folder, `${id}.pdf`);
    if (fs.existsSync(pdf)) continue;
    execFileSync(berkas, ["--home", portal.home, "--as", "sari", "letter", "get", id, "--output", pdf]);
    // The certificates of a demo are of an authority that nobody trusts: the program says so and ends with 1.
    const { stdout } = spawnSync(berkas, ["--home", portal.home, "verify", pdf, "--json"], { encoding: "utf8" });
    const [signature] = JSON.parse(stdout).signatures;
    assert.deepEqual([signature.integrity, signature.coverage], ["intact", "whole"], `${number} is signed whole`);
  }
  return { issued: letters.filter(({ sha256 }) => sha256).map(({ id }) => id), held };
}

async function countOf(page, words) {
  return page.locator(".lencana", { hasText: words }).count();
}

test("a portal that is killed while it signs leaves each letter signed or unsigned", { timeout: 600000 }, async (t) => {
  const page = await windowFor(portal, "kadis");
  let left = drafts;
  let seenHeld = 0;
  for (let round = 1; left.length > 0; ++round) {
    const run = await sign(portal, page, left, "4711");
    const isLast = round > 6;
    for (let done = 0; done < (isLast ? left.length : 1);) {
      await page.goto(`${portal.url}/tumpukan/hasil/${run}`);
      done = await countOf(page, "Terbit");
    }
    if (!isLast) {
      await new Promise((done) => setTimeout(done, 30 * round));
      await page.goto("about:blank");  // the page of the run asks again by itself
      await portal.end("SIGKILL");
      await portal.serve();
    }
    const { issued, held } = judge();
    left = drafts.filter((id) => !issued.includes(id));
    seenHeld += held.length;
    t.diagnostic(`round ${round}: ${issued.length} issued, ${held.length} numbered`);

    // The page of the run says what became of each letter, the stack offers what is left.
    await page.goto(`${portal.url}/tumpukan/hasil/${run}`);
    assert.equal(await countOf(page, "Menunggu"), 0, await page.locator("main").innerText());
    if (!isLast && left.length > 0) assert.match(await page.locator("main").innerText(), /Penandatanganan terputus/);
    await page.goto(`${portal.url}/tumpukan`);
    assert.equal(await page.locator(".tumpukan-surat > li").count(), left.length);
    assert.equal(await page.getByRole("link", { name: "Selesaikan penerbitan" }).count(), held.length);
  }
  t.diagnostic(`${seenHeld} letters were found with a number and not finished`);
  assert.match(await page.locator("main").innerText(), /Tidak ada surat yang menunggu Anda/);
  assert.equal(judge().issued.length, kLetters);
  assert.deepEqual(portal.complaints, []);
});
