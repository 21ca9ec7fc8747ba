// Pictures of every page, at each width, and a sheet to look through: node contact-sheet.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import { arrange, begin, pagesOf } from "./pages.mjs";
import { closeBrowser, Portal, windowFor } from "./portal.mjs";

const target = path.resolve(process.argv[2] || "contact-sheet");
fs.mkdirSync(target, { recursive: true });
const portal = await Portal.start("lembar", { options: ["--no-jobs"], arrange });
await begin(portal);
const pages = pagesOf(portal);
const rows = [];
for (const user of [...new Set(pages.map((one) => one.user))]) {
  const page = await windowFor(portal, user);
  for (const { name: title, open } of pages.filter((one) => one.user === user)) {
    const cells = [];
    for (const [width, dark] of [[360, false], [768, false], [1440, false], [1440, true]]) {
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      const name = `${user || "umum"}${title.replace(/[^a-z0-9]+/gi, "-")}-${width}${dark ? "-gelap" : ""}.png`;
      await page.screenshot({ path: path.join(target, name), fullPage: true });
      cells.push(`<td><img src="${name}" width="${width / 3}" loading="lazy" alt=""/></td>`);
    }
    rows.push(`<tr><th>${user || "umum"}<br/>${title}</th>${cells.join("")}</tr>`);
  }
  await page.context().close();
}
fs.writeFileSync(path.join(target, "index.html"), `<!DOCTYPE html><meta charset="utf-8"/><title>Berkas</title><table>${rows.join("\n")}</table>`);
await closeBrowser();
await portal.end();
console.log(`${rows.length} pages: ${path.join(target, "index.html")}`);
