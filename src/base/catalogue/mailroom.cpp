// The outbox, and alarms that go out as mail.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> mailroomWords() {
  static constexpr Words kWords[] = {
      {"mailroom.template-missing",
       "kantor tidak memiliki templat surel {template}.xml; salin templat itu dari mail-templates/",
       "the office has no mail template {template}.xml; copy it from mail-templates/"},
      {"mailroom.alarm-no-time", "{path} tidak memuat waktu.", "{path} has no time."},
      {"mailroom.contact-gone", "Narahubung yang dituju surel ini tidak tercatat lagi.",
       "The contact person of this mail is not on record any more."},
      {"mailroom.evidence-waits", "bukti pengirimannya belum dapat diarsipkan: {why}",
       "its evidence could not be archived yet: {why}"},
      {"mailroom.state-unknown",
       "--state {state}: harus antre, ditahan, terkirim, gagal, batal, atau kembali.",
       "--state {state}: must be antre, ditahan, terkirim, gagal, batal or kembali."},
      {"mailroom.mail-unknown", "Tidak ada surel \"{id}\"; `berkas outbox list` menampilkan semuanya.",
       "There is no mail \"{id}\"; `berkas outbox list` shows all."},
      {"mailroom.state-refuses",
       "Surel {id} berstatus {state}; dalam status itu hal ini tidak dapat dilakukan.",
       "The mail {id} is {state}; that does not allow it."},
      {"mailroom.being-sent",
       "Surel {id} berstatus {state} dan sedang dikirim; dalam keadaan itu hal ini tidak dapat dilakukan.",
       "The mail {id} is {state} and being sent; that does not allow it."},
  };
  return kWords;
}

}  // namespace base
