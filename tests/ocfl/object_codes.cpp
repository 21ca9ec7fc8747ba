#include "object_codes.h"

#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "crypto/digest.h"

namespace ocfl_tests {
namespace {

namespace fs = std::filesystem;
using Change = std::function<void(Specimen&)>;
using json::Array;
using json::Object;

const std::string kA = "v1/content/a.txt";

std::string digestOfA() {
  return specimen().digest("satu");
}

// A change of an object with one version; the code is the first word of the name.
ObjectCase one(const std::string& name, const Change& change, std::vector<std::string> besides = {}) {
  besides.insert(besides.begin(), name.substr(0, 4));
  return {name, besides, [change] {
            Specimen made = specimen();
            change(made);
            return made;
          }};
}

ObjectCase two(const std::string& name, const Change& change, std::vector<std::string> besides = {}) {
  besides.insert(besides.begin(), name.substr(0, 4));
  return {name, besides, [change] {
            Specimen made = specimenOfTwo();
            change(made);
            return made;
          }};
}

// The only version's block.
ObjectCase block(const std::string& name, const std::function<void(Object&)>& change) {
  return one(name, [change](Specimen& made) { edit(made.inventory(), {"versions", "v1"}, change); });
}

// A change of the inventory alone.
ObjectCase top(const std::string& name, const std::function<void(Object&)>& change,
               std::vector<std::string> besides = {}) {
  return one(
      name, [change](Specimen& made) { change(made.inventory()); }, std::move(besides));
}

// The same, of an object whose version is empty.
ObjectCase withoutContent(const std::string& name, const std::function<void(Object&)>& change) {
  return one(name, [change](Specimen& made) {
    made.files.clear();
    edit(made.inventory(), {"versions", "v1"}, [](Object& version) { version["state"] = Object(); });
    change(made.inventory());
  });
}

// Content paths of the one file.
ObjectCase paths(const std::string& name, const Array& list) {
  return top(name, [list](Object& inventory) {
    edit(inventory, {"manifest"}, [&](Object& manifest) { manifest[digestOfA()] = list; });
  });
}

// Logical paths of the one file.
ObjectCase logical(const std::string& name, const Array& list) {
  return block(name, [list](Object& version) { version["state"] = Object{{digestOfA(), list}}; });
}

ObjectCase fixity(const std::string& name, const json::Value& value) {
  return top(name, [value](Object& inventory) { inventory["fixity"] = value; });
}

ObjectCase fixityOf(const std::string& name, const std::string& algorithm, const std::string& digest) {
  return fixity(name, Object{{algorithm, Object{{digest, Array{kA}}}}});
}

ObjectCase respelt(const std::string& name, const std::string& from, const std::string& to) {
  return one(name, [from, to](Specimen& made) {
    made.respelt = [from, to](std::string text) { return text.replace(text.find(from), from.size(), to); };
  });
}

ObjectCase after(ObjectCase row, const std::function<void(const base::Path&)>& change) {
  row.after = change;
  return row;
}

std::string sidecar(const std::string& digest) {
  return digest + " inventory.json\n";
}

std::vector<ObjectCase> structureCases() {
  return {
      one("E001_file_in_object", [](Specimen& made) { made.files["catatan.txt"] = "x"; }),
      one("E001_folder_in_object", [](Specimen& made) { made.files["catatan/a.txt"] = "x"; }),
      one("E002_declaration_is_folder",
          [](Specimen& made) {
            made.absent = {"0=ocfl_object_1.1"};
            made.folders = {"0=ocfl_object_1.1"};
          }),
      one("E003_no_declaration", [](Specimen& made) { made.absent = {"0=ocfl_object_1.1"}; }),
      one("E003_two_declarations",
          [](Specimen& made) {
            // Of the same text, so that each is right by itself.
            made.files["0=ocfl_object_1.0"] = "ocfl_object_1.0\n";
          }),
      one("E004_declaration_without_equals",
          [](Specimen& made) {
            made.absent = {"0=ocfl_object_1.1"};
            made.files["0ocfl_object_1.1"] = "ocfl_object_1.1\n";
          }),
      one("E005_declaration_with_other_tag",
          [](Specimen& made) {
            made.absent = {"0=ocfl_object_1.1"};
            made.files["1=ocfl_object_1.1"] = "ocfl_object_1.1\n";
          }),
      one("E006_declaration_of_unknown_version",
          [](Specimen& made) {
            made.absent = {"0=ocfl_object_1.1"};
            made.files["0=ocfl_object_1.9"] = "ocfl_object_1.9\n";
          }),
      one("E007_declaration_without_line_end",
          [](Specimen& made) { made.replaced["0=ocfl_object_1.1"] = "ocfl_object_1.1"; }),
      one("E008_no_version",
          [](Specimen& made) {
            made.files.clear();
            made.inventory()["versions"] = Object();
            made.inventory()["manifest"] = Object();
            made.absent = {"v1/inventory.json", "v1/inventory.json.sha512"};
          }),
      one("E009_begins_with_v2", [](Specimen& made) { made.rename("v1", "v2"); }),
      two("E010_gap", [](Specimen& made) { made.rename("v2", "v3"); }),
      two("E010_folder_missing_between",
          [](Specimen& made) {
            made.addVersion("v3", "", "");
            made.moveFile("v2/content/b.txt", "v3/content/b.txt");
            made.absent = {"v2/inventory.json", "v2/inventory.json.sha512"};
          }),
      {"E011_v10_among_padded",
       {"E011", "E013", "W001"},
       [] {
         Specimen made;
         for (int number = 1; number <= 10; ++number)
           made.addVersion(number < 10 ? "v0" + std::to_string(number) : "v10", number == 1 ? "a.txt" : "",
                           "satu");
         return made;
       }},
      {"E012_two_lengths",
       {"E012", "W001"},
       [] {
         Specimen made = specimenOfTwo();
         made.rename("v1", "v01");
         made.rename("v2", "v002");
         return made;
       }},
      two("E013_v02_after_v1", [](Specimen& made) { made.rename("v2", "v02"); }),
      paths("E014_path_with_v01", {"v01/content/a.txt"}),
      one("E015_file_in_version", [](Specimen& made) { made.files["v1/catatan.txt"] = "x"; }),
      one("E015_two_sidecars", [](Specimen& made) { made.files["v1/inventory.json.md5"] = "x"; }),
      one("E016_content_folder_missing", [](Specimen& made) { made.files.clear(); }),
      one("E021_content_elsewhere", [](Specimen& made) { made.moveFile(kA, "v1/data/a.txt"); }),
      one("E023_file_not_in_manifest", [](Specimen& made) { made.files["v1/content/b.txt"] = "x"; }),
      two("E023_not_in_earlier_manifest",
          [](Specimen& made) {
            edit(made.inventories[0], {"manifest"},
                 [&](Object& manifest) { manifest[made.digest("satu")] = Array{"v1/content/a.txt"}; });
            made.files["v1/content/c.txt"] = "satu";
            edit(made.inventories[1], {"manifest"}, [&](Object& manifest) {
              manifest[made.digest("satu")] = Array{"v1/content/a.txt", "v1/content/c.txt"};
            });
          }),
      one("E024_empty_folder", [](Specimen& made) { made.folders = {"v1/content/kosong"}; }),
      one("E046_folder_not_in_inventory", [](Specimen& made) { made.folders = {"v2"}; }),
      {"E046_folder_missing",
       {"E046"},
       [] {
         Specimen made = specimen();
         made.addVersion("v2", "", "");
         made.absent = {"v2/inventory.json", "v2/inventory.json.sha512"};
         return made;
       }},
      one("E067_file_among_extensions", [](Specimen& made) { made.files["extensions/a.txt"] = "x"; }),
      one("E082_object_in_object",
          [](Specimen& made) { made.files["dalam/0=ocfl_object_1.1"] = "ocfl_object_1.1\n"; }),
      after(one("E089_fifo_in_content", [](Specimen&) {}),
            [](const base::Path& folder) { ::mkfifo((folder / "v1/content/pipa").c_str(), 0644); }),
      after(one("E089_fifo_instead_of_content",
                [](Specimen& made) {
                  made.folders = {"v1/content"};
                  made.files.clear();
                }),
            [](const base::Path& folder) { ::mkfifo((folder / kA).c_str(), 0644); }),
      after(one("E090_symbolic_link", [](Specimen&) {}),
            [](const base::Path& folder) { fs::create_symlink("a.txt", folder / "v1/content/b.txt"); }),
      after(one("E090_hard_link", [](Specimen&) {}),
            [](const base::Path& folder) {
              fs::create_directory(folder / "logs");
              fs::create_hard_link(folder / kA, folder / "logs/a.txt");
            }),
      two("W001_padded",
          [](Specimen& made) {
            made.rename("v1", "v0001");
            made.rename("v2", "v0002");
          }),
      one("W002_folder_in_version", [](Specimen& made) { made.files["v1/catatan/a.txt"] = "x"; }),
      {"W003_content_folder_without_content",
       {"W003"},
       [] {
         Specimen made = specimen();
         made.addVersion("v2", "", "");
         made.folders = {"v2/content"};
         return made;
       }},
      one("W010_no_inventory_in_version",
          [](Specimen& made) {
            made.absent = {"v1/inventory.json", "v1/inventory.json.sha512"};
          }),
      one("W013_extension_of_its_own", [](Specimen& made) { made.files["extensions/sendiri/a.txt"] = "x"; }),
  };
}

std::vector<ObjectCase> inventoryCases() {
  return {
      top("E017_slash_in_content_directory", [](Object& made) { made["contentDirectory"] = "content/x"; }),
      top("E025_sha1", [](Object& made) { made["digestAlgorithm"] = "sha1"; }),
      respelt("E033_no_json", "{", "[{"),
      respelt("E033_key_twice", "\"head\"", "\"head\":\"v1\",\"head\""),
      one("E034_capital_in_name",
          [](Specimen& made) {
            made.files["Inventory.json"] = made.allFiles().at("inventory.json");
            made.absent = {"inventory.json"};
          }),
      paths("E035_backslashes", {"v1\\content\\a.txt"}),
      top("E036_no_head", [](Object& made) { made.erase("head"); }),
      top("E036_no_id", [](Object& made) { made.erase("id"); }),
      top("E037_id_empty", [](Object& made) { made["id"] = ""; }),
      top("E038_type_of_1_0", [](Object& made) { made["type"] = "https://ocfl.io/1.0/spec/#inventory"; }),
      one("E039_manifest_of_sha256",
          [](Specimen& made) {
            const std::string other = specimen("1.1", "sha256").digest("satu");
            made.inventory()["manifest"] = Object{{other, Array{kA}}};
            edit(made.inventory(), {"versions", "v1"}, [&](Object& version) {
              version["state"] = Object{{other, Array{"a.txt"}}};
            });
          }),
      top("E040_head_is_another", [](Object& made) { made["head"] = "v7"; }),
      withoutContent("E041_no_manifest", [](Object& made) { made.erase("manifest"); }),
      paths("E042_path_without_version", {kA, "content/a.txt"}),
      paths("E042_path_of_unknown_version", {kA, "v9/content/a.txt"}),
      top("E043_no_versions", [](Object& made) { made.erase("versions"); }),
      respelt("E044_versions_misspelt", "\"versions\"", "\"Versions\""),
      top("E045_versions_are_a_list", [](Object& made) { made["versions"] = Array(); }),
      top("E047_version_is_a_text",
          [](Object& made) {
            made["versions"] = Object{{"v1", "satu"}};
          }),
      block("E048_no_created", [](Object& made) { made.erase("created"); }),
      block("E048_no_state", [](Object& made) { made.erase("state"); }),
      block("E049_no_offset", [](Object& made) { made["created"] = "2026-11-23T09:15:00"; }),
      block("E049_no_such_day", [](Object& made) { made["created"] = "2026-02-30T09:15:00Z"; }),
      block("E050_digest_not_in_manifest",
            [](Object& made) {
              made["state"] = Object{{digestOfA(), Array{"a.txt"}}, {std::string(128, '0'), Array{"b.txt"}}};
            }),
      logical("E051_path_is_a_number", {"a.txt", 7}),
      logical("E052_two_dots", {"a.txt", "b/../c.txt"}),
      logical("E053_slash_at_its_begin", {"/a.txt"}),
      block("E054_user_without_name",
            [](Object& made) {
              made["user"] = Object{{"address", "mailto:sari@example.org"}};
            }),
      top("E055_fixity_misspelt", [](Object& made) { made["Fixity"] = Object(); }),
      fixity("E026_algorithm_misspelt", Object{{"SHA-1", Object()}}),
      fixity("E056_algorithm_unknown", Object{{"crc32", Object()}}),
      fixityOf("E029_sha1_not_hexadecimal", "sha1", std::string(40, 'g')),
      fixityOf("E030_sha256_too_short", "sha256", std::string(63, '0')),
      fixityOf("E031_sha512_not_hexadecimal", "sha512", std::string(128, '-')),
      fixityOf("E032_blake2b_too_long", "blake2b-512", std::string(129, '0')),
      fixityOf("E057_md5_not_hexadecimal", "md5", "md5"),
      fixity("E057_path_not_in_manifest",
             Object{{"md5", Object{{std::string(32, '0'), Array{"v1/content/b.txt"}}}}}),
      fixity("E111_fixity_is_a_list", Array()),
      fixityOf("E093_md5_of_other_content", "md5", std::string(32, '0')),
      fixityOf("E093_size_of_other_content", "size", "5"),
      respelt("E097_digest_twice_in_fixity", "\"head\"",
              "\"fixity\":{\"md5\":{\"abcdefabcdefabcdefabcdefabcdefab\":[],"
              "\"ABCDEFabcdefabcdefabcdefabcdefab\":[]}},\"head\""),
      one("E058_no_sidecar", [](Specimen& made) { made.absent = {"inventory.json.sha512"}; }),
      one("E059_sidecar_of_sha256",
          [](Specimen& made) {
            made.absent = {"inventory.json.sha512"};
            made.files["inventory.json.sha256"] = sidecar(
                crypto::digestHex(crypto::DigestAlgorithm::Sha256, made.allFiles().at("inventory.json")));
          }),
      one("E060_sidecar_of_other_bytes",
          [](Specimen& made) { made.replaced["inventory.json.sha512"] = sidecar(std::string(128, '0')); }),
      one("E061_sidecar_without_name",
          [](Specimen& made) { made.replaced["inventory.json.sha512"] = std::string(128, '0') + "\n"; }),
      one("E063_no_inventory",
          [](Specimen& made) {
            made.absent = {"inventory.json", "inventory.json.sha512"};
          }),
      top("E092_no_list_of_paths",
          [](Object& made) {
            edit(made, {"manifest"}, [](Object& manifest) { manifest[std::string(128, '0')] = "x"; });
            edit(made, {"versions", "v1", "state"},
                 [](Object& state) { state[std::string(128, '0')] = Array(); });
          }),
      one("E092_other_content", [](Specimen& made) { made.files[kA] = "satv"; }),
      one("E092_file_missing",
          [](Specimen& made) {
            const std::string digest = made.digest("tiga");
            edit(made.inventory(), {"manifest"},
                 [&](Object& manifest) { manifest[digest] = Array{"v1/content/c.txt"}; });
            edit(made.inventory(), {"versions", "v1", "state"},
                 [&](Object& state) { state[digest] = Array{"c.txt"}; });
          }),
      block("E094_message_is_a_number", [](Object& made) { made["message"] = 7; }),
      logical("E095_path_twice", {"a.txt", "a.txt"}),
      logical("E095_file_as_folder", {"a.txt", "a.txt/b.txt"}),
      one("E096_digest_twice_in_manifest",
          [](Specimen& made) {
            made.files["v1/content/c.txt"] = "satu";
            std::string capitals = digestOfA();
            for (char& c : capitals) c = static_cast<char>(std::toupper(c));
            edit(made.inventory(), {"manifest"},
                 [&](Object& manifest) { manifest[capitals] = Array{"v1/content/c.txt"}; });
          }),
      paths("E098_path_is_a_number", {kA, 7}),
      paths("E099_dot_in_path", {kA, "v1/content/./a.txt"}),
      paths("E099_out_of_the_object", {kA, "../../v1/content/a.txt"}),
      paths("E100_slash_at_its_end", {kA, "v1/content/a.txt/"}),
      paths("E101_path_twice", {kA, kA}),
      top("E102_key_unknown", [](Object& made) { made["catatan"] = "x"; }),
      block("E102_key_unknown_in_version", [](Object& made) { made["catatan"] = "x"; }),
      one("E104_version_without_v",
          [](Specimen& made) {
            edit(made.inventory(), {"versions"}, [](Object& all) { all["2"] = all["v1"]; });
          }),
      one("E105_version_0",
          [](Specimen& made) {
            edit(made.inventory(), {"versions"}, [](Object& all) { all["v0"] = all["v1"]; });
          }),
      withoutContent("E106_manifest_is_a_list", [](Object& made) { made["manifest"] = Array(); }),
      one("E107_digest_in_no_state",
          [](Specimen& made) {
            made.files["v1/content/b.txt"] = "dua";
            edit(made.inventory(), {"manifest"},
                 [&](Object& manifest) { manifest[made.digest("dua")] = Array{"v1/content/b.txt"}; });
          }),
      top("E108_content_directory_empty", [](Object& made) { made["contentDirectory"] = ""; }),
      {"W004_sha256", {"W004"}, [] { return specimen("1.1", "sha256"); }},
      top("W005_id_no_uri", [](Object& made) { made["id"] = "satu dua"; }),
      block("W007_no_message", [](Object& made) { made.erase("message"); }),
      block("W007_no_user", [](Object& made) { made.erase("user"); }),
      block("W008_user_without_address",
            [](Object& made) {
              made["user"] = Object{{"name", "Sari"}};
            }),
      block("W009_address_no_uri",
            [](Object& made) {
              made["user"] = Object{{"name", "Sari"}, {"address", "Jalan Mawar"}};
            }),
  };
}

std::vector<ObjectCase> historyCases() {
  const auto contentDirectory = [](const char* first, const char* second) {
    return [first, second](Specimen& made) {
      if (*first) made.inventories[0]["contentDirectory"] = first;
      if (*second) made.inventories[1]["contentDirectory"] = second;
    };
  };
  return {
      top("E018_content_directory_is_dots", [](Object& made) { made["contentDirectory"] = ".."; }),
      two("E019_content_directory_set_later", contentDirectory("", "content")),
      two("E020_content_directory_given_up",
          [](Specimen& made) {
            Specimen empty;
            empty.addVersion("v1", "", "");
            made = empty;
            made.addVersion("v2", "b.txt", "dua");
            made.inventories[0]["contentDirectory"] = "isi";
          }),
      one("E064_other_inventory_in_version",
          [](Specimen& made) {
            const std::string text = made.allFiles().at("inventory.json") + "\n";
            made.replaced["v1/inventory.json"] = text;
            made.replaced["v1/inventory.json.sha512"] = sidecar(made.digest(text));
          }),
      two("E066_other_state_earlier",
          [](Specimen& made) {
            edit(made.inventories[0], {"versions", "v1"}, [](Object& version) {
              version["state"] = Object{{digestOfA(), Array{"lain.txt"}}};
            });
          }),
      two("E092_other_digest_earlier",
          [](Specimen& made) {
            edit(made.inventories[0], {"manifest"}, [](Object& manifest) {
              manifest[std::string(128, '0')] = Array{"v1/content/a.txt"};
              manifest.erase(digestOfA());
            });
            edit(made.inventories[0], {"versions", "v1"}, [](Object& version) {
              version["state"] = Object{{std::string(128, '0'), Array{"a.txt"}}};
            });
          },
          {"E066"}),
      two("E103_version_falls",
          [](Specimen& made) {
            made.spec = "1.0";
            made.inventories[1]["type"] = "https://ocfl.io/1.0/spec/#inventory";
          }),
      two("E110_other_id_earlier", [](Specimen& made) { made.inventories[0]["id"] = "urn:example:2"; }),
      two("E040_head_of_another_version", [](Specimen& made) { made.inventories[0] = made.inventories[1]; }),
      two("W011_other_message_earlier",
          [](Specimen& made) {
            edit(made.inventories[0], {"versions", "v1"},
                 [](Object& version) { version["message"] = "lain"; });
          }),
  };
}

}  // namespace

std::vector<ObjectCase> objectCases() {
  std::vector<ObjectCase> all = structureCases();
  for (const auto& more : {inventoryCases(), historyCases()}) all.insert(all.end(), more.begin(), more.end());
  for (ObjectCase& row : all) {
    if (row.name.rfind("E110", 0) == 0) row.expect = {"E037", "E110"};
    std::sort(row.expect.begin(), row.expect.end());
  }
  return all;
}

}  // namespace ocfl_tests
