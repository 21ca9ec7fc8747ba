#include "app/cases/case_index.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace app {
namespace {

using requests::SecurityClass;

class CaseIndexer {
 public:
  CaseIndexer(const std::string& object, const CaseRecord& record, const std::vector<EventRecord>& events)
      : object_(object), record_(record), events_(events), newest_(events.back()) {}

  SearchEntry entryOf(const EventDocument& document, const DocumentTexts& texts) const {
    SearchEntry entry;
    entry.object = object_;
    entry.version = static_cast<int>(events_.size());
    entry.path = document.path;
    entry.ticket = record_.ticket;
    entry.agency = record_.instansi.name;
    entry.kind = document.kind;
    entry.file = fileNameOf(document);
    entry.security = std::max(ownSecurity(), concernedSecurity());
    entry.time = newest_.event.time;
    addLetter(document, entry);
    addText(document, texts, entry);
    if (document.examination) {
      for (const intake::Finding& finding : document.examination->findings)
        entry.findings.push_back(finding.code);
    }
    return entry;
  }

 private:
  static std::string fileNameOf(const EventDocument& document) {
    return document.originalName.empty() ? document.path.substr(document.path.rfind('/') + 1)
                                         : document.originalName;
  }

  // An unknown class counts as the highest.
  SecurityClass ownSecurity() const {
    const auto own = requests::securityClassNamed(record_.security).value_or(SecurityClass::SangatRahasia);
    return newest_.letter ? std::max(own, securityOf(newest_.letter->nature)) : own;
  }

  // An event that corrects, lifts or mails a letter is as secret as the letter.
  SecurityClass concernedSecurity() const {
    SecurityClass highest = SecurityClass::Biasa;
    for (const EventRecord& event : events_) {
      if (event.letter && event.letter->id == newest_.event.concerns)
        highest = std::max(highest, securityOf(event.letter->nature));
    }
    return highest;
  }

  void addLetter(const EventDocument& document, SearchEntry& entry) const {
    if (newest_.letter && newest_.letter->path == document.path) {
      entry.number = newest_.letter->number;
      entry.classification = newest_.letter->classification;
      entry.signatory = newest_.letter->signatory;
    } else if (!newest_.letter && newest_.event.letter && document.kind == newest_.event.kind) {
      entry.number = newest_.event.letter->number;
    }
  }

  void addText(const EventDocument& document, const DocumentTexts& texts, SearchEntry& entry) const {
    if (document.originalName.empty() && document.mediaType == "application/pdf") {
      entry.extraction = "made";
      entry.text = madeText();
    } else if (const auto found = texts.find(document.path); found != texts.end()) {
      entry.extraction = found->second.outcome;
      entry.text = found->second.words;
    } else {
      entry.extraction = "none";
    }
  }

  std::string madeText() const {
    std::vector<std::string> lines{record_.ticket};
    const auto add = [&](const std::string& line) {
      if (!line.empty()) lines.push_back(line);
    };
    if (newest_.letter) {
      for (const std::string* one :
           {&newest_.letter->number, &newest_.letter->to, &newest_.letter->subject, &newest_.letter->nature})
        add(*one);
      add(newest_.letter->date.iso());
    }
    add(newest_.event.produsen);
    addReasons(newest_.event.reasons, add);
    for (const requests::ItemAnswer& answer : newest_.event.answers) addReasons(answer.reasons, add);
    for (const requests::Finding& finding : newest_.event.findings) add(finding.text);
    addItems(add);
    add(record_.purpose);
    return base::joined(lines, "\n");
  }

  // What is about one Produsen tells of its items alone.
  template <class Add>
  void addItems(const Add& add) const {
    const std::vector<int> asked = itemsOf(newest_.event.produsen);
    for (std::size_t i = 0; i < record_.items.size(); ++i) {
      const requests::DataItem& item = record_.items[i];
      if (!asked.empty() && std::find(asked.begin(), asked.end(), static_cast<int>(i) + 1) == asked.end())
        continue;
      for (const std::string* one : {&item.name, &item.period, &item.region}) add(*one);
    }
  }

  // Empty: all.
  std::vector<int> itemsOf(const std::string& produsen) const {
    for (const EventRecord& event : events_) {
      for (const requests::Commission& commission : event.event.commissions) {
        if (commission.produsen == produsen) return commission.items;
      }
    }
    return {};
  }

  template <class Add>
  static void addReasons(const std::vector<requests::Reason>& reasons, const Add& add) {
    for (const requests::Reason& reason : reasons) {
      add(reason.code);
      add(reason.text);
    }
  }

  const std::string& object_;
  const CaseRecord& record_;
  const std::vector<EventRecord>& events_;
  const EventRecord& newest_;
};

}  // namespace

SecurityClass securityOf(const std::string& nature) {
  SecurityClass highest = SecurityClass::Biasa;
  for (std::size_t start = 0; start <= nature.size();) {
    const std::size_t end = std::min(nature.find('/', start), nature.size());
    std::string word = base::folded(base::trimmed(std::string_view(nature).substr(start, end - start)));
    std::replace(word.begin(), word.end(), ' ', '-');
    if (const auto named = requests::securityClassNamed(word)) highest = std::max(highest, *named);
    start = end + 1;
  }
  return highest;
}

std::vector<SearchEntry> entriesOf(const std::string& object, const CaseRecord& record,
                                   const std::vector<EventRecord>& events, const DocumentTexts& texts) {
  const CaseIndexer indexer(object, record, events);
  std::vector<SearchEntry> entries;
  for (const EventDocument& document : events.back().documents)
    entries.push_back(indexer.entryOf(document, texts));
  return entries;
}

}  // namespace app
