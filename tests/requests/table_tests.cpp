// The agreed table, written down a second time by hand: samples/office/procedure.xml must say the same.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "requests/case_builder.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::rules;

using Ids = std::set<std::string>;

struct Row {
  Ids by;
  Ids from;  // "" is: before there is a request
  Ids to;    // beside staying
  Ids starts;
};

const Ids kAny = {"diajukan",        "dikembalikan",     "diterima",         "diteruskan",
                  "ditindaklanjuti", "menunggu-balikan", "balikan-diunggah", "selesai",
                  "ditolak",         "ditarik",          "ditutup"};

const std::map<std::string, Row> kTable = {
    {"permohonan", {{"pemohon"}, {""}, {"diajukan"}, {"terima"}}},
    {"nota-pengembalian", {{"walidata"}, {"diajukan"}, {"dikembalikan"}, {"kelengkapan"}}},
    {"kelengkapan", {{"pemohon"}, {"dikembalikan"}, {"diajukan"}, {"terima"}}},
    {"lembar-penerimaan", {{"walidata"}, {"diajukan"}, {"diterima"}, {"pengantar"}}},
    {"lembar-penerusan",
     {{"walidata"}, {"diterima", "diteruskan", "ditindaklanjuti"}, {"diteruskan"}, {"pengantar"}}},
    {"surat-pengantar", {{"penandatangan"}, {"diterima", "diteruskan"}, {"diteruskan"}, {"tindak-lanjut"}}},
    {"surat-tindaklanjuti",
     {{"produsen"}, {"diterima", "diteruskan", "ditindaklanjuti"}, {"ditindaklanjuti"}, {"penyampaian"}}},
    {"nota-perbaikan-jawaban",
     {{"walidata"}, {"diteruskan", "ditindaklanjuti"}, {"diteruskan"}, {"tindak-lanjut"}}},
    {"nota-tanpa-jawaban", {{"walidata"}, {"diteruskan"}, {"ditindaklanjuti"}, {"penyampaian"}}},
    {"surat-penyampaian", {{"penandatangan"}, {"ditindaklanjuti"}, {"menunggu-balikan"}, {"balikan"}}},
    {"surat-penolakan",
     {{"penandatangan"}, {"diajukan", "diterima", "ditindaklanjuti", "dikembalikan"}, {"ditolak"}, {}}},
    {"pernyataan-penarikan",
     {{"pemohon"},
      {"diajukan", "dikembalikan", "diterima", "diteruskan", "ditindaklanjuti"},
      {"ditarik"},
      {}}},
    {"nota-perpanjangan", {{"walidata"}, kAny, {}, {}}},
    {"data-balikan", {{"pemohon"}, {"menunggu-balikan"}, {"balikan-diunggah"}, {"periksa"}}},
    {"nota-perbaikan-balikan", {{"walidata"}, {"balikan-diunggah"}, {"menunggu-balikan"}, {"balikan"}}},
    {"tanda-terima-balikan", {{"walidata"}, {"balikan-diunggah"}, {"selesai"}, {}}},
    {"nota-penghentian-penagihan", {{"walidata"}, {"menunggu-balikan"}, {"selesai"}, {}}},
    {"lembar-penutupan", {{"automatic"}, {"ditolak", "ditarik", "selesai"}, {"ditutup"}, {}}},
    {"ralat", {{"penandatangan"}, kAny, {}, {}}},
    {"surel", {{"automatic", "walidata"}, kAny, {}, {}}},
    {"surel-kembali", {{"automatic"}, kAny, {}, {}}},
    {"peningkatan-tanda-tangan", {{"automatic", "walidata", "admin"}, kAny, {}, {}}},
    {"temuan", {{"automatic", "walidata", "admin"}, kAny, {}, {}}},
    {"penahanan", {{"walidata", "admin"}, kAny, {}, {}}},
    {"pelepasan-penahanan", {{"walidata", "admin"}, kAny, {}, {}}},
    {"catatan", {{"walidata", "penandatangan", "admin"}, kAny, {}, {}}},
    {"surat-tindaklanjuti-masuk", {{}, kAny, {}, {}}},
    {"pengembalian-surat-masuk", {{"walidata"}, kAny, {}, {}}},
};

