#include "specimen.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "crypto/digest.h"
#include "json/text.h"
#include "ocfl/validate.h"

namespace ocfl_tests {
namespace {

namespace fs = std::filesystem;

json::Object versionBlock(const json::Object& state) {
  return {{"created", "2026-11-23T09:15:00+07:00"},
          {"message", "uji"},
          {"state", state},
          {"user", json::Object{{"name", "Sari"}, {"address", "mailto:sari@example.org"}}}};
}

void writeAll(const base::Path& root, const std::map<std::string, std::string>& files,
              const std::set<std::string>& folders) {
  for (const std::string& path : folders) fs::create_directories(root / path);
  for (const auto& [path, content] : files) {
    fs::create_directories((root / path).parent_path());
    std::ofstream(root / path, std::ios::binary) << content;
  }
}

std::string replacedIn(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::vector<std::string> sorted(const std::set<std::string>& codes) {
  return {codes.begin(), codes.end()};
}

}  // namespace

void edit(json::Object& object, const std::vector<std::string>& names,
          const std::function<void(json::Object&)>& change) {
  if (names.empty()) return change(object);
  json::Object inner = *object.at(names.front()).object();
  edit(inner, {names.begin() + 1, names.end()}, change);
  object[names.front()] = inner;
}

void Specimen::editAll(const std::vector<std::string>& names,
                       const std::function<void(json::Object&)>& change) {
  for (json::Object& one : inventories) edit(one, names, change);
}

std::string Specimen::digest(const std::string& content) const {
  return crypto::digestHex(
      algorithm == "sha256" ? crypto::DigestAlgorithm::Sha256 : crypto::DigestAlgorithm::Sha512, content);
}

void Specimen::addVersion(const std::string& name, const std::string& file, const std::string& content) {
  json::Object next = inventories.empty()
                          ? json::Object{{"id", "urn:example:1"},
                                         {"type", "https://ocfl.io/" + spec + "/spec/#inventory"},
                                         {"digestAlgorithm", algorithm},
                                         {"manifest", json::Object()},
                                         {"versions", json::Object()}}
                          : inventories.back();
  json::Object state;
  if (!inventories.empty()) state = *next.at("versions").find(versions.back())->at("state").object();
  next["head"] = name;
  if (!file.empty()) {
    const std::string path = name + "/content/" + file;
    files[path] = content;
    state[digest(content)] = json::Array{file};
    edit(next, {"manifest"}, [&](json::Object& manifest) { manifest[digest(content)] = json::Array{path}; });
  }
  edit(next, {"versions"}, [&](json::Object& all) { all[name] = versionBlock(state); });
  inventories.push_back(next);
  versions.push_back(name);
}

void Specimen::rename(const std::string& from, const std::string& to) {
  for (std::string& name : versions) {
    if (name == from) name = to;
  }
  for (json::Object& one : inventories) {
    const std::string text = replacedIn(json::canonical(one), "\"" + from + "\"", "\"" + to + "\"");
    one = *json::read(replacedIn(text, "\"" + from + "/", "\"" + to + "/"), "inventory").object();
  }
  std::map<std::string, std::string> moved;
  for (const auto& [path, content] : files)
    moved[path.rfind(from + "/", 0) == 0 ? to + path.substr(from.size()) : path] = content;
  files = moved;
}

void Specimen::moveFile(const std::string& from, const std::string& to) {
  files[to] = files.at(from);
  files.erase(from);
  for (json::Object& one : inventories)
    one = *json::read(replacedIn(json::canonical(one), "\"" + from + "\"", "\"" + to + "\""), "inventory")
               .object();
}

std::map<std::string, std::string> Specimen::allFiles() const {
  std::map<std::string, std::string> all = files;
  all["0=ocfl_object_" + spec] = "ocfl_object_" + spec + "\n";
  const auto add = [&](const std::string& folder, const json::Object& one) {
    const std::string text = respelt ? respelt(json::canonical(one)) : json::canonical(one);
    const std::string* named =
        one.count("digestAlgorithm") == 0 ? nullptr : one.at("digestAlgorithm").string();
    const std::string used = named ? *named : algorithm;
    all[folder + "inventory.json"] = text;
    all[folder + "inventory.json." + used] =
        crypto::digestHex(used == "sha256" ? crypto::DigestAlgorithm::Sha256
                          : used == "sha1" ? crypto::DigestAlgorithm::Sha1
                                           : crypto::DigestAlgorithm::Sha512,
                          text) +
        " inventory.json\n";
  };
  for (std::size_t i = 0; i < inventories.size(); ++i) add(versions[i] + "/", inventories[i]);
  add("", inventories.back());
  for (const std::string& path : absent) all.erase(path);
  for (const auto& [path, content] : replaced) all[path] = content;
  return all;
}

void Specimen::write(const base::Path& folder) const {
  fs::create_directories(folder);
  writeAll(folder, allFiles(), folders);
}

Specimen specimen(const std::string& spec, const std::string& algorithm, int number) {
  Specimen made;
  made.spec = spec;
  made.algorithm = algorithm;
  made.addVersion("v1", "a.txt", "satu");
  made.inventory()["id"] = "urn:example:" + std::to_string(number);
  return made;
}

Specimen specimenOfTwo(const std::string& spec) {
  Specimen made = specimen(spec);
  made.addVersion("v2", "b.txt", "dua");
  return made;
}

RootSpecimen::RootSpecimen(const std::string& spec) {
  files["0=ocfl_" + spec] = "ocfl_" + spec + "\n";
}

void RootSpecimen::add(const std::string& folder, const Specimen& object) {
  for (const auto& [path, content] : object.allFiles()) files[folder + "/" + path] = content;
}

void RootSpecimen::write(const base::Path& folder) const {
  writeAll(folder, files, folders);
}

std::vector<std::string> codesOf(const base::Path& folder) {
  std::set<std::string> codes;
  ocfl::validateObject(base::PosixDisk(), folder,
                       [&](const ocfl::Finding& finding) { codes.insert(finding.code); });
  return sorted(codes);
}

std::vector<std::string> codesOfRoot(const base::Path& folder) {
  std::set<std::string> codes;
  ocfl::validateRoot(base::PosixDisk(), folder, 2,
                     [&](const ocfl::Finding& finding) { codes.insert(finding.code); });
  return sorted(codes);
}

}  // namespace ocfl_tests
