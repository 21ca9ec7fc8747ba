#include "app/evidence/search_desk.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "app/access/case_sight.h"
#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/cases/seen_case.h"
#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

using requests::Role;
using requests::SecurityClass;

constexpr int kMostHits = 200;
constexpr std::size_t kShortestDigest = 16;
constexpr std::size_t kLongestDigest = 128;  // hex digits of a SHA-512
constexpr std::size_t kLongestValue = 500;   // bytes
constexpr std::size_t kPositionDigits = 16;
constexpr std::size_t kBindingDigits = 16;

bool isHex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string hexOf(std::int64_t position) {
  std::string digits(kPositionDigits, '0');
  for (std::size_t i = 0; i < digits.size(); ++i)
    digits[i] = "0123456789abcdef"[position >> (4 * (digits.size() - 1 - i)) & 0xF];
  return digits;
}

// Identifies a search without its page; a token contains it.
std::string bindingOf(const SearchOrder& order) {
  json::Array parts;
  for (const std::string* part :
       {&order.words, &order.number, &order.agency, &order.produsen, &order.kind, &order.finding,
        &order.classification, &order.security, &order.state, &order.signatory, &order.file, &order.digest})
    parts.emplace_back(*part);
  parts.emplace_back(order.from ? order.from->iso() : "");
  parts.emplace_back(order.to ? order.to->iso() : "");
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, json::canonical(std::move(parts)))
      .substr(0, kBindingDigits);
}

std::string tokenOf(std::int64_t position, const SearchOrder& order) {
  return hexOf(position) + bindingOf(order);
}

// Turns the order into a query and collects its problems.
class OrderReader {
 public:
  OrderReader(const Workplace& workplace, const SearchOrder& order) : workplace_(workplace), order_(order) {}

  SearchQuery read() {
    query_.words = terms(order_.words, "the words");
    query_.agency = terms(order_.agency, "--agency");
    query_.signatory = terms(order_.signatory, "--signatory");
    query_.file = terms(order_.file, "--file");
    query_.number = value(order_.number, "--number");
    query_.kind = value(order_.kind, "--kind");
    query_.finding = value(order_.finding, "--finding");
    query_.classification = value(order_.classification, "--classification");
    query_.produsen = value(order_.produsen, "--produsen");
    query_.state = value(order_.state, "--state");
    readDigest();
    readSecurity();
    readTimes();
    readPage();
    query_.wantsExcerpts = order_.wantsExcerpts;
    if (!problems_.empty()) throw base::InvalidInput(problems_);
    return std::move(query_);
  }

 private:
  void problem(const std::string& what, base::Message message) {
    problems_.push_back({{what}, std::move(message)});
  }

  SearchTerms terms(const std::string& text, const std::string& what) {
    if (text.empty()) return {};
    try {
      return readSearchTerms(text, what);
    } catch (const base::InvalidInput& wrong) {
      problems_.insert(problems_.end(), wrong.problems().begin(), wrong.problems().end());
      return {};
    }
  }

  std::string value(const std::string& text, const std::string& what) {
    const bool isText =
        text.size() <= kLongestValue && !base::findInvalidUtf8(text) && text.find('\0') == std::string::npos;
    if (isText) return base::toNfc(base::trimmed(text));
    problem(what, base::Message("evidence.search-value", {{"most", kLongestValue}}));
    return {};
  }

  void readDigest() {
    std::string digest = value(order_.digest, "--digest");
    std::transform(digest.begin(), digest.end(), digest.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!digest.empty() &&
        (!isHex(digest) || digest.size() < kShortestDigest || digest.size() > kLongestDigest))
      problem("--digest", base::Message("evidence.search-digest", {{"least", kShortestDigest}}));
    query_.digest = digest;
  }

  void readSecurity() {
    if (order_.security.empty()) return;
    query_.security = requests::securityClassNamed(order_.security);
    if (!query_.security) problem("--security", base::Message("evidence.search-security", {}));
  }

  void readTimes() {
    const base::TimeZone& zone = workplace_.walidata().zone;
    if (order_.from) query_.from = base::Instant::at({*order_.from}, zone);
    if (order_.to) query_.until = base::Instant::at({order_.to->plusDays(1)}, zone);
    if (order_.from && order_.to && *order_.to < *order_.from)
      problem("--to", base::Message("evidence.search-range", {}));
  }

  void readPage() {
    if (order_.limit < 1 || order_.limit > kMostHits)
      problem("--limit", base::Message("evidence.search-limit", {{"most", kMostHits}}));
    query_.limit = std::clamp(order_.limit, 1, kMostHits) + 1;  // one more tells whether a page follows
    if (order_.after.empty()) return;
    const std::string_view token = order_.after;
    if (token.size() != kPositionDigits + kBindingDigits || !isHex(token)) {
      problem("--after", base::Message("evidence.search-token", {}));
    } else if (token.substr(kPositionDigits) != bindingOf(order_)) {
      problem("--after", base::Message("evidence.search-other", {}));
    } else {
      const auto read = std::from_chars(token.data(), token.data() + kPositionDigits, query_.before, 16);
      if (read.ec != std::errc()) problem("--after", base::Message("evidence.search-token", {}));
    }
  }

