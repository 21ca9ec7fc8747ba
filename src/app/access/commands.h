// By which commands an event of the procedure is brought, for who is told what he may do.
#pragma once

#include <string>
#include <vector>

#include "app/access/use_cases.h"
#include "requests/check.h"

namespace app {

// By which use cases somebody in that role brings the event; a letter that no use case of its own brings is
// drafted. None for what the program records by itself.
std::vector<UseCase> useCasesFor(const requests::EventRule& rule, requests::Role role);

// The commands of these, for somebody in that role: "berkas request receive"; for letters that no command of
// their own brings, "berkas letter draft … surat-pengantar".
std::vector<std::string> commandsFor(const requests::EventRule& rule, requests::Role role);

// Throws the exception of the refusal's kind (Denied, Conflict or InvalidInput) with its message.
[[noreturn]] void refuse(const requests::Refusal& refusal);
// The same, and tells the commands of what the role may bring now.
[[noreturn]] void refuse(const requests::Procedure& procedure, const requests::Refusal& refusal,
                         requests::Role role);

}  // namespace app
