#include "verification/reasons.h"

#include <algorithm>
#include <array>

#include "base/error.h"

namespace verification {
namespace {

struct Words {
  std::string_view code;
  std::string_view id;
  std::string_view en;
};

constexpr std::array kWords = {
    // The file.
    Words{"not-a-pdf", "Berkas ini bukan dokumen PDF.", "This file is no PDF document."},
    Words{"too-large", "Berkas ini terlalu besar atau terlalu rumit untuk diperiksa dengan aman.",
          "This file is too large or too intricate to be checked safely."},
    Words{"damaged", "Susunan berkas ini rusak, sehingga isinya tidak dapat dibaca dengan pasti.",
          "The file's structure is damaged, so that its content cannot be read with certainty."},
    Words{"bytes-before-header", "Ada isi lain di depan awal dokumen PDF.",
          "Something stands before the beginning of the PDF document."},
    Words{"signature-removed", "Tanda tangan yang pernah ada dalam berkas ini telah dihapus.",
          "A signature that was once in this file has been removed."},
    // Integrity.
    Words{"intact", "Isi yang ditandatangani tidak berubah sejak ditandatangani.",
          "What was signed has not been changed since it was signed."},
    Words{"digest-mismatch", "Isi yang ditandatangani telah diubah setelah ditandatangani.",
          "What was signed has been changed after it was signed."},
    Words{"signature-forged", "Tanda tangan ini tidak dibuat dengan kunci milik sertifikat penanda tangan.",
          "This signature was not made with the key that belongs to the signer's certificate."},
    Words{"no-contents", "Tanda tangan ini kosong: nilai tanda tangannya tidak ada atau tidak dapat dibaca.",
          "This signature is empty: its value is missing or cannot be read."},
    Words{"bad-byte-range", "Bagian berkas yang dinyatakan ditandatangani tidak ditulis dengan semestinya.",
          "The part of the file that is said to be signed is not stated as it must be."},
    Words{"bad-gap",
          "Celah untuk nilai tanda tangan memuat hal lain, sehingga isi tambahan dapat disembunyikan.",
          "The gap left for the signature's value holds something else, so that additions could hide there."},
    Words{"duplicate-keys", "Data tanda tangan memuat keterangan ganda yang dapat dibaca berbeda-beda.",
          "The signature's data states something twice, so that programs may read it differently."},
    Words{"not-a-signature", "Kolom tanda tangan ini tidak memuat data tanda tangan yang sah bentuknya.",
          "This signature field does not hold signature data of a proper form."},
    Words{"unknown-format", "Jenis tanda tangan ini tidak dikenal, sehingga tidak dapat diperiksa.",
          "This kind of signature is not known, so that it cannot be checked."},
    Words{"weak-algorithm", "Tanda tangan ini memakai cara penghitungan yang tidak lagi dianggap aman.",
          "This signature relies on a method that is no longer considered safe."},
    Words{"no-signer", "Sertifikat penanda tangan tidak disertakan.",
          "The signer's certificate is not included."},
    Words{"signer-not-named", "Tanda tangan ini tidak mengikat sertifikat penanda tangannya.",
          "This signature does not bind the certificate of its signer."},
    Words{"not-a-revision-end", "Tanda tangan ini tidak mencakup satu keadaan dokumen secara utuh.",
          "This signature does not cover one complete state of the document."},
    // The signer.
    Words{"trusted", "Sertifikat penanda tangan berasal dari lembaga yang dipercaya.",
          "The signer's certificate comes from an authority that is trusted."},
    Words{"no-path", "Sertifikat penanda tangan tidak berasal dari lembaga yang dipercaya.",
          "The signer's certificate does not come from an authority that is trusted."},
    Words{"not-valid-at",
          "Sertifikat penanda tangan, atau lembaganya, tidak berlaku pada waktu yang diperhitungkan.",
          "The certificate of the signer, or of the authority, was not valid at the time that counts."},
    Words{"wrong-purpose", "Sertifikat penanda tangan tidak boleh dipakai untuk tujuan ini.",
          "The signer's certificate must not be used for this purpose."},
    Words{"revoked", "Sertifikat penanda tangan, atau lembaganya, telah dicabut.",
          "The certificate of the signer, or of the authority, had been revoked."},
    Words{"revocation-unknown", "Tidak diketahui apakah sertifikat penanda tangan telah dicabut.",
          "It is not known whether the signer's certificate had been revoked."},
    // Time.
    Words{"time-claimed", "Waktu penandatanganan hanya menurut penanda tangan sendiri.",
          "The time of signing is known from the signer alone."},
    Words{"time-proven", "Waktu penandatanganan dibuktikan oleh stempel waktu yang dipercaya.",
          "The time of signing is proven by a time-stamp that is trusted."},
    Words{"time-stamp-broken", "Stempel waktu pada tanda tangan ini bukan untuk tanda tangan ini.",
          "The time-stamp of this signature does not belong to it."},
    Words{"time-stamp-untrusted",
          "Stempel waktu pada tanda tangan ini tidak berasal dari lembaga yang dipercaya.",
          "The time-stamp of this signature does not come from an authority that is trusted."},
    // Later revisions.
    Words{"dss-added", "Bukti keabsahan sertifikat ditambahkan untuk pemeriksaan di kemudian hari.",
          "Evidence about certificates was added for checks in the future."},
    Words{"time-stamp-added", "Stempel waktu dokumen ditambahkan.",
          "A time-stamp of the document was added."},
    Words{"signature-added", "Tanda tangan berikutnya ditambahkan.", "A further signature was added."},
    Words{"signature-field-added", "Tempat untuk tanda tangan berikutnya ditambahkan.",
          "A place for a further signature was added."},
    Words{"signature-changed", "Data tanda tangan yang sudah ada diubah.",
          "The data of an existing signature were changed."},
    Words{"signature-field-odd", "Kolom tanda tangan baru memuat hal yang tidak semestinya.",
          "A new signature field holds what it should not."},
    Words{"signature-field-covers",
          "Kolom tanda tangan baru menutupi teks, kolom lain, atau sebagian besar halaman.",
          "A new signature field covers text, another field or much of the page."},
    Words{"field-filled", "Sebuah isian formulir diisi atau diubah.",
          "A form field was filled in or changed."},
    Words{"field-odd", "Sebuah kolom formulir diubah tampilannya atau sifatnya, bukan isinya.",
          "A form field was changed in its looks or nature, not in its value."},
    Words{"field-locked", "Kolom formulir yang dikunci oleh penanda tangan diubah.",
          "A form field that the signer had locked was changed."},
    Words{"field-added", "Kolom formulir baru ditambahkan.", "A new form field was added."},
    Words{"field-removed", "Kolom formulir dihapus atau dipindahkan.", "A form field was removed or moved."},
    Words{"form-changed", "Sifat formulir secara keseluruhan diubah.",
          "The nature of the form as a whole was changed."},
    Words{"annotation-changed", "Catatan pada halaman ditambahkan, diubah, atau dihapus.",
          "A note on a page was added, changed or removed."},
    Words{"annotation-covers", "Catatan pada halaman dapat menutupi atau meniru isi halaman.",
          "A note on a page can hide or imitate what the page says."},
    Words{"page-added", "Halaman ditambahkan.", "A page was added."},
    Words{"page-removed", "Halaman dihapus.", "A page was removed."},
    Words{"page-replaced", "Halaman diganti atau dipindahkan.", "A page was replaced or moved."},
    Words{"content-changed", "Isi atau tampilan dokumen diubah.",
          "What the document says or shows was changed."},
    Words{"hidden-content-shown", "Isi yang semula tersembunyi dalam berkas dimunculkan.",
          "Something that lay hidden in the file was brought to light."},
    Words{"metadata-dates", "Keterangan waktu dan program pada dokumen diperbarui.",
          "The document's notes of time and program were renewed."},
    Words{"metadata-changed", "Keterangan tentang dokumen, seperti judul atau pembuat, diubah.",
          "What the document says of itself, as title or author, was changed."},
    Words{"structure-extended", "Susunan dokumen dilengkapi untuk tanda tangan atau stempel waktu baru.",
          "The document's structure was completed for a new signature or time-stamp."},
    Words{"structure-changed", "Susunan dokumen diubah.", "The document's structure was changed."},
    Words{"permissions-changed", "Aturan tentang perubahan yang diizinkan diubah setelah ditandatangani.",
          "The rules on what may be changed were altered after signing."},
    Words{"revision-damaged", "Perubahan berikutnya pada berkas ini tidak ditulis dengan semestinya.",
          "A later change of this file is not written as it must be."},
    Words{"points-back", "Perubahan berikutnya menunjuk ke bagian lama yang semula tidak dipakai.",
          "A later change points to an older part that was not in use."},
    Words{"ambiguous-index", "Daftar isi berkas dapat dibaca dengan cara yang berbeda-beda.",
          "The file's table of its parts can be read in different ways."},
    Words{"bytes-behind", "Di belakang dokumen ada data yang tidak dipakai.",
          "Behind the document stand data that are not in use."},
    Words{"parts-behind",
          "Di belakang dokumen ada potongan dokumen yang oleh sebagian program dapat ditampilkan.",
          "Behind the document stand parts of a document that some programs might show."},
    Words{"forbidden", "Penanda tangan tidak mengizinkan perubahan seperti ini.",
          "The signer has not allowed a change of this kind."},
};

}  // namespace

Reason reason(std::string_view code) {
  const auto* found =
      std::find_if(kWords.begin(), kWords.end(), [&](const Words& words) { return words.code == code; });
  base::require(found != kWords.end(), "a reason has no words");
  return {std::string(found->code), std::string(found->id), std::string(found->en)};
}

std::vector<std::string> reasonCodes() {
  std::vector<std::string> codes;
  for (const Words& words : kWords) codes.emplace_back(words.code);
  return codes;
}

}  // namespace verification
