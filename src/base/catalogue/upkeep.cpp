// Jobs, backup and restore, fixity and the replica, and rebuilding the database.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> upkeepWords() {
  static constexpr Words kWords[] = {
      {"upkeep.letters-unfinished", "{count} tidak dapat diselesaikan", "{count} could not be finished"},
      {"upkeep.cases-not-closed", "{count} tidak dapat ditutup", "{count} could not be closed"},
      {"upkeep.mails-wait", "{count} menunggu percobaan berikutnya", "{count} wait for another try"},
      {"upkeep.mails-stopped", "{count} dihentikan", "{count} stopped"},
      {"upkeep.signatures-wait", "{count} menunggu: {why}", "{count} wait: {why}"},
      {"upkeep.replica-not-set", "pengaturan archive.replica tidak menyebut replika",
       "the setting archive.replica names none"},
      {"upkeep.round", "{checked} dari {all} objek dalam putaran ini",
       "{checked} of {all} objects in this round"},
      {"upkeep.objects-damaged", "{count} rusak", "{count} damaged"},
      {"upkeep.texts-unreadable", "{count} tidak dapat dibaca", "{count} cannot be read"},
      {"upkeep.texts-missing", "{count} saat ini tidak dapat diambil dari arsip",
       "{count} cannot be had from the archive now"},
      {"upkeep.steps-late", "{count} terlambat", "{count} late"},
      {"upkeep.failed", "gagal", "failed"},
      {"upkeep.job-failed", "pekerjaan \"{job}\" gagal: {why}", "the job \"{job}\" failed: {why}"},
      {"upkeep.job-unknown", "Tidak ada pekerjaan \"{job}\"; yang ada: {known}.",
       "There is no job \"{job}\"; there are {known}."},
      {"upkeep.the-archive", "arsip", "archive"},
      {"upkeep.the-replica", "replika", "replica"},
      {"upkeep.damage-repaired", "{side} {path}: {code} {damage} (diperbaiki)",
       "{side} {path}: {code} {damage} (repaired)"},
      {"upkeep.damage-left", "{side} {path}: {code} {damage} (tidak diperbaiki: {why})",
       "{side} {path}: {code} {damage} (not repaired: {why})"},
      {"upkeep.damage-not-copied", "arsip {path}: {code} {damage} (tidak disalin ke replika)",
       "archive {path}: {code} {damage} (not copied to the replica)"},
      {"upkeep.object-gone", "objek ini tidak ada lagi", "the object is not there any more"},
      {"upkeep.no-copy", "replika tidak memiliki salinannya", "the replica has no copy of it"},
      {"upkeep.no-replica", "tidak ada replika", "there is no replica"},
      {"upkeep.archive-not-copied", "objek dari arsip tidak dapat disalin",
       "the archive could not be copied"},
      {"upkeep.replica-not-copied", "objek dari replika tidak dapat disalin",
       "the replica could not be copied"},
      {"upkeep.copy-damaged", "salinannya rusak juga", "its copy is damaged too"},
      {"upkeep.archive-damaged", "arsip rusak juga", "the archive is damaged too"},
      {"upkeep.copy-older", "replika hanya memiliki versi yang lebih lama",
       "the replica has an older version of it only"},
      {"upkeep.of-no-object", "bukan bagian dari objek mana pun", "it belongs to no object"},
      {"upkeep.replica-missing",
       "Folder replika {folder} (pengaturan archive.replica) tidak ada. Kaitkan (mount) disknya; untuk "
       "replika baru, buat folder kosong.",
       "The replica's folder {folder} (setting archive.replica) is not there. Mount its disk; for a new "
       "replica, make an empty folder."},
      {"upkeep.replica-foreign",
       "Folder {folder} (pengaturan archive.replica) memuat hal yang bukan replika; sebutkan folder kosong.",
       "The folder {folder} (setting archive.replica) holds something that is no replica; name an empty "
       "one."},
      {"upkeep.replica-busy", "Proses lain sedang memakai replika {folder}.",
       "Another process works on the replica {folder}."},
      {"upkeep.not-backed-up", "bukan berkas dan bukan folder", "is neither a file nor a folder"},
      {"upkeep.twice-in-manifest", "ada dua kali dalam manifes", "stands twice in the manifest"},
      {"upkeep.table-differs",
       "tabel {table} berbeda dari isi arsip pada {count} baris; `berkas rebuild` membuatnya kembali",
       "the table {table} is not what the archive says, in {count} rows; `berkas rebuild` makes it anew"},
      {"upkeep.contact-copy-left",
       "Salinan data narahubung {contact}, yang telah dimusnahkan, belum dapat dihapus; Berkas mencobanya "
       "lagi pada saat dijalankan berikutnya.",
       "A copy of the contact {contact}, whose data have ended, could not be removed yet; the next start "
       "tries again."},
  };
  return kWords;
}

}  // namespace base
