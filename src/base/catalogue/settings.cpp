// The settings of a home: what each means, what a value must be, and what is wrong with one.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> settingsWords() {
  static constexpr Words kWords[] = {
      {"setting.operator", "pengguna yang menjadi pelaku perintah bila --as tidak disebut",
       "user as whom commands act when --as is not given"},
      {"setting.demo",
       "instalasi untuk mencoba-coba: satu-satunya jenis yang waktunya boleh diatur dengan --now",
       "a home for trying things out: the only kind in which --now may set the time"},
      {"setting.database.kind", "tempat keadaan kerja disimpan", "where the working state is kept"},
      {"setting.disk.reserve-mib",
       "ruang kosong dalam MiB; bila kurang dari ini, tidak ada yang baru yang diterima atau diterbitkan",
       "free space in MiB below which nothing new is taken in or issued"},
      {"setting.upload.limit-mib", "berkas terbesar yang diterima, dalam MiB",
       "the largest file in MiB that is accepted"},
      {"setting.language",
       "bahasa yang dipakai untuk berbicara kepada orang: id (Bahasa Indonesia) atau en (Inggris); --lang "
       "memilihnya untuk satu perintah",
       "language of what people are told: id (Bahasa Indonesia) or en (English); --lang chooses it for one "
       "command"},
      {"setting.lock.wait-seconds",
       "berapa lama perintah menunggu pihak lain yang sedang bekerja dalam instalasi, pada rekaman, dalam "
       "log, atau dalam basis data",
       "how long a command waits for others who work in the home, on a record, in the log or in the "
       "database"},
      {"setting.fonts", "jalur fonts.xml; kosong: yang datang bersama program",
       "path of fonts.xml; empty: the one that came with the program"},
      {"setting.portal.url", "alamat portal, yang disebut dalam surel dan surat",
       "address of the portal, named in mails and letters"},
      {"setting.archive.replica",
       "folder salinan kedua arsip, sebaiknya pada disk lain; relatif terhadap instalasi; kosong: tidak ada",
       "folder of a second copy of the archive, best on another disk; relative to the home; empty: none"},
      {"setting.fixity.days", "dalam berapa hari pekerjaan \"fixity\" membaca ulang seluruh arsip",
       "in how many days the job \"fixity\" reads the whole archive again"},
      {"setting.fixity.rate-mib", "berapa MiB per detik paling banyak dibacanya, rata-rata; 0: tanpa batas",
       "how many MiB a second it reads at most, on the average; 0: no bound"},
      {"setting.alarm.mail", "alamat yang diberi tahu tentang kerusakan arsip; kosong: tidak seorang pun",
       "address that is told of damage in the archive; empty: nobody"},
      {"setting.signer.kind", "tempat kunci para penanda tangan berada",
       "where the keys of the signatories lie"},
      {"setting.signer.pkcs12.file",
       "berkas PKCS#12 suatu kunci; relatif terhadap instalasi, {key} ialah namanya dalam signatories.xml",
       "PKCS#12 file of a key; relative to the home, {key} is its name in signatories.xml"},
      {"setting.signer.pkcs11.module", "pustaka dari pembuat token", "library of the token's maker"},
      {"setting.signer.pkcs11.token", "label token yang memuat kuncinya",
       "label of the token that holds the key"},
      {"setting.signer.pkcs11.label", "label kunci dan sertifikat dalam token",
       "label of key and certificate in the token"},
      {"setting.signer.secret",
       "frasa sandi atau PIN suatu kunci: ask, file:PATH (relatif terhadap instalasi), atau credential:NAME "
       "(dari systemd); boleh memuat {key}",
       "passphrase or PIN of a key: ask, file:PATH (relative to the home) or credential:NAME (of systemd); "
       "may hold {key}"},
      {"setting.signer.later-changes",
       "apa yang boleh dilakukan pihak lain terhadap berkas surat menurut tanda tangannya: unstated, none, "
       "atau signatures (sertifikasi, DocMDP); cap waktu selalu boleh ditambahkan",
       "what a letter's signature lets others do to its file: unstated, none, or signatures (a "
       "certification, DocMDP); time-stamps may always be added"},
      {"setting.signer.tsa",
       "alamat otoritas cap waktu (RFC 3161), yang dihubungi menurut urutan ini, dipisahkan dengan spasi; "
       "kosong: tidak ada",
       "addresses of time-stamping authorities (RFC 3161), asked in this order, with blanks between; empty: "
       "none"},
      {"setting.signer.level",
       "tingkat yang dicapai surat melalui pekerjaan \"signatures\" bila otoritas pada signer.tsa menjawab",
       "level that the job \"signatures\" lifts letters to when the authorities of signer.tsa answer"},
      {"setting.signer.tsa-seconds", "berapa lama masing-masing ditunggu", "how long each is waited for"},
      {"setting.log.witnesses",
       "siapa yang ikut menandatangani checkpoint log transparansi (C2SP tlog-witness): untuk masing-masing, "
       "kunci verifikasinya dan alamat di depan /add-checkpoint, semuanya dipisahkan dengan spasi; kosong: "
       "tidak seorang pun",
       "who cosigns the checkpoints of the transparency log (C2SP tlog-witness): for each, its verifier key "
       "and the address before /add-checkpoint, all with blanks between; empty: nobody"},
      {"setting.mail.transport", "jalan keluarnya surel: sebuah folder, atau peladen SMTP",
       "how mail leaves: a folder, or an SMTP server"},
      {"setting.mail.maildir", "folder Maildir; relatif terhadap instalasi",
       "the Maildir folder; relative to the home"},
      {"setting.mail.from", "alamat pengirim semua surel", "sender address of all mails"},
      {"setting.mail.from-name", "nama pengirim semua surel", "sender name of all mails"},
      {"setting.mail.smtp.host", "peladen SMTP", "SMTP server"},
      {"setting.mail.smtp.port", "port peladen itu", "its port"},
      {"setting.mail.smtp.security", "cara sambungan dilindungi; none hanya untuk komputer ini sendiri",
       "how the connection is protected; none only for this machine itself"},
      {"setting.mail.smtp.user", "nama pengguna pada peladen SMTP; kosong: tanpa autentikasi",
       "user name at the SMTP server; empty: no authentication"},
      {"setting.mail.smtp.password-file", "berkas yang memuat kata sandi, hanya dapat dibaca oleh layanan",
       "file that holds the password, readable by the service alone"},
      {"setting.mail.smtp.ca-file", "sertifikat yang dipercaya untuk peladen itu; kosong: milik sistem",
       "certificates trusted for the server; empty: those of the system"},
      {"setting.mail.smtp.timeout-seconds", "waktu tunggu terlama untuk setiap jawaban peladen",
       "longest wait for any answer of the server"},
      {"setting.web.address", "alamat dan port portal; port 0: mana saja yang bebas",
       "address and port of the portal; port 0: any that is free"},
      {"setting.web.certificate",
       "sertifikat TLS portal dengan rantainya (PEM); kosong: HTTP biasa, untuk "
       "komputer ini sendiri atau di belakang peladen depan",
       "TLS certificate of the portal with its chain (PEM); empty: plain HTTP, for this machine alone or "
       "behind a front server"},
      {"setting.web.check-limit-mib", "ukuran terbesar PDF yang diperiksa bagi siapa saja, dalam MiB",
       "largest PDF that is checked for anybody, in MiB"},
      {"setting.web.checks-per-minute", "berapa PDF per menit yang diperiksa bagi satu alamat",
       "number of PDFs a minute that are checked for one address"},
      {"setting.web.key", "kunci sertifikat itu (PEM)", "the key of that certificate (PEM)"},
      {"setting.web.proxies",
       "alamat peladen depan yang dipercaya, dipisah spasi: dari merekalah X-Forwarded-For diterima",
       "addresses of trusted front servers, with blanks between: X-Forwarded-For is taken from them alone"},
      {"setting.clearance.own-agency",
       "klasifikasi keamanan tertinggi yang ditemukan peran ini dengan `archive search`, di antara "
       "permohonan instansinya sendiri",
       "highest klasifikasi keamanan that the role finds by `archive search`, among the cases of its own "
       "agency"},
      {"setting.clearance.assigned",
       "klasifikasi keamanan tertinggi yang ditemukan peran ini dengan `archive search`, di antara "
       "permohonan yang ditugaskan kepadanya",
       "highest klasifikasi keamanan that the role finds by `archive search`, among the cases that are "
       "assigned to it"},
      {"setting.clearance.all",
       "klasifikasi keamanan tertinggi yang ditemukan peran ini dengan `archive search`, di antara semua "
       "permohonan",
       "highest klasifikasi keamanan that the role finds by `archive search`, among all cases"},
      {"settings.unknown", "pengaturan \"{key}\" tidak dikenal; apakah maksudnya \"{nearest}\"?",
       "unknown setting \"{key}\"; did you mean \"{nearest}\"?"},
      {"settings.twice", "pengaturan \"{key}\" ditulis lebih dari satu kali; sisakan satu yang dimaksud",
       "setting \"{key}\" stands there more than once; leave the one that is meant"},
      {"settings.text", "pengaturan \"{key}\" {problem}", "setting \"{key}\" {problem}"},
      {"settings.value", "pengaturan \"{key}\" harus {demand}, bukan \"{value}\"",
       "setting \"{key}\" must be {demand}, not \"{value}\""},
      {"settings.hidden-value", "pengaturan \"{key}\" harus {demand}", "setting \"{key}\" must be {demand}"},
      {"settings.a-number", "bilangan bulat dari {least} sampai {most}",
       "a whole number from {least} to {most}"},
      {"settings.yes-or-no", "yes atau no", "yes or no"},
      {"settings.a-choice", "salah satu dari {choices}", "one of {choices}"},
      {"settings.a-url", "alamat yang diawali https:// atau http:// dan nama host",
       "an address that begins with https:// or http:// and a host"},
      {"settings.urls", "alamat-alamat yang diawali https:// atau http://, dipisahkan dengan spasi",
       "addresses that begin with https:// or http://, with blanks between"},
      {"settings.a-mail", "alamat surel seperti statistik@kominfo.example.go.id",
       "an e-mail address as statistik@kominfo.example.go.id"},
      {"settings.a-mail-or-empty", "kosong atau alamat surel seperti operator@kominfo.example.go.id",
       "empty or an e-mail address as operator@kominfo.example.go.id"},
      {"settings.a-listening-address", "alamat numerik dan port, seperti 127.0.0.1:8080",
       "a numeric address and a port, like 127.0.0.1:8080"},
      {"settings.a-host", "nama atau alamat komputer, seperti mail.example.go.id",
       "the name or the address of a machine, as mail.example.go.id"},
      {"settings.a-secret", "ask, file:PATH, atau credential:NAME", "ask, file:PATH or credential:NAME"},
      {"settings.witnesses",
       "kunci verifikasi dan alamat https:// untuk setiap saksi, dipisahkan dengan spasi",
       "a verifier key and an https:// address for each witness, with blanks between"},
      {"settings.of", "pengaturan \"{key}\": {problem}", "setting \"{key}\": {problem}"},
      {"settings.no-file", "tidak ada berkas {file}; perbaiki jalurnya, atau letakkan berkasnya di sana",
       "there is no file {file}; correct the path, or put the file there"},
      {"settings.no-password-file",
       "kosong, padahal {user} menyebut pengguna; sebutkan berkas yang memuat kata sandinya",
       "is empty, but {user} names a user; name the file with the password"},
      {"settings.no-secret-file", "tidak ada berkas {file} yang memuat rahasianya",
       "there is no file {file} with the secret"},
      {"settings.secret-readable",
       "{file} memuat rahasia dan dapat dibaca orang lain; cabut izin itu dengan chmod 600 {file}",
       "{file} holds a secret and can be read by others; take that away with chmod 600 {file}"},
      {"settings.no-replica", "tidak ada folder {folder}; pasang disknya, atau buat folder kosong di sana",
       "there is no folder {folder}; mount its disk, or make an empty folder there"},
      {"settings.replica-is-archive",
       "{folder} adalah arsip itu sendiri, atau berada di dalamnya, atau memuat instalasi; salinan yang ikut "
       "hilang bersama arsip bukanlah salinan. Sebutkan folder di tempat lain, sebaiknya pada disk lain",
       "{folder} is the archive itself, or lies in it, or holds the home; a copy that falls with the archive "
       "is none. Name a folder elsewhere, best on another disk"},
      {"settings.replica-on-same-disk",
       "{folder} berada pada disk arsip, sehingga keduanya hilang bersama disk itu; sebutkan folder pada "
       "disk lain",
       "{folder} lies on the disk of the archive, so that both are lost with it; name a folder on another "
       "disk"},
      {"settings.mail-unprotected",
       "berisi none, sehingga surel dan kata sandi menuju {host} dapat dibaca siapa pun di perjalanan; pilih "
       "starttls atau tls",
       "is none, so that mails and the password go to {host} readable for everybody on the way; set starttls "
       "or tls"},
  };
  return kWords;
}

}  // namespace base
