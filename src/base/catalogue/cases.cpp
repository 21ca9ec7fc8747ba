// Cases, their records and contact persons; what a letter takes from a case; proposals of destruction.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> casesWords() {
  static constexpr Words kWords[] = {
      {"record.a-request", "rekaman sebuah permohonan", "a request's record"},
      {"record.a-letter", "sebuah surat", "a letter"},
      {"record.a-document-event", "sebuah peristiwa dokumen", "a document event"},
      {"record.a-proposal", "sebuah usul musnah", "a proposal of destruction"},
      {"record.a-proposal-act", "sebuah tindakan atas usul musnah", "an act of a proposal of destruction"},
      {"record.a-tombstone", "sebuah catatan pemusnahan", "a tombstone"},
      {"record.unreadable", "Rekaman yang tersimpan tidak dapat dibaca: {problem}",
       "A stored record cannot be read: {problem}"},
      {"record.request-of-newer",
       "Rekaman sebuah permohonan berversi {version}, yang ditulis oleh Berkas yang lebih baru.",
       "The record of a request is of version {version}, which a newer Berkas wrote."},
      {"record.no-event", "Versi itu tidak memiliki rekaman {path}.", "The version has no record {path}."},
      {"record.description-unreadable", "keterangannya (metadata/rekaman.json) tidak dapat dibaca",
       "its description (metadata/rekaman.json) cannot be read"},
      {"case.unknown",
       "Tidak ada permohonan \"{name}\" yang boleh Anda lihat; daftar permohonan menyebut yang boleh "
       "dilihat.",
       "There is no request \"{name}\" that you may see; the list of requests names those that you may."},
      {"case.destroyed", "Permohonan {ticket} telah dimusnahkan pada {date} berdasarkan usul {proposal}.",
       "The request {ticket} was destroyed on {date} by the proposal {proposal}."},
      {"case.destroyed-by-minutes",
       "Permohonan {ticket} telah dimusnahkan pada {date} berdasarkan usul {proposal} dan berita acara "
       "{minutes}.",
       "The request {ticket} was destroyed on {date} by the proposal {proposal} and the berita acara "
       "{minutes}."},
      {"case.not-archived", "Permohonan {object} tidak ada dalam arsip; jalankan `berkas archive verify`.",
       "The request {object} is not in the archive; run `berkas archive verify`."},
      {"case.contact-not-archived", "Narahubung {contact} tidak ada dalam arsip.",
       "The contact {contact} is not in the archive."},
      {"case.file-changed",
       "Berkas {path} telah berubah sejak nilai hash-nya dihitung ({digest}). Tidak ada yang diarsipkan; "
       "kembalikan berkas itu seperti semula.",
       "The file of {path} has changed since its digest was taken ({digest}). Nothing was archived; put the "
       "file back as it was."},
      {"case.event-too-early",
       "Peristiwa \"{event}\" bertanggal {time}, sebelum peristiwa terakhir permohonan {ticket}; tidak ada "
       "yang diarsipkan.",
       "The event \"{event}\" is of {time}, before the last of the request {ticket}; nothing was archived."},
      {"case.event-unknown",
       "procedure.xml tidak memiliki peristiwa \"{event}\", yang dibuat oleh Berkas sendiri; tambahkan. "
       "Tidak ada yang diarsipkan.",
       "procedure.xml has no event \"{event}\", which Berkas brings by itself; add it. Nothing was "
       "archived."},
      {"case.moved-on", "Permohonan itu telah bergerak, dan tidak ada yang diarsipkan. {why}",
       "The request has moved on, and nothing was archived. {why}"},
      {"case.event-without-file", "Peristiwa itu tidak memiliki berkas {path}.",
       "The event has no file {path}."},
      {"case.done-but-not-noted",
       "Hal ini sudah terlaksana dan diarsipkan, sebagai versi {version} dari {object}; jangan diulangi. "
       "Hanya basis data yang belum memuatnya, dan akan mengambilnya begitu dapat ditulisi: {why}",
       "This is done and archived, as version {version} of {object}; do not repeat it. Only the database "
       "does not have it yet, and takes it over as soon as it can be written: {why}"},
      {"case.sender-no-address", "Pengaturan mail.from bukan alamat: \"{from}\".",
       "The setting mail.from is no address: \"{from}\"."},
      {"facts.kind-unknown",
       "\"{kind}\" bukan jenis surat dalam prosedur ini; `berkas letter draft --help` menyebut beberapa.",
       "\"{kind}\" is no kind of letter of this procedure; `berkas letter draft --help` names some."},
      {"facts.produsen-unknown",
       "\"{produsen}\" bukan Produsen dalam produsen.xml; sebutkan dengan --produsen.",
       "\"{produsen}\" is no Produsen of produsen.xml; name one with --produsen."},
      {"facts.no-series", "series.xml tidak memiliki seri dari {issuer} untuk surat jenis {kind}.",
       "series.xml has no series of {issuer} for letters of kind {kind}."},
      {"facts.nobody-signs",
       "Tidak seorang pun berwenang menandatangani untuk {issuer} pada {date}. signatories.xml menyatakan "
       "siapa yang berwenang, dan kapan.",
       "Nobody may sign for {issuer} on {date}. signatories.xml says who may, and from when to when."},
      {"facts.named-signs-not",
       "Penanda tangan yang disebut dalam konsep tidak berwenang menandatangani untuk {issuer} pada {date}. "
       "signatories.xml menyatakan siapa yang berwenang, dan kapan.",
       "Nobody may sign for {issuer} on {date} under the name that the draft gives. signatories.xml says who "
       "may, and from when to when."},
      {"facts.nature-unknown",
       "\"{nature}\" bukan sifat surat dalam natures.xml; tulis misalnya Biasa, Segera, Terbatas, atau "
       "Terbatas/Segera.",
       "\"{nature}\" is no sifat of natures.xml; write one as Biasa, Segera, Terbatas or Terbatas/Segera."},
      {"proposal.one-letter-kind",
       "Usul musnah memiliki satu jenis surat, yaitu {kind}; \"{other}\" adalah jenis lain.",
       "A proposal of destruction has one kind of letter, {kind}; \"{other}\" is another."},
      {"proposal.minutes-not-due",
       "usul {proposal} berstatus {state}; berita acaranya diterbitkan bila statusnya disetujui dan belum "
       "ada berita acara",
       "the proposal {proposal} is {state}; its berita acara is issued when it is disetujui and has none "
       "yet"},
      {"proposal.name-unknown", "Tidak ada usul musnah \"{name}\"; daftar retensi menyebut semuanya.",
       "There is no proposal of destruction \"{name}\"; the list of retention names them."},
      {"proposal.not-archived", "Usul {object} tidak ada dalam arsip.",
       "The proposal {object} is not in the archive."},
      {"proposal.no-act",
       "Usul musnah yang tersimpan memuat hal lain di tempat yang seharusnya berisi tindakan.",
       "A stored proposal of destruction holds something else where an act is expected."},
  };
  return kWords;
}

}  // namespace base
