#include "requests/answer.h"

#include <algorithm>

#include "requests/detail/answer_rule.h"
#include "requests/detail/form_reading.h"

namespace requests {
namespace {

using base::Presence;
using detail::ProblemList;
using detail::Record;

constexpr std::size_t kMostAnswerFiles = 200;
constexpr std::size_t kMostReasons = 10;

class AnswerReader {
 public:
  AnswerReader(const xml::Element& root, ProblemList& problems, const Reasons& reasons)
      : root_(root), problems_(problems), names_(problems), reasons_(reasons) {}

  Answer read() {
    Record record(root_, problems_);
    Answer answer;
    if (const auto* letter = record.child("surat-tindaklanjuti", Presence::Optional)) {
      answer.letter = readLetter(*letter);
    }
    for (const auto* child : record.children("data", 1, detail::kMostItems)) addItem(answer.items, *child);
    record.finish();
    std::sort(answer.items.begin(), answer.items.end(),
              [](const ItemAnswer& a, const ItemAnswer& b) { return a.item < b.item; });
    return answer;
  }

 private:
  UploadedLetter readLetter(const xml::Element& element) {
    Record record(element, problems_);
    UploadedLetter letter;
    letter.fileName = record.attribute("berkas");
    letter.number = record.attribute("nomor", Presence::Required, {100});
    letter.date = record.date("tanggal").value_or(base::Date());
    record.finish();
    names_.note(element, letter.fileName);
    return letter;
  }

  void addItem(std::vector<ItemAnswer>& items, const xml::Element& element) {
    ItemAnswer item = readItem(element);
    const bool isTwin = std::any_of(items.begin(), items.end(),
                                    [&](const ItemAnswer& each) { return each.item == item.item; });
    if (isTwin) problems_.add(element, base::Message("form.item-twice", {{"item", item.item}}));
    items.push_back(std::move(item));
  }

  ItemAnswer readItem(const xml::Element& element) {
    Record record(element, problems_);
    ItemAnswer item;
    item.item = record.number("nomor", 1, detail::kMostItems);
    item.outcome = readOutcome(record);
    for (const auto* reason : record.children("alasan", 0, kMostReasons)) {
      item.reasons.push_back(readReason(*reason));
    }
    for (const auto* file : record.children("berkas", 0, kMostAnswerFiles)) addFile(item, *file);
    record.finish();
    const base::Message problem = detail::problemOfAnswer(item, reasons_);
    if (!problem.empty()) record.problem(problem);
    return item;
  }

  Outcome readOutcome(Record& record) {
    const std::string word = record.attribute("hasil");
    const auto outcome = outcomeNamed(word);
    if (!word.empty() && !outcome) {
      record.problem(base::Message("form.unknown-outcome", {{"word", base::quoted(word)}}));
    }
    return outcome.value_or(Outcome::TidakTersedia);
  }

  Reason readReason(const xml::Element& element) {
    Record record(element, problems_);
    Reason reason;
    reason.code = record.attribute("kode");
    reason.text = record.text("keterangan", {1000, base::Lines::Many}, Presence::Optional);
    record.finish();
    return reason;
  }

  void addFile(ItemAnswer& item, const xml::Element& element) {
    Record record(element, problems_);
    std::string name = record.attribute("nama");
    record.finish();
    if (++files_ == kMostAnswerFiles + 1) {
      record.problem(base::Message("form.too-many-files", {{"most", kMostAnswerFiles}}));
    }
    names_.note(element, name);
    item.files.push_back(std::move(name));
  }

  const xml::Element& root_;
  ProblemList& problems_;
  detail::FileNames names_;
  const Reasons& reasons_;
  std::size_t files_ = 0;
};

}  // namespace

Answer readAnswer(base::ByteView bytes, const std::string& fileName, const Reasons& reasons,
                  const base::Glyphs& glyphs) {
  const xml::Element root = detail::readForm(bytes, fileName, "jawaban");
  ProblemList problems(fileName);
  Answer answer = AnswerReader(root, problems, reasons).read();
  detail::demandPrintable(root, glyphs, problems);
  detail::refuseProblems(problems);
  return answer;
}

}  // namespace requests
