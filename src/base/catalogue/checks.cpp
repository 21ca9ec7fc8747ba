// What is told of letters and cases that somebody checks: whether they are what was issued, and still are.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> checksWords() {
  static constexpr Words kWords[] = {
      {"check.broken", "Isi yang ditandatangani tidak lagi cocok dengan tanda tangannya.",
       "What was signed no longer belongs to its signature."},
      {"check.busy", "Banyak berkas sedang diperiksa. Coba lagi sebentar lagi.",
       "Many files are being checked. Try again in a moment."},
      {"check.changed-after", "{changes}", "{changes}"},
      {"check.harmless-after", "Ada tambahan yang tidak mengubah isi: {changes}",
       "There are additions that do not change the content: {changes}"},
      {"check.no-pdf", "Berkas ini bukan PDF. Unggah surat sebagai PDF, bukan foto atau dokumen lain.",
       "This file is no PDF. Upload the letter as a PDF, not as a photo or another document."},
      {"check.no-signature", "Berkas ini tidak memuat tanda tangan elektronik.",
       "This file holds no electronic signature."},
      {"check.not-ours",
       "Tanda tangannya utuh, tetapi berkas ini tidak ada di antara surat yang kami terbitkan.",
       "Its signature is whole, but this file is not among the letters that we issued."},
      {"check.not-registered", "Berkas ini, atau bagian yang ditandatangani, tidak ada di buku agenda kami.",
       "This file, or what was signed of it, is not in our register."},
      {"check.nothing-after", "Tidak ada yang ditambahkan sesudah tanda tangan.",
       "Nothing was added after the signature."},
      {"check.page-added", "Halaman {page} ditambahkan setelah ditandatangani.",
       "Page {page} was added after it was signed."},
      {"check.page-annotation", "Setelah ditandatangani, sebuah catatan ditempel di halaman {page}.",
       "After it was signed, a note was put on page {page}."},
      {"check.page-content", "Isi halaman {page} diubah setelah ditandatangani.",
       "The content of page {page} was changed after it was signed."},
      {"check.page-field", "Sebuah isian di halaman {page} diubah setelah ditandatangani.",
       "A form field on page {page} was changed after it was signed."},
      {"check.page-removed", "Halaman {page} dihapus setelah ditandatangani.",
       "Page {page} was removed after it was signed."},
      {"check.page-replaced", "Halaman {page} diganti atau dipindahkan setelah ditandatangani.",
       "Page {page} was replaced or moved after it was signed."},
      {"check.registered", "Surat dengan nomor {number} terdaftar dan berlaku.",
       "The letter with the number {number} is registered and valid."},
      {"check.registered-corrected", "Surat dengan nomor {number} telah diralat dengan surat {by}.",
       "The letter with the number {number} has been corrected by the letter {by}."},
      {"check.signed-broken", "Bagian yang ditandatangani tidak lagi seperti saat ditandatangani.",
       "What was signed is no longer as it was signed."},
      {"check.signed-intact", "Bagian yang ditandatangani masih lengkap dan tidak berubah.",
       "What was signed is complete and unchanged."},
      {"check.signed-open", "Tanda tangannya tidak dapat dinilai.", "Its signature cannot be judged."},
      {"check.signer-claims",
       "Penanda tangan menyebut diri {name}. Lembaga sertifikatnya tidak ada dalam daftar kepercayaan kami.",
       "The signer calls himself {name}. The authority of his certificate is not in our list of trust."},
      {"check.signer-known", "Sertifikat {name} berasal dari lembaga yang dipercaya.",
       "The certificate of {name} comes from an authority that is trusted."},
      {"check.title-after", "Isi sesudah tanda tangan", "What came after the signature"},
      {"check.title-issuer", "Penerbit sertifikat", "Issuer of the certificate"},
      {"check.title-register", "Nomor surat di buku agenda", "Number in the register"},
      {"check.title-signature", "Tanda tangan elektronik", "Electronic signature"},
      {"check.title-signed", "Isi yang ditandatangani", "What was signed"},
      {"check.unsigned",
       "Berkas ini tidak bertanda tangan elektronik dan tidak sama dengan surat mana pun yang kami "
       "terbitkan. "
       "Cetakan dan pindaian tidak dapat diperiksa dengan cara ini; pindailah kode QR-nya.",
       "This file has no electronic signature and is not the same as any letter that we issued. Prints and "
       "scans "
       "cannot be checked in this way; scan the QR code."},
      {"verify.continues", "Sambung dari titik periksa Anda", "Continues your checkpoint"},
      {"verify.continues-text",
       "Titik periksa yang Anda simpan ({size} daun) adalah awalan dari log yang sekarang.",
       "The checkpoint that you kept ({size} leaves) is a beginning of the log as it is now."},
      {"verify.does-not-continue", "Tidak sambung", "Does not continue"},
      {"verify.does-not-continue-text",
       "Log yang sekarang tidak melanjutkan titik periksa Anda ({size} daun). Simpan titik periksa itu dan "
       "laporkan.",
       "The log as it is now does not continue your checkpoint ({size} leaves). Keep that checkpoint and "
       "report "
       "this."},
      {"verify.files-damaged", "{count} berkas rusak", "{count} files damaged"},
      {"verify.files-match", "{count} dari {files} cocok", "{count} of {files} match"},
      {"verify.files-text",
       "Sidik SHA-512 dihitung ulang dari isi setiap berkas dan dibandingkan dengan inventaris.",
       "The SHA-512 of each file is computed anew from its content and compared with the inventory."},
      {"verify.impossible", "Tidak dapat diperiksa", "Cannot be checked"},
      {"verify.letter-invalid", "{number}: diubah sesudah ditandatangani, atau tanda tangannya rusak",
       "{number}: changed after it was signed, or its signature is broken"},
      {"verify.letter-unknown", "{number}: utuh, penerbit sertifikat belum dikenal",
       "{number}: whole, the issuer of the certificate is not known"},
      {"verify.letter-unsigned", "{number}: tanpa tanda tangan elektronik",
       "{number}: no electronic signature"},
      {"verify.letter-valid", "{number}: utuh, penerbit sertifikat dipercaya",
       "{number}: whole, the issuer of the certificate is trusted"},
      {"verify.letters", "{count} surat", "{count} letters"},
      {"verify.log-sum", "{proven} dari {versions} versi, pohon {size} daun",
       "{proven} of {versions} versions, a tree of {size} leaves"},
      {"verify.log-text",
       "Untuk setiap versi, jalur sidik dari daunnya ke akar pohon dihitung ulang; akar itu ditandatangani "
       "dalam titik periksa terbaru.",
       "For each version the path of digests from its leaf to the root of the tree is computed anew; the "
       "newest "
       "checkpoint signs that root."},
      {"verify.no-checkpoint", "Belum diperiksa", "Not checked"},
      {"verify.no-checkpoint-text",
       "Untuk ini perlu titik periksa yang Anda simpan sebelumnya. Simpan yang sekarang dari halaman Log.",
       "This needs a checkpoint that you kept before. Keep the present one, from the page Log."},
      {"verify.no-letters", "Belum ada surat", "No letters yet"},
      {"verify.no-letters-text", "Perkara ini belum memuat surat yang diterbitkan di sini.",
       "This case holds no letter that was issued here."},
      {"verify.signatures-broken", "Ada yang rusak", "Some are broken"},
      {"verify.signatures-broken-text", "Dari {letters}, ada yang tidak lagi seperti saat ditandatangani.",
       "Of {letters}, some are no longer as they were signed."},
      {"verify.signatures-unknown", "Utuh, penerbit belum dikenal", "Whole, issuer not known"},
      {"verify.signatures-unknown-text",
       "Isi {letters} tidak berubah sejak ditandatangani. Sertifikatnya tidak berasal dari lembaga dalam "
       "daftar "
       "kepercayaan kantor ini (office/trust).",
       "The content of {letters} has not changed since they were signed. Their certificates do not come from "
       "an "
       "authority in this office's list of trust (office/trust)."},
      {"verify.signatures-whole", "Utuh", "Whole"},
      {"verify.signatures-whole-text", "Isi {letters} tidak berubah sejak ditandatangani.",
       "The content of {letters} has not changed since they were signed."},
      {"verify.structure-text",
       "Tidak ada versi yang hilang, tidak ada berkas di luar inventaris, dan setiap catatan terbaca.",
       "No version is missing, no file lies outside the inventory, and every record can be read."},
      {"verify.structure-whole", "OCFL {standard}, {versions} versi", "OCFL {standard}, {versions} versions"},
      {"verify.structure-wrong", "{count} masalah", "{count} problems"},
      {"verify.version-logged", "versi {version}: daun nomor {leaf}, {hashes} sidik sampai akar",
       "version {version}: leaf number {leaf}, {hashes} digests to the root"},
      {"verify.version-unlogged", "versi {version}: tidak ada daun dengan sidik inventarisnya",
       "version {version}: no leaf has the digest of its inventory"},
      {"verify.version-unproven", "versi {version}: jalurnya tidak sampai ke akar yang ditandatangani",
       "version {version}: its path does not lead to the signed root"},
  };
  return kWords;
}

}  // namespace base
