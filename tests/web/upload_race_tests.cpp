// Uploads that get in each other's way: each has its answer, and a file is whole or absent.
#include <future>

#include "app/preparations/preparation_desk.h"
#include "crypto/digest.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "web/application.h"
#include "web/portal_home.h"
#include "web/uploading.h"

using web::Method;
using web_tests::beginUpload;
using web_tests::BegunRequest;
using web_tests::Browser;
using web_tests::offsetOf;
using web_tests::Page;
using web_tests::pieceHeaders;
using web_tests::PortalHome;
using web_tests::sendPiece;
using web_tests::tusHeaders;

namespace {

constexpr std::size_t kMebibyte = 1 << 20;

// A preparation that could be sent, open at its documents.
struct UploadHome : PortalHome {
  Browser browser = browserOf("bappeda");
  std::string preparation = web_tests::beginRequest(browser);

  UploadHome() {
    web_tests::fillAll(browser, preparation);
    browser.open(preparation + "/dokumen");
  }

  app::Preparation prepared() {
    return app::PreparationDesk(workplace()).show(cases().home().actor("bappeda"), preparation.substr(8));
  }
  // Of an announced file of this size.
  std::string begun(const std::string& name, std::size_t size) {
    const Page page = beginUpload(browser, preparation, name, size, "proposal");
    BOOST_TEST_REQUIRE(page.status == 201, page.body);
    return page.header("Location");
  }
  bool isWhole(const std::string& name, const base::Bytes& content) {
    for (const app::PreparedFile& file : prepared().files) {
      if (file.name == name)
        return file.sha256 == crypto::digestHex(crypto::DigestAlgorithm::Sha256, content);
    }
    return false;
  }
  // Names in the folder of the preparation that belong to the upload.
  std::size_t filesOf(const std::string& upload) {
    std::size_t count = 0;
    const std::string id = upload.substr(upload.rfind('/') + 1);
    for (const base::DirectoryEntry& entry :
         workplace().disk.list(workplace().home.preparations() / preparation.substr(8)))
      count += entry.name.starts_with(id) ? 1U : 0U;
    return count;
  }
  void goOn(const std::string& upload, const base::Bytes& content) {
    const std::size_t offset = offsetOf(browser, upload);
    BOOST_TEST(sendPiece(browser, upload, offset, content.substr(offset)).status == 204);
  }
  std::size_t requests() {
    std::size_t count = 0;
    workplace().database.read(
        [&](app::Transaction& transaction) { count = transaction.requests().list().size(); });
    return count;
  }
};

// A PDF of this size at least, of one very long line.
base::Bytes largePdf(std::size_t size) {
  return support::pdfShowing(std::string(size, 'a'));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(upload_races, UploadHome)

BOOST_AUTO_TEST_CASE(of_two_pieces_for_one_place_one_is_taken) {
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  BegunRequest first = browser.begin(Method::Patch, upload, pdf.size(), pieceHeaders(browser, 0));
  BegunRequest second = browser.begin(Method::Patch, upload, pdf.size(), pieceHeaders(browser, 0));
  Browser::give(second, base::Bytes(pdf.size(), 'x'));
  Browser::give(first, pdf);
  BOOST_TEST(browser.finish(std::move(first)).status == 204);
  BOOST_TEST(browser.finish(std::move(second)).status == 409);
  BOOST_TEST(isWhole("proposal.pdf", pdf));
}

BOOST_AUTO_TEST_CASE(two_senders_of_one_file_at_once_leave_what_can_be_gone_on_with) {
  const base::Bytes pdf = largePdf(3 * kMebibyte);
  const std::string upload = begun("proposal.pdf", pdf.size());
  Browser other = browser;
  auto beside = std::async(std::launch::async, [&] { return sendPiece(other, upload, 0, pdf).status; });
  const int status = sendPiece(browser, upload, 0, pdf).status;
  const int otherStatus = beside.get();
  BOOST_TEST((status == 204 || status == 409), status);
  BOOST_TEST((otherStatus == 204 || otherStatus == 409), otherStatus);
  BOOST_TEST(!(status == 204 && otherStatus == 204));
  if (status == 409 && otherStatus == 409) goOn(upload, pdf);
  BOOST_TEST(isWhole("proposal.pdf", pdf));
}

BOOST_AUTO_TEST_CASE(a_piece_that_comes_after_its_file_was_taken_out_leaves_nothing) {
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  sendPiece(browser, upload, 0, pdf.substr(0, 50));
  BOOST_TEST(browser.request(Method::Delete, upload, {}, tusHeaders(browser)).status == 204);
  BOOST_TEST(sendPiece(browser, upload, 50, pdf.substr(50)).status == 404);
  BOOST_TEST(filesOf(upload) == 0U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_taken_out_while_it_comes_is_gone) {
  const base::Bytes pdf = largePdf(3 * kMebibyte);
  const std::string upload = begun("proposal.pdf", pdf.size());
  BegunRequest coming = browser.begin(Method::Patch, upload, pdf.size(), pieceHeaders(browser, 0));
  Browser::give(coming, pdf.substr(0, 2 * kMebibyte));
  BOOST_TEST(offsetOf(browser, upload) == 2 * kMebibyte);
  BOOST_TEST(browser.request(Method::Delete, upload, {}, tusHeaders(browser)).status == 204);
  Browser::give(coming, pdf.substr(2 * kMebibyte));
  BOOST_TEST(browser.finish(std::move(coming)).status == 404);
  BOOST_TEST(filesOf(upload) == 0U);
}

BOOST_AUTO_TEST_CASE(of_two_files_that_are_too_much_together_one_is_announced) {
  cases().home().set("preparations.limit-mib", "1");
  Browser other = browser;
  const std::size_t size = kMebibyte * 6 / 10;
  auto beside =
      std::async(std::launch::async, [&] { return beginUpload(other, preparation, "b.pdf", size).status; });
  const int status = beginUpload(browser, preparation, "a.pdf", size).status;
  const int otherStatus = beside.get();
  BOOST_TEST(((status == 201 && otherStatus == 422) || (status == 422 && otherStatus == 201)),
             status << " " << otherStatus);
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_while_a_file_is_on_its_way_and_the_file_is_not_lost) {
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  BegunRequest coming = browser.begin(Method::Patch, upload, pdf.size(), pieceHeaders(browser, 0));
  Browser::give(coming, pdf.substr(0, 100));
  Browser beside = browser;
  beside.open(preparation + "/periksa");
  BOOST_TEST(beside.page().find("form", "action", preparation + "/periksa") == nullptr);
  BOOST_TEST(requests() == 0U);
  Browser::give(coming, pdf.substr(100));
  BOOST_TEST(browser.finish(std::move(coming)).status == 204);
  BOOST_TEST(isWhole("proposal.pdf", pdf));
  beside.open(preparation + "/periksa");
  beside.send(preparation + "/periksa", {{"pernyataan", "ya"}});
  BOOST_TEST(beside.page().status == 200, beside.page().text());
  BOOST_TEST(requests() == 1U);
}

// Its summary was opened before the file was announced.
BOOST_AUTO_TEST_CASE(a_summary_of_before_does_not_send_without_the_file_that_is_on_its_way) {
  Browser beside = browser;
  beside.open(preparation + "/periksa");
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  sendPiece(browser, upload, 0, pdf.substr(0, 100));
  BOOST_TEST(beside.post(preparation + "/periksa", {{"pernyataan", "ya"}}).status == 422);
  BOOST_TEST(requests() == 0U);
  goOn(upload, pdf);
  BOOST_TEST(isWhole("proposal.pdf", pdf));
}

BOOST_AUTO_TEST_CASE(what_was_sent_takes_no_file_any_more_and_loses_none) {
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  goOn(upload, pdf);
  Browser beside = browser;
  beside.open(preparation + "/periksa");
  beside.send(preparation + "/periksa", {{"pernyataan", "ya"}});
  BOOST_TEST_REQUIRE(requests() == 1U, beside.page().text());
  BOOST_TEST(beginUpload(browser, preparation, "lain.pdf", pdf.size()).status == 409);
  BOOST_TEST(sendPiece(browser, upload, 0, pdf).status == 404);
  BOOST_TEST(browser.request(Method::Delete, upload, {}, tusHeaders(browser)).status == 404);
  const std::string ticket = prepared().row.ticket;
  BOOST_TEST(beside.request(Method::Get, beside.open("/permohonan/" + ticket).link("proposal.pdf")).body ==
             pdf);
}

// Either it is taken out, and the request is not complete, or it is sent with the request.
BOOST_AUTO_TEST_CASE(a_file_that_is_taken_out_while_it_is_sent_is_sent_or_out) {
  std::string kak;
  for (const app::PreparedFile& file : prepared().files) {
    if (file.kind == "kak") kak = "/unggahan/" + file.id;
  }
  Browser beside = browser;
  beside.open(preparation + "/periksa");
  auto sending = std::async(std::launch::async, [&] {
    return beside.post(preparation + "/periksa", {{"pernyataan", "ya"}}).status;
  });
  const int removed = browser.request(Method::Delete, kak, {}, tusHeaders(browser)).status;
  const int sent = sending.get();
  const bool isSent = sent == 303 && (removed == 404 || removed == 409) && requests() == 1;
  const bool isOut = sent == 422 && removed == 204 && requests() == 0;
  BOOST_TEST((isSent || isOut), "sent: " << sent << ", removed: " << removed);
}

// Nothing tells another agency's upload from none.
BOOST_AUTO_TEST_CASE(an_upload_of_others_is_like_none) {
  const base::Bytes pdf = support::pdfShowing("Proposal");
  const std::string upload = begun("proposal.pdf", pdf.size());
  const std::string nowhere = "/unggahan/TIDAKADA";
  for (const char* user : {"kadis-dinsos", "sari"}) {
    Browser other = browserOf(user);
    other.open("/akun");
    for (const Method method : {Method::Head, Method::Patch, Method::Delete}) {
      const base::Bytes body = method == Method::Patch ? pdf : base::Bytes();
      const Page answer = other.request(method, upload, body, pieceHeaders(other, 0));
      const Page absent = other.request(method, nowhere, body, pieceHeaders(other, 0));
      BOOST_TEST(answer.status == 404, user);
      const std::string id = upload.substr(10);
      const std::size_t at = answer.body.find(id);
      const std::string told =
          at == std::string::npos ? answer.body : base::Bytes(answer.body).replace(at, id.size(), "TIDAKADA");
      BOOST_TEST(told == absent.body, user);
    }
    BOOST_TEST(beginUpload(other, preparation, "lain.pdf", pdf.size()).status == 404, user);
  }
  BOOST_TEST(offsetOf(browser, upload) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
