#include "cli/arguments.h"

#include <charconv>
#include <filesystem>

#include "base/error.h"

namespace cli {
namespace {

int itemNumber(std::string_view digits, const std::string& word) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number < 1)
    throw base::InvalidInput(base::Message("commands.item-numbers", {{"word", word}}));
  return number;
}

requests::Commission commissionOf(const std::string& word) {
  const std::size_t colon = word.find(':');
  requests::Commission commission;
  commission.produsen = word.substr(0, colon);
  if (colon == std::string::npos) return commission;
  for (std::size_t at = colon + 1; at <= word.size();) {
    const std::size_t comma = std::min(word.find(',', at), word.size());
    commission.items.push_back(itemNumber(std::string_view(word).substr(at, comma - at), word));
    at = comma + 1;
  }
  return commission;
}

bool looksLikeCode(std::string_view word) {
  return !word.empty() &&
         word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == std::string_view::npos;
}

requests::Reason reasonOf(const std::string& word) {
  const std::size_t colon = word.find(':');
  const std::string head = word.substr(0, colon);
  if (!looksLikeCode(head)) return {"", word};
  return {head, colon == std::string::npos ? std::string() : word.substr(colon + 1)};
}

}  // namespace

base::Path fileOf(const std::string& word) {
  std::error_code unknown;
  const base::Path followed = std::filesystem::canonical(word, unknown);
  return unknown ? base::Path(word) : followed;
}

app::Upload uploadOf(const std::string& path) {
  return {fileOf(path), base::Path(path).filename().string()};
}

std::vector<app::Upload> uploadsOf(const std::vector<std::string>& paths) {
  std::vector<app::Upload> uploads;
  for (const std::string& path : paths) uploads.push_back(uploadOf(path));
  return uploads;
}

std::vector<requests::Commission> commissionsOf(const std::vector<std::string>& words) {
  std::vector<requests::Commission> commissions;
  for (const std::string& word : words) commissions.push_back(commissionOf(word));
  return commissions;
}

std::vector<requests::Reason> reasonsOf(const std::vector<std::string>& words) {
  std::vector<requests::Reason> reasons;
  for (const std::string& word : words) reasons.push_back(reasonOf(word));
  return reasons;
}

json::Array reasonsAsJson(const std::vector<requests::Reason>& reasons) {
  json::Array array;
  for (const requests::Reason& reason : reasons) {
    array.push_back(json::Object{{"code", reason.code}, {"text", reason.text}});
  }
  return array;
}

std::optional<base::Instant> momentOf(const std::string& word) {
  return base::Instant::parse(word);
}

std::optional<base::Date> dayOf(const std::string& word) {
  return base::Date::parse(word);
}

}  // namespace cli
