#include "requests/request_form.h"

#include <algorithm>

#include "base/email_address.h"
#include "requests/detail/form_reading.h"

namespace requests {
namespace {

using base::Presence;
using detail::ProblemList;
using detail::Record;

constexpr std::size_t kMostAttachments = 50;

constexpr base::Word<AttachmentKind> kAttachmentKinds[] = {
    {"surat-pernyataan", AttachmentKind::SuratPernyataan},
    {"kak", AttachmentKind::Kak},
    {"proposal", AttachmentKind::Proposal},
    {"dpa", AttachmentKind::Dpa},
    {"lain", AttachmentKind::Lain}};

constexpr base::Word<SecurityClass> kClasses[] = {{"biasa", SecurityClass::Biasa},
                                                  {"terbatas", SecurityClass::Terbatas},
                                                  {"rahasia", SecurityClass::Rahasia},
                                                  {"sangat-rahasia", SecurityClass::SangatRahasia}};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool consistsOf(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return isDigit(c) || more.find(c) != more.npos; });
}

// NIP: birth date, month of appointment, sex and serial number, 18 digits, written with or without blanks.
std::string readNip(Record& record) {
  std::string nip = record.text("nip", base::kLine, Presence::Optional);
  std::erase(nip, ' ');
  const base::Message problem = nip.empty() ? base::Message() : problemOfNip(nip);
  if (problem.empty()) return nip;
  record.textProblem("nip", problem);
  return {};
}

std::string readTelephone(Record& record) {
  std::string telephone = record.text("telepon", {40});
  const base::Message problem = telephone.empty() ? base::Message() : problemOfTelephone(telephone);
  if (problem.empty()) return telephone;
  record.textProblem("telepon", problem);
  return {};
}

std::string readEmail(Record& record) {
  std::string email = record.text("email", {254});
  const base::Message problem = email.empty() ? base::Message() : base::problemOfEmailAddress(email);
  if (problem.empty()) return email;
  record.textProblem("email", problem);
  return {};
}

Pejabat readPejabat(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Pejabat pejabat;
  pejabat.name = record.text("nama", base::kLine);
  pejabat.position = record.text("jabatan", base::kLine);
  record.finish();
  return pejabat;
}

Instansi readInstansi(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Instansi instansi;
  instansi.name = record.text("nama", base::kLine);
  instansi.address = record.text("alamat", {500, base::Lines::Many});
  instansi.unit = record.text("unit", base::kLine, Presence::Optional);
  if (const auto* pejabat = record.child("pejabat")) instansi.pejabat = readPejabat(*pejabat, problems);
  record.finish();
  return instansi;
}

Narahubung readNarahubung(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Narahubung narahubung;
  narahubung.name = record.text("nama", base::kLine);
  narahubung.position = record.text("jabatan", base::kLine);
  narahubung.nip = readNip(record);
  narahubung.telephone = readTelephone(record);
  narahubung.email = readEmail(record);
  record.finish();
  return narahubung;
}

DataItem readItem(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  DataItem item;
  item.name = record.text("nama", base::kLine);
  item.period = record.text("periode", base::kLine);
  item.region = record.text("wilayah", base::kLine);
  item.granularity = record.text("granularitas", base::kLine, Presence::Optional);
  item.format = record.text("format", base::kLine, Presence::Optional);
  record.finish();
  return item;
}

std::vector<DataItem> readItems(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  std::vector<DataItem> items;
  for (const auto* item : record.children("data", 1, detail::kMostItems))
    items.push_back(readItem(*item, problems));
  record.finish();
  return items;
}

std::vector<Attachment> readAttachments(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  detail::FileNames names(problems);
  std::vector<Attachment> attachments;
  for (const auto* child : record.children("berkas", 0, kMostAttachments)) {
    Record file(*child, problems);
    const AttachmentKind kind = file.choice("jenis", kAttachmentKinds);
    const std::string name = file.attribute("nama");
    file.finish();
    if (names.note(*child, name)) attachments.push_back({kind, name});
  }
  record.finish();
  return attachments;
}

SecurityClass readClass(Record& record) {
  const std::string word = record.text("klasifikasi", base::kLine, Presence::Optional);
  const auto value = base::valueOf(kClasses, word);
  if (!word.empty() && !value) {
    record.problem(base::Message(
        "form.wrong-text",
        {{"element", "klasifikasi"}, {"word", base::quoted(word)}, {"allowed", base::namesOf(kClasses)}}));
  }
  return value.value_or(SecurityClass::Biasa);
}

std::optional<base::Date> readNeededBy(Record& record) {
  const std::string text = record.text("tenggat", base::kLine, Presence::Optional);
  const auto date = base::Date::parse(text);
  if (!text.empty() && !date) record.textProblem("tenggat", base::Message("form.date-unknown", {}));
  return date;
}

}  // namespace

std::string_view nameOf(AttachmentKind kind) {
  return base::nameOf(kAttachmentKinds, kind);
}

std::string_view nameOf(SecurityClass security) {
  return base::nameOf(kClasses, security);
}

std::optional<SecurityClass> securityClassNamed(std::string_view name) {
  return base::valueOf(kClasses, name);
}

base::Message problemOfNip(std::string_view nip) {
  const bool isRight = nip.size() == 18 && consistsOf(nip, "");
  return isRight ? base::Message() : base::Message("form.no-nip", {});
}

base::Message problemOfTelephone(std::string_view telephone) {
  const auto digits = std::count_if(telephone.begin(), telephone.end(), isDigit);
  const bool isRight = consistsOf(telephone, "+-() ./") && digits >= 5 && digits <= 20;
  return isRight ? base::Message() : base::Message("form.no-telephone", {});
}

RequestForm readRequestForm(base::ByteView bytes, const std::string& fileName, const base::Glyphs& glyphs) {
  const xml::Element root = detail::readForm(bytes, fileName, "permohonan-data");
  ProblemList problems(fileName);
  Record record(root, problems);
  RequestForm form;
  if (const auto* child = record.child("instansi")) form.instansi = readInstansi(*child, problems);
  if (const auto* child = record.child("narahubung")) form.narahubung = readNarahubung(*child, problems);
  if (const auto* child = record.child("kebutuhan")) form.items = readItems(*child, problems);
  form.purpose = record.text("tujuan", base::kParagraphs);
  form.legalBasis = record.text("dasar-hukum", base::kParagraphs, Presence::Optional);
  form.security = readClass(record);
  form.neededBy = readNeededBy(record);
  if (const auto* child = record.child("lampiran")) form.attachments = readAttachments(*child, problems);
  record.finish();
  detail::demandPrintable(root, glyphs, problems);
  detail::refuseProblems(problems);
  return form;
}

}  // namespace requests
