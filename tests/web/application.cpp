#include "web/application.h"

#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace web_tests {
namespace {

const Browser::Values kAgencyFields = {{"instansi/nama", "Badan Perencanaan Pembangunan Daerah Kota Malang"},
                                       {"instansi/alamat", "Jalan Contoh 11\nMalang"},
                                       {"instansi/pejabat/nama", "Siti"},
                                       {"instansi/pejabat/jabatan", "Kepala"}};
const Browser::Values kContactFields = {{"narahubung/nama", "Budi"},
                                        {"narahubung/jabatan", "Analis"},
                                        {"narahubung/nip", "19850312 201001 1 007"},
                                        {"narahubung/telepon", "0341 123456"},
                                        {"narahubung/email", "budi@bappeda.example.go.id"}};
const Browser::Values kItemFields = {
    {"data/1/nama", "Jumlah penduduk"}, {"data/1/periode", "2020–2025"}, {"data/1/wilayah", "Malang"}};
const Browser::Values kPurposeFields = {
    {"tujuan", "Menyusun rencana"}, {"klasifikasi", "biasa"}, {"tenggat", "31 12 2026"}};

}  // namespace

std::string preparationOf(const Browser& browser) {
  const std::string& address = browser.page().address;
  return address.substr(0, address.rfind('/'));
}

std::string beginRequest(Browser& browser) {
  browser.open("/permohonan/baru");
  browser.send("/permohonan/baru");
  return preparationOf(browser);
}

const Browser::Values& requestingAgency() {
  return kAgencyFields;
}

const Browser::Values& requestedItem() {
  return kItemFields;
}

void fillAll(Browser& browser, const std::string& preparation, const Browser::Values& agency) {
  for (const auto& [step, values] : {std::pair{"/instansi", agency},
                                     {"/narahubung", kContactFields},
                                     {"/kebutuhan", kItemFields},
                                     {"/tujuan", kPurposeFields}}) {
    browser.open(preparation + step);
    browser.send(preparation + step, with(values, "lanjut", "ya"));
    BOOST_TEST_REQUIRE(browser.page().status == 200, browser.page().text());
  }
  browser.send(preparation + "/dokumen", {{"jenis", "kak"}, {"lanjut", "ya"}},
               {{"surat-pernyataan", "pernyataan.pdf", support::pdfShowing("Surat Pernyataan")},
                {"kak", "kak.pdf", support::pdfShowing("KAK")}});
  BOOST_TEST_REQUIRE(browser.page().address == preparation + "/periksa", browser.page().text());
}

Browser::Values with(Browser::Values values, const std::string& name, const std::string& value) {
  values.emplace_back(name, value);
  return values;
}

}  // namespace web_tests
