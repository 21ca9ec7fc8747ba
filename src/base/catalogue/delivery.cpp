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
      {"delivery.mailbox-answer", "Kotak surel di {host} menolak: {why}", "The mailbox at {host} refuses: {why}"},
      {"delivery.report-waits", "surel ini kembali, tetapi laporannya belum dapat diarsipkan: {why}",
       "this mail came back, but the report could not be archived yet: {why}"},
      {"outbox.a-priority", "prioritas", "a priority"},
  };
  return kWords;
}

}  // namespace base
