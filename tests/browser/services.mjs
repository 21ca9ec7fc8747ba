// What the portal works with, as it is at an office: Postfix with Dovecot, clamd, and tokens of SoftHSM.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";
import { folder, startServer } from "./portal.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const quiet = { stdio: ["ignore", "ignore", "pipe"] };
const running = [];
export function endServices() {
  for (const one of running.splice(0)) one.kill("SIGTERM");
}
process.on("exit", endServices);

async function lineOf(command, words, options = {}) {
  const process_ = startServer(command, words, { stdio: ["ignore", "pipe", "inherit"], ...options });
  running.push(process_);
  return new Promise((done, failed) => {
    process_.once("exit", (status) => failed(new Error(`${command} ended with ${status}`)));
    readline.createInterface({ input: process_.stdout }).once("line", done);
  });
}

// A post office with a mailbox for each address, each with the password "rahasia".
export class PostOffice {
  static async open(addresses) {
    const office = new PostOffice();
    office.folder = path.join(folder, "pos");
    fs.mkdirSync(office.folder, { recursive: true });
    fs.chmodSync(folder, 0o755);  // both servers change users
    const line = await lineOf("python3", [path.join(here, "post_office.py"), office.folder, ...addresses]);
    office.ports = Object.fromEntries(line.split(" ").map((pair) => pair.split("=")));
    office.password = path.join(folder, "sandi-surel");
    fs.writeFileSync(office.password, "rahasia\n", { mode: 0o600 });
    return office;
  }

  settings(user) {
    return {
      "mail.transport": "smtp", "mail.smtp.host": "localhost", "mail.smtp.port": this.ports.smtp, "mail.smtp.security": "starttls",
      "mail.smtp.user": user, "mail.smtp.password-file": this.password, "mail.smtp.ca-file": path.join(this.folder, "server.pem"),
    };
  }

  // The mails in a mailbox, as they lie there, once there are so many.
  async mails(address, count, seconds = 60) {
    const box = path.join(this.folder, "boxes", address);
    const files = () => ["new", "cur"].map((name) => path.join(box, name)).filter(fs.existsSync)
      .flatMap((inner) => fs.readdirSync(inner).map((name) => path.join(inner, name)));
    for (const end = Date.now() + 1000 * seconds; files().length < count && Date.now() < end;) {
      await new Promise((done) => setTimeout(done, 200));
    }
    return files().sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs).map((file) => fs.readFileSync(file, "utf8"));
  }
}

// The test file of EICAR, put together so that no scanner takes this file for one.
export const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

// A clamd that knows the test file of EICAR alone; the address of its socket.
export async function startClamd() {
  const own = path.join(folder, "clamd");
  fs.mkdirSync(path.join(own, "database"), { recursive: true });
  fs.writeFileSync(path.join(own, "database", "uji.ndb"), `Eicar-Test-Signature:0:*:${Buffer.from(eicar).toString("hex")}\n`);
  const socket = path.join(own, "clamd.sock");
  fs.writeFileSync(path.join(own, "clamd.conf"), ["Foreground yes", `DatabaseDirectory ${path.join(own, "database")}`,
    `LocalSocket ${socket}`, "StreamMaxLength 300M", "MaxFileSize 300M", "MaxScanSize 400M", ""].join("\n"));
  running.push(startServer("/usr/sbin/clamd", [`--config-file=${path.join(own, "clamd.conf")}`], { stdio: "ignore" }));
  for (const end = Date.now() + 60000; Date.now() < end;) {
    if (fs.existsSync(socket)) return socket;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("clamd does not start");
}

// The keys of a demo home in tokens of SoftHSM, one for each, with the PIN "4711"; settings and environment of
// whoever signs with them.
export function softTokens(home) {
  const own = path.join(folder, "token");
  fs.mkdirSync(path.join(own, "tokens"), { recursive: true });
  const configuration = path.join(own, "softhsm2.conf");
  fs.writeFileSync(configuration, `directories.tokendir = ${path.join(own, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  const environment = { SOFTHSM2_CONF: configuration };
  const module = "/usr/lib/softhsm/libsofthsm2.so";
  const run = (command, words) => execFileSync(command, words, { ...quiet, env: { ...process.env, ...environment } });
  const labels = fs.readdirSync(path.join(home, "keys")).filter((name) => name.endsWith(".p12")).map((name) => path.basename(name, ".p12"));
  // pkcs11-tool takes the first token whose label begins so: "kadis" comes before "kadis-dinsos" is there.
  for (const label of labels.sort()) {
    const p12 = path.join(home, "keys", `${label}.p12`);
    const secret = ["-passin", `file:${path.join(home, "keys", "passphrase")}`];
    const key = path.join(own, `${label}.p8`);
    const certificate = path.join(own, `${label}.der`);
    run("openssl", ["pkcs12", "-in", p12, ...secret, "-nocerts", "-nodes", "-out", `${key}.pem`]);
    run("openssl", ["pkcs8", "-topk8", "-nocrypt", "-in", `${key}.pem`, "-out", key]);
    run("openssl", ["pkcs12", "-in", p12, ...secret, "-clcerts", "-nokeys", "-out", `${certificate}.pem`]);
    run("openssl", ["x509", "-in", `${certificate}.pem`, "-outform", "DER", "-out", certificate]);
    run("softhsm2-util", ["--init-token", "--free", "--label", label, "--pin", "4711", "--so-pin", "0815"]);
    run("softhsm2-util", ["--import", key, "--token", label, "--label", label, "--id", "01", "--pin", "4711"]);
    run("pkcs11-tool", ["--module", module, "--token-label", label, "--login", "--pin", "4711", "--write-object", certificate,
      "--type", "cert", "--label", label, "--id", "01"]);
  }
  return {
    environment,
    settings: { "signer.kind": "pkcs11", "signer.pkcs11.module": module, "signer.pkcs11.token": "{key}", "signer.pkcs11.label": "{key}",
      "signer.secret": "ask" },
  };
}
