#include "root_codes.h"

namespace ocfl_tests {
namespace {

// A change of a root with one object two folders deep.
RootCase root(const std::string& name, const std::function<void(RootSpecimen&)>& change,
              const std::string& spec = "1.1") {
  return {name, {name.substr(0, 4)}, [change, spec] {
            RootSpecimen made(spec);
            made.add("aa/satu", specimen(spec));
            change(made);
            return made;
          }};
}

RootCase declared(const std::string& name, const std::string& file, const std::string& text) {
  return root(name, [file, text](RootSpecimen& made) {
    made.files.erase("0=ocfl_1.1");
    made.files[file] = text;
  });
}

RootCase layout(const std::string& name, const std::string& text) {
  return root(name, [text](RootSpecimen& made) { made.files["ocfl_layout.json"] = text; });
}

}  // namespace

std::vector<RootCase> rootCases() {
  return {
      root("E037_id_of_two_objects", [](RootSpecimen& made) { made.add("aa/dua", specimen()); }),
      root("E069_no_declaration", [](RootSpecimen& made) { made.files.erase("0=ocfl_1.1"); }),
      layout("E070_no_description", R"({"extension":"0011-direct-clean-path-layout"})"),
      layout("E071_layout_of_its_own", R"({"extension":"sendiri","description":"x"})"),
      root("E072_file_outside_of_objects", [](RootSpecimen& made) { made.files["bb/catatan.txt"] = "x"; }),
      root("E073_empty_folder", [](RootSpecimen& made) { made.folders = {"aa/kosong"}; }),
      root("E073_empty_extensions", [](RootSpecimen& made) { made.folders = {"extensions"}; }),
      root("E074_root_in_root", [](RootSpecimen& made) { made.files["bb/0=ocfl_1.1"] = "ocfl_1.1\n"; }),
      root("E075_declaration_is_folder",
           [](RootSpecimen& made) {
             made.files.erase("0=ocfl_1.1");
             made.files["0=ocfl_1.1/0=ocfl_1.1"] = "ocfl_1.1\n";
           }),
      root("E076_two_declarations", [](RootSpecimen& made) { made.files["0=ocfl_1.0"] = "ocfl_1.0\n"; }),
      declared("E077_declaration_without_equals", "0ocfl_1.1", "ocfl_1.1\n"),
      declared("E078_declaration_with_other_tag", "1=ocfl_1.1", "ocfl_1.1\n"),
      declared("E079_declaration_of_unknown_version", "0=ocfl_1.9", "ocfl_1.9\n"),
      declared("E080_declaration_without_line_end", "0=ocfl_1.1", "ocfl_1.1"),
      root(
          "E081_object_of_later_version",
          [](RootSpecimen& made) { made.add("aa/dua", specimen("1.1", "sha512", 2)); }, "1.0"),
      layout("E083_object_in_another_place",
             R"({"extension":"0004-hashed-n-tuple-storage-layout","description":"x"})"),
      root("E084_file_among_folders", [](RootSpecimen& made) { made.files["aa/catatan.txt"] = "x"; }),
      root(
          "E086_file_among_extensions", [](RootSpecimen& made) { made.files["extensions/a.txt"] = "x"; },
          "1.0"),
      root("E088_folder_without_object", [](RootSpecimen& made) { made.files["bb/cc/catatan.txt"] = "x"; }),
      root("E112_file_among_extensions", [](RootSpecimen& made) { made.files["extensions/a.txt"] = "x"; }),
      root("W014_two_depths",
           [](RootSpecimen& made) { made.add("bbb/cc/dua", specimen("1.1", "sha512", 2)); }),
      root("W015_object_in_the_root_itself",
           [](RootSpecimen& made) { made.add("dua", specimen("1.1", "sha512", 2)); }),
      root("W016_extension_of_its_own",
           [](RootSpecimen& made) { made.files["extensions/sendiri/a.txt"] = "x"; }),
  };
}

}  // namespace ocfl_tests
