// The sample configuration of nginx before a portal: what samples/nginx/berkas.conf says, with ports and
// certificate of this test.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import net from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, folder, Portal, startServer } from "./portal.mjs";

const own = path.join(folder, "peladen-depan");
let portal;
let nginx;
let port;

const freePort = () => new Promise((done) => {
  const server = net.createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = server.address();
    server.close(() => done(free));
  });
});

// Status, headers and body of a request through nginx.
const get = (address, headers = {}) => new Promise((done, failed) => {
  https.get({ host: "127.0.0.1", port, path: address, headers: { Host: "data.example.go.id", ...headers }, rejectUnauthorized: false }, (answer) => {
    let body = "";
    answer.on("data", (piece) => { body += piece; });
    answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body }));
  }).on("error", failed);
});

before(async () => {
  portal = await Portal.start("nginx", { settings: { "web.proxies": "127.0.0.1" }, options: ["--no-jobs"] });
  port = await freePort();
  fs.mkdirSync(own);
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
    "/CN=data.example.go.id", "-keyout", path.join(own, "key.pem"), "-out", path.join(own, "fullchain.pem")], { stdio: "ignore" });
  const sample = fs.readFileSync(path.join(process.env.SAMPLES, "nginx", "berkas.conf"), "utf8")
    .replace("listen 443", `listen 127.0.0.1:${port}`).replaceAll("/etc/ssl/berkas/", `${own}/`)
    .replace("http://127.0.0.1:8080", portal.url);
  fs.writeFileSync(path.join(own, "nginx.conf"), `pid ${own}/pid;\nerror_log ${own}/error.log;\nevents {}\nhttp {\naccess_log off;\n` +
    ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${own}/${name};\n`).join("") + `${sample}}\n`);
  nginx = startServer("/usr/sbin/nginx", ["-p", own, "-c", path.join(own, "nginx.conf"), "-g", "daemon off;"], { stdio: "inherit" });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await get("/healthz").catch(() => null);
    if (answer) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nginx does not start: ${fs.readFileSync(path.join(own, "error.log"), "utf8")}`);
});
after(async () => {
  nginx.kill();
  await closeBrowser();
  await portal.end();
});

test("behind nginx the portal knows that its visitors come by TLS", async () => {
  const { status, headers } = await get("/masuk");
  assert.equal(status, 200);
  assert.match(headers["strict-transport-security"], /max-age=\d+/);
  assert.match(headers["set-cookie"].join(), /__Host-[a-z-]+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Secure/);
});

test("figures for the operator are not for those behind nginx", async () => {
  assert.equal((await get("/metrics")).status, 404);
  assert.equal((await get("/metrics", { "X-Forwarded-For": "127.0.0.1" })).status, 404);
  assert.equal((await fetch(`${portal.url}/metrics`)).status, 200);
});
