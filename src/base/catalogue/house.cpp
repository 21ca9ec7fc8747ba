// A home: making and opening it, its locks, its disk, its keys, restoring it.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> houseWords() {
  static constexpr Words kWords[] = {
      {"home.none",
       "{folder} bukan instalasi Berkas: di sana tidak ada berkas.properties. `berkas --home DIR init` "
       "membuatnya.",
       "{folder} is no home of Berkas: it has no berkas.properties. `berkas --home DIR init` makes one."},
      {"home.folder-not-empty", "Folder {folder} tidak kosong; sebutkan folder baru untuk instalasi.",
       "The folder {folder} is not empty; name a new one for the home."},
      {"home.properties-unreadable", "{file} tidak dapat dibaca sebagai berkas properties: {why}.",
       "{file} cannot be read as a properties file: {why}."},
      {"home.database-missing",
       "Basis data {file} tidak ada, padahal arsip memuat rekaman. `berkas rebuild` membuatnya baru dari "
       "arsip; `berkas restore` mengembalikan cadangan.",
       "The database {file} is missing, although the archive has records. `berkas rebuild` makes it anew "
       "from the archive; `berkas restore` brings a backup back."},
      {"home.read-only",
       "Instalasi {home} berada pada disk yang dipasang hanya-baca: isinya dapat dibaca, tetapi tidak ada "
       "yang dapat ditulis.",
       "The home {home} lies on a disk that is mounted read-only: it can be read, and nothing can be "
       "written."},
      {"home.disk-full",
       "Disk instalasi {home} penuh: isinya dapat dibaca, tetapi tidak ada yang dapat ditulis. Kosongkan "
       "ruang pada disk, lalu coba lagi.",
       "The disk of the home {home} is full: it can be read, and nothing can be written. Make room on the "
       "disk and try again."},
      {"home.look-only", "Instalasi ini dibuka hanya untuk dilihat.",
       "The home is open for looking at it alone."},
      {"home.held-alone", "instalasi {home}, yang sedang dipakai seseorang sendirian",
       "the home {home}, in which somebody works alone"},
      {"home.held", "instalasi {home}, yang sedang dipakai seseorang",
       "the home {home}, in which somebody works"},
      {"home.held-record", "rekaman {object}", "the record {object}"},
      {"home.little-room",
       "Ruang kosong pada disk arsip kurang dari {reserve} MiB, sehingga tidak ada yang baru yang diterima "
       "atau diterbitkan. Kosongkan ruang; sementara itu arsip tetap dapat dibaca.",
       "The disk of the archive has less than {reserve} MiB left, so nothing new is taken in or issued. Make "
       "room; reading goes on meanwhile."},
      {"home.little-room-for",
       "Ruang kosong pada disk arsip kurang dari {reserve} MiB bila {bytes} bita lagi diterima, sehingga "
       "tidak ada yang baru yang diterima atau diterbitkan. Kosongkan ruang; sementara itu arsip tetap dapat "
       "dibaca.",
       "The disk of the archive has less than {reserve} MiB left when {bytes} bytes more are taken in, so "
       "nothing new is taken in or issued. Make room; reading goes on meanwhile."},
      {"time.not-come", "Waktu {time} belum tiba; sebutkan waktu sekarang atau sebelumnya.",
       "The time {time} has not come yet; name the present or an earlier one."},
      {"time.clock-behind",
       "Jam menunjukkan {now}, padahal {whose} terakhir berubah pada {last}. Betulkan jam komputer ini; "
       "tidak ada yang diubah.",
       "The clock says {now}, but {whose} last changed at {last}. Set the clock of this machine right; "
       "nothing was changed."},
      {"time.of-object", "objek arsip {object}", "the archived object {object}"},
      {"time.of-request", "permohonan {ticket}", "the request {ticket}"},
      {"time.of-contact", "narahubung {contact}", "the contact {contact}"},
      {"time.of-proposal", "usul {proposal}", "the proposal {proposal}"},
      {"time.of-register", "buku agenda {issuer}", "the register of {issuer}"},
      {"log-key.no-verifier", "Kunci verifikasi log tidak ada: {file}. Pulihkan dari cadangan.",
       "The log's verifier key is not there: {file}. Restore it from a backup."},
      {"log-key.bad-verifier", "{file} bukan kunci verifikasi. Pulihkan dari cadangan.",
       "{file} is no verifier key. Restore it from a backup."},
      {"log-key.missing",
       "Kunci privat log transparansi tidak ada, sehingga tidak ada yang dapat diarsipkan: kembalikan ke "
       "{file} (`berkas backup --keys` menyalinnya). Jika kunci itu hilang untuk selamanya, `berkas log "
       "change-key --lost` menutup log dan memulai log baru.",
       "The private key of the transparency log is not there, so that nothing can be archived: put it back "
       "at {file} (`berkas backup --keys` copies it). When it is lost for good, `berkas log change-key "
       "--lost` closes the log and begins a new one."},
      {"log-key.other",
       "{key} bukan kunci yang sesuai dengan {verifier}. Pulihkan keduanya dari satu cadangan.",
       "{key} is not the key of {verifier}. Restore both from one backup."},
      {"log-key.still-there",
       "Kunci privat log masih ada: {file}. `berkas log change-key` mengalihkan log ke kunci baru; tidak ada "
       "yang perlu ditutup.",
       "The private key of the log is there: {file}. `berkas log change-key` hands over to a new one; "
       "nothing needs to be closed."},
      {"signer.no-credential",
       "Pengaturan signer.secret menyebut kredensial \"{name}\", tetapi systemd tidak memberikan kredensial "
       "apa pun kepada proses ini (LoadCredential= pada unitnya).",
       "The setting signer.secret names the credential \"{name}\", but systemd has handed none to this "
       "process (LoadCredential= of its unit)."},
      {"signer.key-missing",
       "Kunci \"{key}\" dari signatories.xml tidak ada: letakkan di {file}, atau sebutkan tempat lain dengan "
       "pengaturan signer.pkcs12.file.",
       "The key \"{key}\" of signatories.xml is not there: put it at {file}, or name another place with the "
       "setting signer.pkcs12.file."},
      {"signer.passphrase", "Frasa sandi kunci \"{key}\"", "Passphrase of the key \"{key}\""},
      {"signer.nobody-to-ask",
       "Kunci \"{key}\" memerlukan frasa sandinya, dan tidak ada yang dapat ditanyai di sini; penanda "
       "tangannya menyelesaikan surat dengan `berkas letter issue`.",
       "The key \"{key}\" wants its passphrase, and nobody is here to be asked; its signatory finishes the "
       "letter with `berkas letter issue`."},
      {"signer.not-valid-yet",
       "Sertifikat {subject} baru berlaku mulai {from}; sebelum itu tidak ada yang dapat ditandatangani "
       "dengannya.",
       "The certificate of {subject} is valid only from {from}; nothing can be signed with it before."},
      {"signer.ended",
       "Masa berlaku sertifikat {subject} telah berakhir pada {until}; mintalah yang baru dari penerbitnya "
       "dan pasang sebagai penggantinya.",
       "The certificate of {subject} has ended on {until}; get a new one from its authority and put it in "
       "its place."},
      {"restore.place-taken",
       "{place} tidak kosong. Cadangan hanya dipulihkan ke instalasi baru; sebutkan yang lain, atau "
       "pindahkan yang ini.",
       "{place} is not empty. A backup is restored to a new home only; name another, or move this one away."},
      {"restore.damaged",
       "Cadangan itu rusak. Yang dapat dibaca ada dalam {folder}, yang bukan instalasi untuk dipakai "
       "bekerja:",
       "The backup is damaged. What could be read is in {folder}, which is no home to work with:"},
      {"restore.no-snapshot", "Cadangan {backup} tidak memiliki snapshot yang utuh.",
       "The backup {backup} holds no snapshot that is whole."},
  };
  return kWords;
}

}  // namespace base
