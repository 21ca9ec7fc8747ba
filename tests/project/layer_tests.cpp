// The rules of docs/architecture.md on who includes whom, held against the sources.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/boost_test.h"

namespace {

namespace fs = std::filesystem;

const fs::path kSources = fs::path(BERKAS_SOURCE_DIR) / "src";

struct Module {
  int level = 0;
  std::set<std::string> uses;
};

// Name → what its berkas_module call declared; CMake writes the file.
std::map<std::string, Module> declaredModules() {
  std::map<std::string, Module> modules;
  std::ifstream file(fs::path(BERKAS_BINARY_DIR) / "layers.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name;
    Module module;
    if (!(words >> name >> module.level)) continue;
    for (std::string used; words >> used;) module.uses.insert(used);
    modules[name] = module;
  }
  return modules;
}

// Module → its rooms in their order, as its berkas_module call declared them.
std::map<std::string, std::vector<std::string>> declaredRooms() {
  std::map<std::string, std::vector<std::string>> modules;
  std::ifstream file(fs::path(BERKAS_BINARY_DIR) / "rooms.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name;
    words >> name;
    for (std::string room; words >> room;) modules[name].push_back(room);
  }
  return modules;
}

std::vector<fs::path> sourceFiles() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kSources)) {
    const auto extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") files.push_back(entry.path());
  }
  return files;
}

std::vector<std::string> quotedIncludes(const fs::path& path) {
  static const std::regex kInclude("^#include \"([^\"]+)\"");
  std::vector<std::string> includes;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) includes.push_back(match[1]);
  }
  return includes;
}

std::string moduleOf(const fs::path& path) {
  return fs::relative(path, kSources).begin()->string();
}
std::string moduleOf(const std::string& include) {
  return include.substr(0, include.find('/'));
}
// "app/cases/projection.h" → "cases"; empty for a file that lies in no room.
std::string roomOf(const std::string& include) {
  const std::size_t first = include.find('/');
  const std::size_t second = include.find('/', first + 1);
  return second == std::string::npos ? std::string() : include.substr(first + 1, second - first - 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layers)

BOOST_AUTO_TEST_CASE(a_module_uses_lower_levels_only) {
  const auto modules = declaredModules();
  BOOST_TEST_REQUIRE(modules.count("base") == 1U);
  for (const auto& [name, module] : modules) {
    for (const std::string& used : module.uses) {
      BOOST_TEST_REQUIRE(modules.count(used) == 1U, name << " uses " << used << ", which is no module");
      BOOST_TEST(modules.at(used).level < module.level,
                 name << " uses " << used << " of its own or a higher level");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_source_includes_its_own_module_and_what_its_module_declares) {
  const auto modules = declaredModules();
  for (const fs::path& path : sourceFiles()) {
    const std::string module = moduleOf(path);
    BOOST_TEST_REQUIRE(modules.count(module) == 1U, path << " lies in no declared module");
    for (const std::string& include : quotedIncludes(path)) {
      const std::string other = moduleOf(include);
      BOOST_TEST(fs::exists(kSources / include), path << " includes " << include << ", not from the root");
      if (other == module) continue;
      BOOST_TEST(modules.at(module).uses.count(other) == 1U,
                 path << " includes " << include << " undeclared");
      BOOST_TEST(include.find("/detail/") == std::string::npos, path << " includes the inside of " << other);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_room_includes_itself_and_the_rooms_before_it) {
  for (const auto& [module, rooms] : declaredRooms()) {
    const auto rankOf = [&, &rooms = rooms](const std::string& room) {
      return std::find(rooms.begin(), rooms.end(), room) - rooms.begin();
    };
    for (const auto& entry : fs::recursive_directory_iterator(kSources / module)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      const std::string room = roomOf(fs::relative(entry.path(), kSources).string());
      BOOST_TEST(rankOf(room) < static_cast<std::ptrdiff_t>(rooms.size()),
                 entry.path() << " lies in no declared room");
      for (const std::string& include : quotedIncludes(entry.path())) {
        if (moduleOf(include) != module) continue;
        BOOST_TEST(rankOf(roomOf(include)) <= rankOf(room),
                   entry.path() << " includes " << include << " of a later room");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_room_holds_about_25_files) {
  constexpr std::size_t kMost = 30;
  for (const auto& [module, rooms] : declaredRooms()) {
    for (const std::string& room : rooms) {
      const auto files = fs::directory_iterator(kSources / module / room);
      const auto count = static_cast<std::size_t>(std::distance(fs::begin(files), fs::end(files)));
      BOOST_TEST(count <= kMost, module << "/" << room << " holds " << count << " files");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_source_includes_its_own_header_first) {
  for (const fs::path& path : sourceFiles()) {
    if (path.extension() != ".cpp") continue;
    const fs::path header = fs::path(path).replace_extension(".h");
    if (!fs::exists(header)) continue;
    const auto includes = quotedIncludes(path);
    const std::string own = fs::relative(header, kSources).string();
    BOOST_TEST(!includes.empty());
    BOOST_TEST((!includes.empty() && includes.front() == own),
               path << " does not include " << own << " first");
  }
}

// A library is included by the module that is its home and by nobody else.
BOOST_AUTO_TEST_CASE(a_library_has_one_home) {
  const std::map<std::string, std::set<std::string>> homes = {
      {"pugixml.hpp", {"xml"}},
      {"openssl/", {"crypto", "signing", "web"}},
      {"sodium.h", {"crypto"}},
      {"liboath/", {"crypto"}},
      {"hpdf", {"pdf", "bench"}},
      {"libdeflate.h", {"pdf", "zip"}},
      {"png.h", {"pdf", "extraction"}},
      {"qrencode.h", {"pdf"}},
      {"Poco/Data/", {"storage"}},
      {"curl/", {"net"}},
      {"utf8proc.h", {"base"}},
      {"p11-kit/", {"signing"}},
      {"Poco/Util/", {"house"}},
      {"Poco/Net/", {"intake", "web"}},
      {"prometheus/", {"web"}},
      {"CLI/", {"cli"}},
      {"seccomp.h", {"cage"}},
      {"archive.h", {"zip"}},
      {"archive_entry.h", {"zip"}},
      {"poppler-", {"extraction"}},
      {"zlib.h", {"zip", "intake"}},
      {"magic.h", {"intake"}},
      {"qpdf/", {"signing", "verification", "intake"}}};
  for (const fs::path& path : sourceFiles()) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.rfind("#include <", 0) != 0) continue;
      const std::string include = line.substr(10);
      for (const auto& [prefix, modules] : homes) {
        if (include.rfind(prefix, 0) == 0) {
          BOOST_TEST(modules.count(moduleOf(path)) == 1U,
                     path << " includes <" << include << " away from its home");
        }
      }
    }
  }
}

// What a crash may leave is proven for base::Disk; so whatever writes goes through it.
BOOST_AUTO_TEST_CASE(files_are_written_through_the_disk_alone) {
  static const std::regex kWriting(
      "ofstream|std::fstream|fopen|[^:\\w]::(open|creat|rename|unlink|mkdir|link)\\(|"
      "filesystem::(create|remove|rename|copy|resize)");
  const std::set<std::string> exempt = {"base/posix_disk.cpp", "base/file_lock.cpp",
                                        "bench/page_cache.cpp"};  // opens to read alone
  for (const fs::path& path : sourceFiles()) {
    if (exempt.count(fs::relative(path, kSources).string()) != 0) continue;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
      BOOST_TEST(!std::regex_search(line, kWriting), path << " writes past base::Disk: " << line);
  }
}

BOOST_AUTO_TEST_SUITE_END()
