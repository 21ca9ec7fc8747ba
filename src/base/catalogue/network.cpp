// What is asked of others over the network, what others ask of the portal, and the process that looks at
// files from outside.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> networkWords() {
  static constexpr Words kWords[] = {
      {"net.no-address", "\"{url}\" bukan alamat; alamat diawali http:// atau https:// dan nama host.",
       "\"{url}\" is no address; one begins with http:// or https:// and a host."},
      {"net.timed-out", "{url} tidak dapat dipakai saat ini: jawaban tidak datang pada waktunya.",
       "{url} cannot be used now: it did not answer in time."},
      {"net.too-many-redirections",
       "{url} tidak dapat dipakai saat ini: alamat itu mengalihkan berulang kali ke alamat lain.",
       "{url} cannot be used now: it sends from one address to the next."},
      {"net.answer-breaks-off", "{url} tidak dapat dipakai saat ini: jawabannya terputus.",
       "{url} cannot be used now: its answer breaks off."},
      {"net.other-protocol",
       "{url} tidak dapat dipakai saat ini: alamat itu mengalihkan ke alamat yang bukan http atau https.",
       "{url} cannot be used now: it sends to an address that is not of http or https."},
      {"net.not-proven", "{url} tidak dapat dipakai saat ini: identitasnya tidak dapat dibuktikan.",
       "{url} cannot be used now: it cannot prove who it is."},
      {"net.no-answer", "{url} tidak dapat dipakai saat ini: tidak ada jawaban.",
       "{url} cannot be used now: it does not answer."},
      {"net.answer-too-large", "{url} tidak dapat dipakai saat ini: jawabannya lebih besar dari {most} bita.",
       "{url} cannot be used now: its answer is larger than {most} bytes."},
      {"net.bad-status", "{url} tidak dapat dipakai saat ini: jawabannya berstatus {status}.",
       "{url} cannot be used now: it answers with status {status}."},
      {"cage.not-started",
       "Proses yang memeriksa berkas dari luar tidak dapat dijalankan atau dikurung (seccomp); lihat log.",
       "The process that looks at files from outside cannot be started or confined (seccomp); see the log."},
      {"web.cannot-listen", "Portal tidak dapat dibuka di {address}: {why}.",
       "The portal cannot be opened at {address}: {why}."},
      {"web.no-network",
       "\"{text}\" bukan alamat atau jaringan; contoh yang benar: 10.0.0.2, 192.168.7.0/24, fd00::/8.",
       "\"{text}\" is no address or network; right would be 10.0.0.2, 192.168.7.0/24, fd00::/8."},
      {"web.no-address", "\"{address}\" bukan alamat numerik dengan port, seperti 127.0.0.1:8080",
       "\"{address}\" is no numeric address with a port, like 127.0.0.1:8080"},
      {"web.bad-certificate",
       "Sertifikat {certificate} dengan kunci {key} tidak dapat dipakai untuk TLS: {why}.",
       "The certificate {certificate} with the key {key} cannot be used for TLS: {why}."},
      {"web.file-shrank", "Sebuah berkas menjadi lebih pendek ketika sedang dikirim.",
       "A file became shorter while it was being sent."},
      {"web.form-malformed",
       "Isian yang diterima tidak dapat dibaca. Muat ulang halaman, lalu kirim sekali lagi.",
       "The form that came cannot be read. Load the page again and send it once more."},
      {"web.form-too-long", "Isian terlalu panjang; paling banyak {most} bita teks.",
       "The form is too long; at most {most} bytes of text."},
      {"web.form-field-too-long", "Satu isian terlalu panjang; paling banyak {most} bita.",
       "One field is too long; at most {most} bytes."},
      {"web.form-too-many-fields", "Terlalu banyak isian; paling banyak {most}.",
       "There are too many fields; at most {most}."},
      {"web.form-too-many-files", "Terlalu banyak berkas sekaligus; paling banyak {most}.",
       "There are too many files at once; at most {most}."},
  };
  return kWords;
}

}  // namespace base
