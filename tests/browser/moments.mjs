// Brings cases of a demo home to the moments that pages are about, by commands, a minute after each other.
import fs from "node:fs";
import path from "node:path";

const samples = path.join(process.env.SAMPLES, "requests");
const kPapers = {
  bappeda: ["Surat Pernyataan.pdf", "KAK Profil Kemiskinan.pdf"], dinkes: ["Surat Pernyataan.pdf", "Proposal Imunisasi.pdf"],
  kecamatan: ["pernyataan.pdf", "dpa.pdf"],
};
const kHeads = { DISPENDUK: "kadis-dispenduk", DINSOS: "kadis-dinsos" };

export class Days {
  constructor(portal) {
    this.portal = portal;
    this.folder = path.join(portal.home, "work");
  }

  // The morning of a day on which the next commands are given.
  begin(date) {
    this.time = Date.parse(`${date}T08:00:00+07:00`);
  }

  run(user, ...words) {
    this.time += 60000;
    return this.portal.command(user, "--now", new Date(this.time).toISOString(), ...words);
  }
  // The first line of what the command says.
  told(user, ...words) {
    return JSON.parse(this.run(user, ...words).trim().split("\n")[0]);
  }
  // The address of a file with these words in it.
  file(name, words) {
    const file = path.join(this.folder, name);
    fs.writeFileSync(file, words);
    return file;
  }

  submit(agency) {
    const papers = kPapers[agency].map((name) => path.join(this.portal.home, "reports", `attachments-${agency}`, name));
    return this.told(agency, "request", "submit", path.join(samples, agency, "form.xml"), ...papers).ticket;
  }
  received(agency, ...produsen) {
    const ticket = this.submit(agency);
    this.run("sari", "request", "receive", ticket, ...produsen.flatMap((one) => ["--produsen", one]));
    return ticket;
  }
  draft(ticket, kind, ...produsen) {
    return this.told("sari", "letter", "draft", ticket, kind, ...produsen.flatMap((one) => ["--produsen", one])).id;
  }
  approved(...order) {
    const id = this.draft(...order);
    for (const user of ["kabid-statistik", "sekretaris"]) this.run(user, "letter", "approve", id);
    return id;
  }
  issued(...order) {
    const id = this.approved(...order);
    this.run("kadis", "letter", "issue", id);
    return id;
  }
  // One that Produsen were asked about by their letters.
  asked(agency, ...produsen) {
    const ticket = this.received(agency, ...produsen);
    for (const one of produsen) this.issued(ticket, "surat-pengantar", one);
    return ticket;
  }
  // `answer` is ANSWER.xml; `rest` its files and options. The draft of the letter that is made here, if it is.
  answer(ticket, produsen, answer, ...rest) {
    return this.told(kHeads[produsen], "answer", "submit", ticket, this.file("jawaban.xml", answer), ...rest).draft;
  }
  // As the samples answer, with the letter of the Produsen issued.
  answered(agency, produsen, answer, ...rest) {
    const ticket = this.asked(agency, produsen);
    this.run(kHeads[produsen], "letter", "issue", this.answer(ticket, produsen, answer, ...rest));
    return ticket;
  }
}
