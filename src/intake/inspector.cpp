#include "intake/inspector.h"

#include <algorithm>

#include "intake/codes.h"
#include "intake/detail/answer.h"
#include "intake/detail/media_types.h"

namespace intake {
namespace {

bool isHarmless(const Inspection& inspection) {
  return std::all_of(inspection.findings.begin(), inspection.findings.end(),
                     [](const Finding& finding) { return ruleOf(finding.code)->verdict == Verdict::Accept; });
}

}  // namespace

Inspector::Inspector(cage::Limits limits, std::size_t workers)
    : cage_(kInspectorWork, limits, workers, kInspectorProgram) {}

Inspection Inspector::inspect(const base::OpenFile& file, std::string_view name) {
  std::optional<Inspection> inspection;
  cage_.read(detail::written(detail::Request{file.size(), std::string(name)}), file,
             [&](base::ByteView answer) {
               inspection = detail::inspectionIn(answer);
               return inspection && isHarmless(*inspection);
             });
  return inspection ? *std::move(inspection)
                    : Inspection{std::string(detail::kUnknownType), {{kCannotBeExamined}}};
}

}  // namespace intake
