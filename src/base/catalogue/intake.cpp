// What is handed in: dokumen.xml, hand-ins that wait, and what was not taken.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> intakeWords() {
  static constexpr Words kWords[] = {
      {"documents.root", "elemen akarnya <{found}>, seharusnya <documents>",
       "the root element is <{found}>, it must be <documents>"},
      {"documents.kind-twice", "jenis dokumen \"{kind}\" sudah ada di atas",
       "the kind of document \"{kind}\" is there already"},
      {"documents.no-other",
       "jenis dokumen \"{kind}\" harus ada: aturannya berlaku untuk jenis yang tidak disebut",
       "the kind of document \"{kind}\" must be there: its rule is that of kinds without one of their own"},
      {"documents.element-unknown", "elemen <{element}> tidak dikenal di sini",
       "the element <{element}> is not known here"},
      {"documents.code-unknown", "tidak ada temuan \"{code}\"", "there is no finding \"{code}\""},
      {"documents.code-twice", "temuan \"{code}\" sudah ada di atas",
       "the finding \"{code}\" is there already"},
      {"documents.verdict", "putusan \"{verdict}\" tidak dikenal; pilih accept, quarantine, atau reject",
       "the verdict \"{verdict}\" is none; choose accept, quarantine or reject"},
      {"documents.type", "tidak ada jenis berkas \"{type}\"; yang ada: {known}",
       "there is no type of file \"{type}\"; there are {known}"},
      {"documents.attribute", "atribut \"{attribute}\" tidak ada atau kosong",
       "the attribute \"{attribute}\" is missing or empty"},
      {"documents.number", "atribut \"{attribute}\" harus bilangan bulat dari 1 sampai {most}",
       "the attribute \"{attribute}\" must be a whole number from 1 to {most}"},

      {"field.declaration", "pernyataan", "the declaration"},
      {"casework.declare",
       "Perbaiki berkasnya, atau nyatakan bahwa isi itu memang hendak diberikan (--declare ALASAN).",
       "Mend the files, or declare that this is meant to be handed out (--declare REASON)."},
      {"casework.nothing-outgoing", "Jawaban {produsen} tidak memuat temuan yang perlu diputuskan.",
       "The answer of {produsen} has no findings that anybody must decide on."},
      {"casework.undecided",
       "`berkas answer clear {ticket} --produsen {produsen} --reason ALASAN` mencatat putusan petugas",
       "`berkas answer clear {ticket} --produsen {produsen} --reason REASON` puts the decision of staff on "
       "record"},
      {"help.answer.clear", "Memutuskan bahwa data dengan temuan boleh diberikan",
       "Decides that data with findings may be handed out"},
      {"help.answer.declare", "Mengapa isi yang ditemukan dalam data memang hendak diberikan",
       "Why what was found in the data is meant to be handed out"},
      {"intake.too-many", "{kind}: {count} berkas diserahkan, paling banyak {most}.",
       "{kind}: {count} files were handed in, {most} at most."},
      {"record.a-hand-in", "sebuah penyerahan", "a hand-in"},
      {"record.a-refusal", "sebuah catatan penolakan", "a record of a refusal"},

      {"held.wait", "tunggu keputusan petugas; berkas tidak perlu diunggah ulang (penyerahan {id})",
       "wait for the decision of staff; the file need not be uploaded again (hand-in {id})"},
      {"held.again",
       "bila isi yang ditemukan itu tidak diperlukan, serahkan berkas tanpa isi tersebut dan minta petugas "
       "membuang penyerahan {id}",
       "if what was found is not needed, hand in files without it and ask staff to throw the hand-in {id} "
       "away"},
      {"held.decided", "penyerahan itu sudah diputuskan", "the hand-in has been decided on"},
      {"upload.changed",
       "Berkas \"{file}\" diubah sejak diperiksa. Tidak ada yang diarsipkan; serahkan lagi setelah berkas "
       "itu "
       "selesai ditulis.",
       "The file \"{file}\" was changed since it was examined. Nothing was archived; hand it in again when "
       "it "
       "is no longer being written."},
      {"quarantine.held",
       "Penyerahan {id} ditahan untuk diperiksa petugas; permohonan belum tercatat. `berkas quarantine show "
       "{id}` "
       "menampilkan alasannya.",
       "The hand-in {id} is held until staff have looked at it; nothing is on record yet. `berkas quarantine "
       "show "
       "{id}` tells why."},
      {"quarantine.unknown", "Tidak ada penyerahan \"{id}\" yang ditahan; lihat `berkas quarantine list`.",
       "No hand-in \"{id}\" is held; see `berkas quarantine list`."},
      {"quarantine.too-many",
       "{most} penyerahan dari \"{user}\" sudah menunggu pemeriksaan; tunggu sampai ada yang diputuskan.",
       "{most} hand-ins of \"{user}\" wait already; wait until some of them are decided."},
      {"quarantine.own",
       "\"{user}\" yang menyerahkan {id} dan tidak dapat meloloskannya sendiri; minta orang lain "
       "memeriksanya.",
       "\"{user}\" has handed {id} in and cannot release it himself; ask somebody else to look at it."},
      {"quarantine.sender-gone",
       "Akun \"{user}\" yang menyerahkannya tidak ada lagi; buang penyerahan itu dengan `berkas quarantine "
       "discard`.",
       "The account \"{user}\" that handed it in is gone; throw it away with `berkas quarantine discard`."},
      {"quarantine.damaged",
       "Penyerahan {id} yang ditahan rusak: {why} Pulihkan foldernya di quarantine dari cadangan, atau buang "
       "dengan `berkas quarantine discard {id} --reason ALASAN`.",
       "The held hand-in {id} is damaged: {why} Restore its folder in quarantine from a backup, or throw it "
       "away with `berkas quarantine discard {id} --reason REASON`."},
      {"quarantine.other-id", "Catatannya milik penyerahan lain, \"{id}\".",
       "Its record is that of another hand-in, \"{id}\"."},
      {"quarantine.form-missing", "Catatannya tidak menyebut formulir.", "Its record names no form."},
      {"quarantine.file-missing", "Berkas \"{file}\" tidak ada lagi.", "The file \"{file}\" is gone."},
      {"quarantine.scanned", "diperiksa ulang oleh pemindai virus dan bersih",
       "looked at again by the virus scanner, and clean"},

      {"finding.type-not-accepted",
       "hanya jenis berkas ini yang diterima untuk dokumen tersebut. Simpan berkasnya sebagai salah satunya.",
       "only these types of files are accepted as that document. Save the file as one of them."},
      {"finding.larger-than-accepted",
       "inilah batas ukuran untuk dokumen tersebut. Perkecil atau pecah berkasnya.",
       "that is the limit of such a document. Make the file smaller, or split it."},
      {"finding.virus-found",
       "ditemukan oleh pemindai virus. Bersihkan komputer Anda, lalu buat ulang berkasnya.",
       "found by the virus scanner. Clean your computer, then make the file anew."},
      {"finding.scanner-away",
       "Pemindai virus sedang tidak dapat dihubungi. Berkas diperiksa ulang begitu pemindai kembali.",
       "The virus scanner cannot be reached. The file is looked at again when it is back."},
      {"finding.not-scanned", "Berkas ini tidak dipindai dari virus: kantor tidak memasang pemindai.",
       "The file was not scanned for viruses: the office has no scanner."},
      {"finding.scan-failed", "demikian jawaban pemindai virus, yang tidak dapat memeriksa berkas ini.",
       "so says the virus scanner, which could not look through the file."},
      {"finding.too-large-to-scan", "Berkas ini terlalu besar bagi pemindai virus.",
       "The file is too large for the virus scanner."},

      {"setting.clamd.address",
       "pemindai virus clamd: lokasi soketnya (/run/clamav/clamd.ctl) atau host:port; kosong: tanpa pemindai",
       "the virus scanner clamd: the path of its socket (/run/clamav/clamd.ctl) or host:port; empty: none"},
      {"setting.clamd.wait-seconds", "berapa detik menunggu setiap jawaban clamd",
       "seconds to wait for each answer of clamd"},
      {"setting.quarantine.days", "berapa hari penyerahan yang ditahan disimpan sebelum dibuang",
       "days that a held hand-in is kept before it is thrown away"},
      {"settings.a-scanner", "harus lokasi soket yang diawali /, atau host:port, atau kosong",
       "must be the path of a socket, with a / in front, or host:port, or empty"},
      {"upkeep.hand-ins-ended", "{count} penyerahan dibuang", "{count} hand-ins thrown away"},

      {"heading.hand-in", "Penyerahan", "Hand-in"},
      {"heading.received", "Diterima", "Received"},
      {"heading.findings", "Temuan", "Findings"},
      {"heading.verdict", "Putusan", "Verdict"},
      {"commands.nothing-held", "Tidak ada penyerahan yang ditahan.", "No hand-in is held."},
      {"help.archive.search.finding", "Temuan pemeriksaan berkas, misalnya virus-found",
       "What the examination found in the file, such as virus-found"},
      {"help.bench.intake",
       "Pemeriksaan dan penerimaan berkas, dibandingkan dengan qpdf --check dan openssl dgst",
       "Examining and taking in files, compared with qpdf --check and openssl dgst"},
      {"help.bench.intake.mib", "MiB setiap berkas besar", "MiB of each large file"},
      {"help.inspect", "Memeriksa berkas seperti saat diserahkan, tanpa menyimpannya",
       "Looks at a file as when it is handed in, and keeps nothing"},
      {"help.inspect.file", "Berkasnya", "The file"},
      {"help.inspect.kind", "Sebagai dokumen jenis apa (dokumen.xml)",
       "As a document of which kind (dokumen.xml)"},
      {"help.quarantine", "Penyerahan yang menunggu petugas", "Hand-ins that wait for staff"},
      {"help.quarantine.id", "Penyerahan yang ditahan", "A hand-in that is held"},
      {"help.quarantine.list", "Menampilkan penyerahan yang ditahan", "Lists the hand-ins that are held"},
      {"help.quarantine.show", "Menampilkan satu penyerahan dengan temuannya",
       "Shows one, with the findings"},
      {"help.quarantine.release", "Meloloskan penyerahan sebagaimana adanya",
       "Lets one through as it was handed in"},
      {"help.quarantine.discard", "Membuang penyerahan; sidik dan temuannya tetap tercatat",
       "Throws one away; its digests and findings stay on record"},
  };
  return kWords;
}

}  // namespace base
