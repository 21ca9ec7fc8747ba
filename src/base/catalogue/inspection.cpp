// What `berkas check` finds in a home, and office data held against each other.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> inspectionWords() {
  static constexpr Words kWords[] = {
      {"accounts.none", "belum ada satu pun; {mend}", "there are none; {mend}"},
      {"accounts.no-admin", "tidak ada admin yang dapat bertindak; pulihkan akun dari cadangan",
       "no admin can act; restore the accounts from a backup"},
      {"accounts.operator",
       "pengaturan \"operator\": \"{user}\" tidak memiliki akun yang dapat dipakai, sehingga perintah tanpa "
       "--as ditolak; sebutkan seseorang dari `berkas user list`",
       "setting \"operator\": \"{user}\" has no account that he could use, so that commands without --as are "
       "refused; name somebody of `berkas user list`"},
      {"accounts.approver",
       "menyebut \"{user}\" untuk menyetujui surat {series}, yang tidak memiliki akun yang dapat dipakai; "
       "`berkas user add` membuat akun, `berkas user enable` mengaktifkannya kembali",
       "names \"{user}\" to approve letters of {series}, who has no account that he could use; `berkas user "
       "add` makes one, `berkas user enable` gives one back"},
      {"accounts.signatory",
       "menyebut \"{user}\" untuk menandatangani sebagai {signatory}, yang tidak memiliki akun yang dapat "
       "dipakai; `berkas user add` membuat akun, `berkas user enable` mengaktifkannya kembali",
       "names \"{user}\" to sign as {signatory}, who has no account that he could use; `berkas user add` "
       "makes one, `berkas user enable` gives one back"},
      {"accounts.agency-without-record",
       "instansi \"{agency}\" dari pengguna \"{user}\" tidak memiliki rekaman; buatkan, dengan nama ini "
       "sebagai salah satu namanya",
       "the agency \"{agency}\" of the user \"{user}\" has no record; give it one, with this name as a name "
       "of it"},
      {"check.year-without-holidays",
       "belum memuat tahun {year}; tenggat pada tahun itu bersifat sementara sampai keputusannya dimasukkan",
       "does not cover the year {year} yet; due dates in it are provisional until its decree is entered"},
      {"check.font-unknown", "jenis huruf \"{font}\" dari {issuer} tidak ada dalam fonts.xml",
       "the font \"{font}\" of {issuer} is not in fonts.xml"},
      {"check.nobody-signs", "hari ini tidak seorang pun berwenang menandatangani untuk {issuer}",
       "nobody may sign for {issuer} today"},
      {"check.classification-past",
       "klasifikasi {classification} dari {issuer} tidak berlaku hari ini (classifications.xml)",
       "the classification {classification} of {issuer} is not valid today (classifications.xml)"},
      {"check.trust-ended", "memuat sertifikat yang masa berlakunya berakhir pada {date}: {subject}",
       "holds a certificate that has ended on {date}: {subject}"},
      {"check.zones-differ",
       "<office-hours> berada di zona {hours}, sedangkan Walidata {issuer} di {zone} (issuers.xml); samakan, "
       "jika tidak hari akan dihitung menurut satu zona dan surat diberi tanggal menurut zona lain",
       "<office-hours> is in the zone {hours}, but the Walidata {issuer} in {zone} (issuers.xml); make them "
       "the same, or days will be counted in one zone and letters dated in another"},
      {"check.alarm-template",
       "pengaturan alarm.mail menyebut penerima, tetapi tidak ada templat {template}.xml; salin dari "
       "mail-templates/ milik program",
       "the setting alarm.mail names somebody, but there is no template {template}.xml; copy it from the "
       "program's mail-templates/"},
      {"check.certificate-ends",
       "sertifikat kunci \"{key}\" berakhir pada {date}; mintalah yang baru sebelum itu",
       "the certificate of the key \"{key}\" ends on {date}; get a new one before"},
      {"check.certificate-usage",
       "keyUsage sertifikat kunci \"{key}\" tidak memuat nonRepudiation, sehingga sebagian pembaca tidak "
       "menganggap tanda tangannya sebagai pernyataan seseorang",
       "the certificate of the key \"{key}\" lacks nonRepudiation in its keyUsage, so that some readers take "
       "its signatures for no person's declaration"},
      {"check.certificate-name",
       "sertifikat kunci \"{key}\" atas nama {subject}, sedangkan signatories.xml memakainya untuk {name}",
       "the certificate of the key \"{key}\" is of {subject}, but signatories.xml has it for {name}"},
      {"check.key-not-looked-at", "kunci \"{key}\" tidak diperiksa: {why}",
       "the key \"{key}\" was not looked at: {why}"},
      {"check.no-log", "instalasi ini belum memiliki log transparansi; perintah berikutnya membuatnya",
       "the home has no transparency log yet; the next command makes it"},
      {"check.checkpoint-not-signed",
       "tidak ditandatangani dengan kunci keys/log.pem; jalankan `berkas log verify`",
       "is not signed with the key keys/log.pem; run `berkas log verify`"},
      {"check.little-room",
       "ruang kosong kurang dari yang diminta pengaturan disk.reserve-mib; tidak ada yang baru yang "
       "diterima. Kosongkan ruang",
       "less free space than the setting disk.reserve-mib asks for; nothing new is taken in. Make room"},
      {"check.small-blocks",
       "sistem berkasnya memiliki blok {bytes} bita, dan perintah yang menemui disk penuh dapat terputus "
       "tanpa pesan; buat sistem berkas dengan blok 4096 bita atau lebih (mkfs.ext4 -b 4096)",
       "its file system has blocks of {bytes} bytes, and a command that meets a full disk may be cut off "
       "without a word; make the file system with blocks of 4096 bytes or more (mkfs.ext4 -b 4096)"},
      {"check.read-only", "dipasang hanya-baca: instalasi dapat dibaca, tetapi tidak ada yang dapat ditulis",
       "is mounted read-only: the home can be read, and nothing can be written"},
      {"check.event-damaged", "peristiwa ini rusak dan tidak diperhitungkan: {damage}",
       "this event is damaged and counts for nothing: {damage}"},
      {"modes.all-use", "dapat dibaca dan ditulisi oleh semua orang di komputer ini",
       "can be read and written by everybody on this machine"},
      {"modes.all-read", "dapat dibaca oleh semua orang di komputer ini",
       "can be read by everybody on this machine"},
      {"modes.all-write", "dapat ditulisi oleh semua orang di komputer ini",
       "can be written by everybody on this machine"},
      {"modes.group-use", "dapat dibaca dan ditulisi oleh grupnya", "can be read and written by its group"},
      {"modes.group-read", "dapat dibaca oleh grupnya", "can be read by its group"},
      {"modes.group-write", "dapat ditulisi oleh grupnya", "can be written by its group"},
      {"modes.keys", "folder ini {access}; cabut izin itu dengan chmod 700 {folder}",
       "the folder {access}; take that away with chmod 700 {folder}"},
      {"modes.key", "{access}; cabut izin itu dengan chmod 600 {file}",
       "{access}; take that away with chmod 600 {file}"},
      {"modes.home", "instalasi {home} {access}; cabut izin itu dengan chmod 700 {home}",
       "the home {home} {access}; take that away with chmod 700 {home}"},
      {"modes.folder", "data pribadi dalam {folder} {access}; cabut izin itu dengan chmod -R go-rwx {folder}",
       "personal data in {folder} {access}; take that away with chmod -R go-rwx {folder}"},
      {"modes.folder-example",
       "data pribadi dalam {folder} (misalnya {example}) {access}; cabut izin itu dengan chmod -R go-rwx "
       "{folder}",
       "personal data in {folder} ({example} for one) {access}; take that away with chmod -R go-rwx "
       "{folder}"},
      {"fit.needed", "{lacks}, yang diperlukan oleh {cases}", "{lacks}, which is needed by {cases}"},
      {"fit.and-more", "{named} dan {count} lagi", "{named} and {count} more"},
      {"fit.draft", "konsep {draft}", "the draft {draft}"},
      {"fit.state", "tidak memiliki keadaan \"{state}\"", "lacks the state \"{state}\""},
      {"fit.limit", "tidak memiliki batas waktu \"{limit}\"", "lacks the limit \"{limit}\""},
      {"fit.assignment-state", "tidak memiliki keadaan penugasan \"{state}\"",
       "lacks the state \"{state}\" of assignments"},
      {"fit.produsen", "tidak memiliki Produsen \"{produsen}\"", "lacks the Produsen \"{produsen}\""},
      {"fit.event", "tidak memiliki peristiwa \"{event}\"", "lacks the event \"{event}\""},
      {"fit.template", "tidak memiliki templat {kind}.xml", "lacks the template {kind}.xml"},
      {"fit.issuer", "tidak memiliki penerbit \"{issuer}\"", "lacks the issuer \"{issuer}\""},
      {"office.trust-no-certificate",
       "bukan sertifikat: trust/ hanya memuat berkas yang namanya berakhir dengan .pem",
       "is no certificate: trust/ holds files that end in .pem, and no others"},
      {"office.procedure-unknown", "Data kantor tidak memuat prosedur \"{procedure}\".",
       "The office's data have no procedure \"{procedure}\"."},
      {"office.version-without-walidata", "Data kantor versi {version} tidak menyebut Walidata.",
       "The office's data of version {version} name no Walidata."},
      {"office.not-archived", "Data kantor tidak ada dalam arsip.",
       "The office's data is not in the archive."},
      {"office.mail-template-missing", "tidak ada templat surel \"{name}\"",
       "there is no mail template \"{name}\""},
      {"office.mail-event-missing", "procedure.xml tidak memiliki peristiwa \"{event}\"",
       "procedure.xml has no event \"{event}\""},
      {"office.mail-attaches-nothing",
       "attach=\"yes\", tetapi peristiwa \"{event}\" tidak membuat PDF yang dapat dilampirkan",
       "attach=\"yes\", but the event \"{event}\" makes no PDF that could travel with it"},
      {"office.event-without-template",
       "peristiwa \"{event}\" membuat dokumen, tetapi templatnya, letter-templates/{event}.xml, tidak ada",
       "the event \"{event}\" makes a document, and there is no template letter-templates/{event}.xml for "
       "it"},
      {"office.logo-missing", "logo \"{logo}\" dari {issuer} tidak ada dalam logos/",
       "the logo \"{logo}\" of {issuer} is not in logos/"},
      {"office.no-logo", "Tidak ada logo \"{logo}\"; letakkan dalam logos/, atau perbaiki data penerbitnya.",
       "There is no logo \"{logo}\"; put it into logos/, or correct the issuer."},
      {"mails.root", "elemen akarnya harus <mails>, bukan <{found}>",
       "the root element must be <mails>, not <{found}>"},
      {"mails.element-unknown", "elemen <{element}> tidak dikenal; seharusnya <mail>",
       "unknown element <{element}>; expected <mail>"},
      {"mails.to", "to=\"{to}\" harus pemohon, produsen, atau walidata",
       "to=\"{to}\" must be pemohon, produsen or walidata"},
      {"mails.attach", "attach harus yes atau no", "attach must be yes or no"},
      {"mails.second", "ada <mail> kedua untuk peristiwa dan templat ini",
       "a second <mail> for this event and template"},
      {"mails.attribute-missing", "<mail> tidak memiliki atribut \"{attribute}\"",
       "<mail> lacks the attribute \"{attribute}\""},
  };
  return kWords;
}

}  // namespace base
