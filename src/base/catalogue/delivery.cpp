// How mails are delivered: the queue as a whole, connections, and what came back.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> deliveryWords() {
  static constexpr Words kWords[] = {
      {"mail.field-html", "isi HTML", "HTML"},
      {"mail.connection-lost", "sambungan terputus atau peladen terlalu lambat",
       "the connection was lost or the server too slow"},
      {"mail.larger-than-taken", "surel sebesar {bytes} bita; peladen menerima paling banyak {most}",
       "the mail has {bytes} bytes, the server takes at most {most}"},
      {"delivery.mailbox-user", "kotak surel memerlukan pengguna", "the mailbox needs a user"},
      {"delivery.mailbox-folder", "nama folder kotak surel harus satu baris ASCII",
       "the mailbox's folder must be a line of ASCII"},
      {"delivery.mailbox-unreachable", "Kotak surel di {host} tidak dapat dibuka: {why}",
       "The mailbox at {host} cannot be opened: {why}"},
      {"delivery.mailbox-silent", "Kotak surel di {host} tidak menjawab sebagaimana mestinya.",
       "The mailbox at {host} does not answer as it should."},
      {"delivery.mailbox-answer", "Kotak surel di {host} menolak: {why}",
       "The mailbox at {host} refuses: {why}"},
      {"delivery.evidence-changed", "surel ini tidak dapat disusun lagi sebagaimana yang terkirim",
       "the mail cannot be composed again as it was sent"},
      {"delivery.report-waits", "surel ini kembali, tetapi laporannya belum dapat diarsipkan: {why}",
       "this mail came back, but the report could not be archived yet: {why}"},
      {"delivery.queue-stopped",
       "antrean surel berhenti karena kesalahan di pihak kita, tidak ada surel yang gagal: {why}; perbaiki "
       "pengaturan mail.smtp, lalu `berkas outbox resume`",
       "the mail queue stopped because of a fault of ours, no mail failed: {why}; mend the settings "
       "mail.smtp, "
       "then `berkas outbox resume`"},
      {"delivery.queue-waits",
       "Antrean surel berhenti: {why}; satu surel dicoba lagi pada {next}, atau segera setelah `berkas "
       "outbox "
       "resume`.",
       "The mail queue stands still: {why}; one mail is tried again at {next}, or right after `berkas outbox "
       "resume`."},
      {"delivery.queue-paused",
       "Antrean surel dijeda oleh {user} sejak {since}; `berkas outbox resume` melanjutkannya.",
       "The mail queue was paused by {user} at {since}; `berkas outbox resume` goes on."},
      {"delivery.cancelled-by", "dibatalkan oleh {user}", "cancelled by {user}"},
      {"delivery.nothing-owed", "Data Balikan sudah masuk atau tidak lagi ditunggu",
       "the Data Balikan has come, or is not waited for any more"},
      {"delivery.digest-rule", "ikhtisar hanya untuk produsen atau walidata, tanpa lampiran",
       "a digest goes to produsen or walidata, with nothing attached"},
      {"delivery.no-mailbox", "pengaturan mail.bounces tidak diisi", "the setting mail.bounces is not set"},
      {"delivery.delayed", "{count} tertunda di peladen lain", "{count} delayed at another server"},
      {"delivery.automatic", "{count} jawaban otomatis", "{count} automatic answers"},
      {"delivery.unreadable", "{count} tidak terbaca", "{count} unreadable"},
      {"heading.mail-queue", "Antrean", "Queue"},
      {"heading.returned-mails", "Surel yang kembali", "Mails that came back"},
      {"heading.since", "Sejak", "Since"},
      {"delivery.no-sink", "smtp-sink tidak dapat dijalankan; pasang paket Debian postfix",
       "smtp-sink cannot be started; install the Debian package postfix"},
      {"help.bench.mail",
       "Surel per detik ke smtp-sink, dibandingkan dengan smtp-source dalam pengukuran yang sama",
       "Mails a second to smtp-sink, compared with smtp-source in the same run"},
      {"help.bench.mail.count", "Berapa surel setiap putaran", "How many mails each turn"},
      {"help.bench.mail.kib", "KiB setiap surel", "KiB of each"},
      {"help.outbox.cancel", "Membatalkan surel yang belum terkirim", "Call off a mail that has not left"},
      {"help.outbox.pause", "Menjeda seluruh antrean", "Pause the whole queue"},
      {"help.outbox.resume", "Melanjutkan antrean yang dijeda atau berhenti",
       "Resume a queue that was paused or stopped"},
      {"setting.mail.rate-per-minute", "surel terbanyak setiap menit; 0: tanpa batas",
       "most mails of a minute; 0: no limit"},
      {"setting.mail.telephone", "telepon layanan pada penutup surel; kosong: tidak dicantumkan",
       "telephone at the foot of mails; empty: none"},
      {"setting.mail.staff", "alamat petugas Walidata untuk ikhtisar harian; kosong: tidak dikirim",
       "address of the staff for the daily digest; empty: none is sent"},
      {"setting.mail.bounces", "tempat laporan surel yang tidak sampai dibaca",
       "where reports of mails that did not arrive are read"},
      {"setting.mail.bounces.maildir", "folder Maildir laporan itu; relatif terhadap instalasi",
       "the Maildir folder of these reports; relative to the home"},
      {"setting.mail.bounces.host", "peladen IMAP laporan itu", "their IMAP server"},
      {"setting.mail.bounces.port", "port peladen IMAP itu", "its port"},
      {"setting.mail.bounces.security", "cara sambungan ke peladen IMAP dilindungi",
       "how the connection to the IMAP server is protected"},
      {"setting.mail.bounces.user", "nama pengguna pada peladen IMAP", "user name at the IMAP server"},
      {"setting.mail.bounces.password-file",
       "berkas yang memuat kata sandi IMAP, hanya dapat dibaca oleh layanan",
       "file that holds the IMAP password, readable by the service alone"},
      {"setting.mail.bounces.ca-file", "sertifikat yang dipercaya untuk peladen IMAP; kosong: milik sistem",
       "certificates trusted for the IMAP server; empty: those of the system"},
      {"setting.mail.bounces.folder", "folder kotak surel itu", "the mailbox's folder"},
      {"outbox.a-priority", "prioritas", "a priority"},
  };
  return kWords;
}

}  // namespace base
