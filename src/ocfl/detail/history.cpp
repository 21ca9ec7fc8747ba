#include "ocfl/detail/history.h"

#include <algorithm>
#include <set>

namespace ocfl::detail {
namespace {

using Paths = std::vector<std::pair<std::string_view, std::string_view>>;  // digest, content path; sorted

Paths contentByDigest(const Inventory& inventory) {
  Paths paths;
  for (const ManifestEntry& entry : inventory.manifest) paths.emplace_back(entry.digest, entry.path);
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::set<std::string_view> contentOf(const Paths& paths, std::string_view digest) {
  std::set<std::string_view> found;
  for (auto entry = std::lower_bound(paths.begin(), paths.end(), std::pair(digest, std::string_view()));
       entry != paths.end() && entry->first == digest; ++entry) {
    found.insert(entry->second);
  }
  return found;
}

// Equal apart from white space, escapes and the order of members.
bool isSame(const json::Node& a, const json::Node& b) {
  if (a.kind() != b.kind() || a.text() != b.text()) return false;
  std::vector<json::Node> of[2] = {{a.begin(), a.end()}, {b.begin(), b.end()}};
  if (of[0].size() != of[1].size()) return false;
  for (auto& members : of) {
    if (a.isObject())
      std::sort(members.begin(), members.end(),
                [](const auto& x, const auto& y) { return x.name() < y.name(); });
  }
  return std::equal(of[0].begin(), of[0].end(), of[1].begin(),
                    [](const auto& x, const auto& y) { return x.name() == y.name() && isSame(x, y); });
}

bool isSame(const std::optional<json::Node>& a, const std::optional<json::Node>& b) {
  return a && b ? isSame(*a, *b) : !a && !b;
}

class Comparison {
 public:
  Comparison(const Inventory& newest, const Inventory& earlier, Reporter& reporter)
      : newest_(newest),
        earlier_(earlier),
        reporter_(reporter),
        isOneAlgorithm_(newest.digestText == earlier.digestText) {
    if (isOneAlgorithm_) return;
    newestContent_ = contentByDigest(newest);
    earlierContent_ = contentByDigest(earlier);
  }

  void identity(std::uint64_t number) {
    if (earlier_.id != newest_.id) {
      const base::Message text("ocfl.id-differs",
                               {{"id", inQuotes(earlier_.id)}, {"newest", inQuotes(newest_.id)}});
      report("E110", text);
      if (reporter_.spec() != Spec::V1_0) report("E037", text);
    }
    const VersionBlock* own = newest_.version(number);
    if (own && earlier_.head != own->name.text && earlier_.last() &&
        earlier_.last()->name.text == earlier_.head)
      report("E040", base::Message("ocfl.head-of-other-version", {{"head", inQuotes(earlier_.head)},
                                                                  {"version", inQuotes(own->name.text)}}));
    contentDirectory(number);
  }

  void versions(std::uint64_t number) {
    for (const VersionBlock& block : newest_.versions) {
      if (block.name.number > number) break;
      const VersionBlock* theirs = earlier_.version(block.name.number);
      if (!theirs) {
        if (earlier_.last() && block.name.number < earlier_.last()->name.number)
          report("E066",
                 base::Message("ocfl.version-missing-in-it", {{"version", inQuotes(block.name.text)}}));
        continue;
      }
      state(block, *theirs);
      metadata(block, *theirs);
    }
  }

 private:
  void report(std::string_view code, const base::Message& message) {
    reporter_.report(code, earlier_.file, message);
  }

  static base::Message contentDirectoryOf(const Inventory& inventory) {
    const std::string directory = inQuotes(inventory.contentDirectory);
    if (inventory.hasContentDirectory) return directory;
    return {"ocfl.by-default", {{"directory", directory}}};
  }

  // 3.3.1: set in the first version if at all, and never changed.
  void contentDirectory(std::uint64_t number) {
    const base::Message text("ocfl.content-directory-differs", {{"directory", contentDirectoryOf(earlier_)},
                                                                {"newest", contentDirectoryOf(newest_)}});
    if (number == 1 && newest_.hasContentDirectory &&
        (!earlier_.hasContentDirectory || earlier_.contentDirectory != newest_.contentDirectory)) {
      report("E019", text);
    }
    if (earlier_.contentDirectory != newest_.contentDirectory) report("E020", text);
  }

  void state(const VersionBlock& newest, const VersionBlock& earlier) {
    const std::string name = inQuotes(newest.name.text);
    auto ours = newest.state.begin();
    for (const StateEntry& entry : earlier.state) {
      for (; ours != newest.state.end() && ours->path < entry.path; ++ours) onlyInObject(name, ours->path);
      if (ours == newest.state.end() || ours->path != entry.path) {
        report("E066", base::Message("ocfl.only-in-it", {{"path", inQuotes(entry.path)}, {"version", name}}));
        continue;
      }
      if (!isSameContent(ours->digest, entry.digest))
        report("E066",
               base::Message("ocfl.other-content", {{"path", inQuotes(entry.path)}, {"version", name}}));
      ++ours;
    }
    for (; ours != newest.state.end(); ++ours) onlyInObject(name, ours->path);
  }

  void onlyInObject(const std::string& version, std::string_view path) {
    report("E066", base::Message("ocfl.only-in-object", {{"path", inQuotes(path)}, {"version", version}}));
  }

  // With different algorithms, files are the same when they lie in the same places; the newest inventory may
  // list more places.
  bool isSameContent(std::string_view newest, std::string_view earlier) const {
    if (isOneAlgorithm_) return newest == earlier || lowerCase(newest) == lowerCase(earlier);
    const auto theirs = contentOf(earlierContent_, earlier);
    const auto ours = contentOf(newestContent_, newest);
    return std::includes(ours.begin(), ours.end(), theirs.begin(), theirs.end());
  }

  void metadata(const VersionBlock& newest, const VersionBlock& earlier) {
    const auto compare = [&](const char* key, const auto& a, const auto& b) {
      if (!isSame(a, b))
        report("W011", base::Message("ocfl.metadata-differs",
                                     {{"key", key}, {"version", inQuotes(newest.name.text)}}));
    };
    compare("created", newest.created, earlier.created);
    compare("message", newest.message, earlier.message);
    compare("user", newest.user, earlier.user);
  }

  const Inventory& newest_;
  const Inventory& earlier_;
  Reporter& reporter_;
  bool isOneAlgorithm_;
  Paths newestContent_, earlierContent_;
};

}  // namespace

void checkEarlier(const Inventory& newest, const Inventory& earlier, std::uint64_t number,
                  Reporter& reporter) {
  Comparison comparison(newest, earlier, reporter);
  comparison.identity(number);
  comparison.versions(number);
}

}  // namespace ocfl::detail