Ids allowedStates(const EventRule& rule) {
  Ids states;
  if (rule.allowsState("")) states.insert("");
  for (const StateRule& state : rules().procedure.states()) {
    if (rule.allowsState(state.id)) states.insert(state.id);
  }
  return states;
}

Row rowOf(const EventRule& rule) {
  Row row;
  for (const Role role : rule.by) row.by.insert(std::string(nameOf(role)));
  row.from = allowedStates(rule);
  for (const Transition& transition : rule.transitions) row.to.insert(transition.to);
  for (const LimitStart& start : rule.starts) row.starts.insert(start.limit);
  return row;
}

// The lines of all sources of a folder, comments and the catalogue's words for people left out.
std::string codeBelow(const std::string& folder) {
  std::string code;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(requests_tests::sourceFile(folder))) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    if (entry.path().parent_path().filename() == "catalogue") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.find_first_not_of(' ') != line.find("//")) code += line + "\n";
    }
  }
  return code;
}

void requireUnnamed(const std::string& code, const std::string& id) {
  BOOST_TEST(code.find('"' + id + '"') == std::string::npos, "no source names " << id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(the_sample_has_the_states_of_the_table_and_no_other) {
  Ids states;
  for (const StateRule& state : rules().procedure.states()) states.insert(state.id);
  BOOST_TEST(states == kAny, boost::test_tools::per_element());
  Ids assignmentStates;
  for (const StateRule& state : rules().procedure.assignmentStates()) assignmentStates.insert(state.id);
  const Ids expected = {"ditetapkan", "menunggu", "dijawab", "tidak-menjawab", "dibatalkan"};
  BOOST_TEST(assignmentStates == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_row_has_the_actors_states_and_limits_of_the_table) {
  BOOST_TEST(rules().procedure.events().size() == kTable.size());
  for (const EventRule& rule : rules().procedure.events()) {
    BOOST_TEST_CONTEXT(rule.id) {
      const auto expected = kTable.find(rule.id);
      BOOST_REQUIRE(expected != kTable.end());
      const Row row = rowOf(rule);
      BOOST_TEST(row.by == expected->second.by, boost::test_tools::per_element());
      BOOST_TEST(row.from == expected->second.from, boost::test_tools::per_element());
      BOOST_TEST(row.to == expected->second.to, boost::test_tools::per_element());
      BOOST_TEST(row.starts == expected->second.starts, boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(only_ditutup_is_final_and_only_dikembalikan_stops_the_office) {
  for (const StateRule& state : rules().procedure.states()) {
    BOOST_TEST(state.isFinal == (state.id == "ditutup"), state.id);
    BOOST_TEST(state.stopsOfficeLimits == (state.id == "dikembalikan"), state.id);
  }
}

BOOST_AUTO_TEST_CASE(the_program_names_no_state_and_no_limit) {
  const std::string program = codeBelow("src");
  const std::string module = codeBelow("src/requests");
  BOOST_REQUIRE(module.find("\"dikecualikan\"") != std::string::npos);
  for (const StateRule& state : rules().procedure.states()) requireUnnamed(program, state.id);
  for (const StateRule& state : rules().procedure.assignmentStates()) requireUnnamed(module, state.id);
  for (const LimitRule& limit : rules().procedure.limits()) requireUnnamed(module, limit.id);
}

BOOST_AUTO_TEST_CASE(an_auditor_brings_nothing) {
  for (const EventRule& rule : rules().procedure.events())
    BOOST_TEST(!rule.allowsRole(Role::Auditor), rule.id);
}

BOOST_AUTO_TEST_SUITE_END()
