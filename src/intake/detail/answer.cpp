#include "intake/detail/answer.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "base/text.h"
#include "intake/codes.h"
#include "json/members.h"
#include "json/text.h"

namespace intake {

template <class Members, json::Is<Finding> Record>
void describe(Members& members, Record& finding) {
  members.required("code", finding.code);
  members.required("place", finding.place);
  members.required("detail", finding.detail);
}

template <class Members, json::Is<Inspection> Record>
void describe(Members& members, Record& inspection) {
  members.required("type", inspection.type);
  members.required("findings", inspection.findings);
}

namespace detail {
namespace {

constexpr std::size_t kLongestText = 2000;
constexpr std::size_t kLongestType = 127;
constexpr std::size_t kMostFindings = 2000;

bool isMediaType(std::string_view type) {
  return !type.empty() && type.size() <= kLongestType && std::all_of(type.begin(), type.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '.' || c == '+' || c == '-';
  });
}

bool isShown(const std::string& text) {
  return text.size() <= kLongestText && text.find('\n') == std::string::npos && base::printable(text) == text;
}

bool isOurs(const Inspection& inspection) {
  return isMediaType(inspection.type) && inspection.findings.size() <= kMostFindings &&
         std::all_of(inspection.findings.begin(), inspection.findings.end(), [](const Finding& finding) {
           return ruleOf(finding.code) != nullptr && isShown(finding.place) && isShown(finding.detail);
         });
}

}  // namespace

base::Bytes written(const Request& request) {
  return std::to_string(request.size) + "\n" + request.name;
}

Request requestIn(base::ByteView bytes) {
  Request request;
  const std::size_t end = bytes.find('\n');
  base::require(end != base::ByteView::npos, "a request to the inspector has no size");
  std::from_chars(bytes.data(), bytes.data() + end, request.size);
  request.name = bytes.substr(end + 1);
  return request;
}

base::Bytes written(const Inspection& inspection) {
  return json::canonical(json::Value(json::asObject(inspection)));
}

std::optional<Inspection> inspectionIn(base::ByteView answer) {
  try {
    auto inspection = json::recordOf<Inspection>(json::read(answer, "answer"), "an inspection");
    if (isOurs(inspection)) return inspection;
  } catch (const base::InvalidInput&) {
  } catch (const base::Corrupt&) {
  }
  return std::nullopt;
}

}  // namespace detail
}  // namespace intake
