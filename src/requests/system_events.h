// Events that the program itself knows, whatever procedure.xml says: evidence that it keeps with a case,
// notes of the office, and what happens to a Surat Tindaklanjuti that was made elsewhere. They need no row in
// procedure.xml. They happen in every state and never move a request; a row that an office has for one of
// them gives its title, its roles and its requirements.
#pragma once

#include <string_view>
#include <vector>

#include "requests/procedure_table.h"

namespace requests {

inline constexpr std::string_view kMailSent = "surel";
// A server says that such a mail did not arrive.
inline constexpr std::string_view kMailReturned = "surel-kembali";
inline constexpr std::string_view kSignatureLifted = "peningkatan-tanda-tangan";
inline constexpr std::string_view kFinding = "temuan";
inline constexpr std::string_view kHold = "penahanan";
inline constexpr std::string_view kHoldReleased = "pelepasan-penahanan";
// A remark of the office about a request, for the office alone.
inline constexpr std::string_view kNote = "catatan";
// A letter from elsewhere whose signature is not valid: it waits for the Walidata. Nobody brings it as such;
// the desk makes it of an answer.
inline constexpr std::string_view kIncomingAnswer = "surat-tindaklanjuti-masuk";
// The Walidata gave such a letter back.
inline constexpr std::string_view kIncomingReturned = "pengembalian-surat-masuk";

struct SystemEvent {
  EventRule rule;  // with the title in Bahasa Indonesia
  std::string_view englishTitle;
};

const std::vector<SystemEvent>& systemEvents();
bool isSystemEvent(std::string_view kind);

}  // namespace requests
