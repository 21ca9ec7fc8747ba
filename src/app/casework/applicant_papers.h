// Papers for applicants, made when they are asked for and not archived.
#pragma once

#include <string_view>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

// What says that a request has come in: its ticket, its data, its files with their digests, and until when it
// is looked at. The same request gives the same bytes. NotFound for a case that the actor does not see whole,
// and when the office has no template kReceipt.
inline constexpr const char* kReceipt = "tanda-terima";
base::Bytes receiptOf(const Workplace& workplace, const Actor& actor, std::string_view caseName);

// Forms to be filled in by hand, for everybody.
enum class BlankForm { Statement, Balikan };
// NotFound when the office has no template for it.
base::Bytes blankForm(const Workplace& workplace, BlankForm form);

}  // namespace app