  const Workplace& workplace_;
  const SearchOrder& order_;
  SearchQuery query_;
  base::Problems problems_;
};

// Its words and what stands between them.
json::Array piecesOf(std::string_view excerpt) {
  json::Array pieces;
  bool isMatch = false;
  while (!excerpt.empty()) {
    const std::size_t end = std::min(excerpt.find(isMatch ? kMatchEnds : kMatchBegins), excerpt.size());
    if (end > 0)
      pieces.push_back(json::Object{{"text", base::printable(excerpt.substr(0, end))}, {"match", isMatch}});
    excerpt.remove_prefix(std::min(end + 1, excerpt.size()));
    isMatch = !isMatch;
  }
  return pieces;
}

json::Object toJson(const SearchHit& hit, const base::TimeZone& zone) {
  return {{"ticket", hit.ticket},
          {"object", hit.object},
          {"state", hit.state},
          {"title", hit.title},
          {"agency", hit.agency},
          {"version", hit.version},
          {"path", hit.path},
          {"kind", hit.kind},
          {"number", hit.number},
          {"classification", hit.classification},
          {"signatory", hit.signatory},
          {"file", hit.file},
          {"security", std::string(requests::nameOf(hit.security))},
          {"time", hit.time.rfc3339(zone)},
          {"extraction", hit.extraction},
          {"media_type", hit.mediaType},
          {"size", hit.size},
          {"sha256", hit.sha256}};
}

// A title tells of every item of the case, of which a Produsen sees its own alone.
void narrowTitles(const Workplace& workplace, const Actor& actor, std::vector<SearchHit>& hits) {
  if (actor.isOfOffice() || !actor.has(Role::Produsen)) return;
  std::map<std::string, std::string> titles;  // by object
  for (SearchHit& hit : hits) {
    const auto [title, isNew] = titles.try_emplace(hit.object);
    const auto file = isNew ? findCase(workplace, actor, hit.object) : std::nullopt;
    if (file) title->second = seen(*file, sightOf(workplace, actor, *file)).row.title;
    hit.title = title->second;
  }
}

bool isOfProdusen(const SearchGrant& grant) {
  return grant.viewer.rfind(viewerKey(Role::Produsen, ""), 0) == 0;
}

}  // namespace

std::vector<SearchGrant> grantsOf(const Workplace& workplace, const Actor& actor) {
  std::vector<SearchGrant> grants;
  for (const Grant& grant : actor.grants) {
    if (grant.role == Role::Automatic) continue;
    const auto upTo = requests::securityClassNamed(workplace.settings.text(clearanceKey(grant.role)));
    base::require(upTo.has_value(), "a clearance is no security class");
    if (grant.role != Role::Pemohon && grant.role != Role::Produsen) {
      grants.push_back({SearchGrant::Scope::All, "", *upTo});
    } else if (grant.role == Role::Produsen && !grant.unit.empty()) {
      grants.push_back({SearchGrant::Scope::Viewer, viewerKey(grant.role, grant.unit), *upTo});
    } else if (!grant.unit.empty()) {
      for (const std::string& id : workplace.office().letters.agencies.storedIds(grant.unit))
        grants.push_back({SearchGrant::Scope::Viewer, viewerKey(grant.role, id), *upTo});
    }
  }
  return grants;
}

SearchPage SearchDesk::search(const Actor& actor, const SearchOrder& order) const {
  demandMay(actor, UseCase::ArchiveSearch);
  SearchQuery query = OrderReader(workplace_, order).read();
  query.grants = grantsOf(workplace_, actor);
  // To whom else a case is assigned, a Produsen does not learn by asking.
  if (!query.produsen.empty()) {
    std::erase_if(query.grants, [&](const SearchGrant& grant) {
      return isOfProdusen(grant) && grant.viewer != viewerKey(Role::Produsen, query.produsen);
    });
  }
  std::vector<SearchHit> hits;
  workplace_.database.read([&](Transaction& transaction) { hits = transaction.search().find(query); });
  SearchPage page;
  const auto limit = static_cast<std::size_t>(order.limit);
  if (hits.size() > limit) {
    hits.resize(limit);
    page.next = tokenOf(hits.back().position, order);
  }
  narrowTitles(workplace_, actor, hits);
  for (const SearchHit& hit : hits) {
    page.hits.push_back(toJson(hit, workplace_.walidata().zone));
    if (order.wantsExcerpts) page.hits.back()["excerpt"] = piecesOf(hit.excerpt);
  }
  return page;
}

std::optional<SearchCoverage> SearchDesk::coverage(const Actor& actor) const {
  demandMay(actor, UseCase::ArchiveSearch);
  std::optional<SecurityClass> upTo;
  for (const SearchGrant& grant : grantsOf(workplace_, actor)) {
    if (grant.scope == SearchGrant::Scope::All) upTo = std::max(upTo.value_or(grant.upTo), grant.upTo);
  }
  if (!upTo) return std::nullopt;
  SearchCoverage coverage;
  workplace_.database.read(
      [&](Transaction& transaction) { coverage = transaction.search().coverage(*upTo); });
  return coverage;
}

}  // namespace app
