#include "web/audit/register_pages.h"

#include <algorithm>
#include <charconv>

#include "app/access/use_cases.h"
#include "app/letters/register_desk.h"
#include "app/reports/tabulation_paper.h"
#include "base/error.h"
#include "base/text.h"
#include "web/audit/addresses.h"
#include "web/site/download.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr std::size_t kLinesOfPage = 50;

// How the status of a line is shown.
constexpr struct {
  std::string_view status;
  const char* words;
  const char* badgeKind;
} kStatusLooks[] = {{"bernomor", "pages.register.taken", "nila"},
                    {"terbit", "pages.register.issued", "pandan"},
                    {"batal", "pages.register.void", "netral"},
                    {"sisipan", "pages.register.inserted", "soga"},
                    {"tercatat", "pages.register.recorded", "netral"}};

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string bookName(const letters::Series& series) {
  return series.issuer + "/" + series.id;
}

// "DISKOMINFO/surat-dinas". The first series of the office when nothing is said.
const letters::Series& bookNamed(const Visit& visit, const std::string& name) {
  const auto& all = visit.workplace.office().letters.series;
  for (const letters::Series& series : all) {
    if (name.empty() ? series.issuer == visit.workplace.walidata().code : bookName(series) == name)
      return series;
  }
  throw base::NotFound(base::Message("pages.register.no-book", {}));
}

std::string issuerTitle(const Visit& visit, const std::string& code) {
  const letters::Issuer* issuer = visit.workplace.office().letters.issuer(code);
  return issuer == nullptr ? code : issuer->name;
}

json::Array bookOptions(const Visit& visit, const std::string& chosen) {
  json::Array options;
  for (const letters::Series& series : visit.workplace.office().letters.series)
    options.push_back(json::Object{{"value", bookName(series)},
                                   {"words", series.title + " – " + issuerTitle(visit, series.issuer)},
                                   {"chosen", bookName(series) == chosen}});
  return options;
}

// Which book is asked for, and as of when.
struct BookQuery {
  const letters::Series& series;
  letters::RegisterKey where;
  base::Instant at;
};

// The end of a past day; now, when none is said or it has not ended.
base::Instant askedMoment(Visit& visit, const std::string& issuer) {
  const base::Instant now = visit.workplace.clock.now();
  const auto day = queriedDay(visit, "pada");
  if (!day) return now;
  const base::TimeZone& zone = visit.workplace.office().letters.issuer(issuer)->zone;
  return std::min(now, base::Instant::at({day->plusDays(1)}, zone).plusMicroseconds(-1));
}

BookQuery askedBook(Visit& visit) {
  const letters::Series& series = bookNamed(visit, visit.request.query["buku"]);
  const base::Instant at = askedMoment(visit, series.issuer);
  const std::string year(base::trimmed(visit.request.query["tahun"]));
  const auto number = wholeNumber(year);
  if (!year.empty() && (!number || *number < 1945 || *number > 9999))
    visit.state.errors.push_back({"tahun", base::Message("pages.register.no-year", {})});
  return {
      series,
      {series.issuer, series.id, number ? *number : app::registerYear(visit.workplace, series.issuer, at)},
      at};
}

bool mayAct(const Visit& visit, app::UseCase useCase) {
  const auto& roles = app::ruleOf(useCase).roles;
  return std::any_of(roles.begin(), roles.end(),
                     [&](requests::Role role) { return visit.actor().has(role); });
}

json::Object lineRow(const Visit& visit, const json::Value& line) {
  const std::string& insertion = line.stringAt("insertion");
  const std::string urut = std::to_string(line.integerAt("urut"));
  const std::string& status = line.stringAt("status");
  const auto day = base::Date::parse(line.stringAt("date"));
  json::Object row{{"urut", insertion.empty() ? urut : urut + "." + insertion},
                   {"number", line.stringAt("number")},
                   {"date", line.stringAt("date")},
                   {"day", day ? visit.wording.date(*day) : std::string()},
                   {"to", line.stringAt("to")},
                   {"subject", line.stringAt("subject")},
                   {"remarks", line.stringAt("remarks")},
                   {"is_void", status == "batal"},
                   {"is_inserted", !insertion.empty()},
                   {"classes", status == "batal"   ? "batal"
                               : insertion.empty() ? ""
                                                   : "sisipan"}};
  for (const auto& look : kStatusLooks) {
    if (look.status != status) continue;
    row["badge"] = visit.wording.words(base::Message(look.words, {}));
    row["badge_kind"] = look.badgeKind;
  }
  if (*line.at("held").boolean()) {
    row["badge"] = visit.wording.words(base::Message("pages.stack.held", {}));
    row["badge_kind"] = "mengkudu";
  }
  if (status == "bernomor" && mayAct(visit, app::UseCase::RegisterVoid))
    row["voiding"] = addressWith("/agenda/batal", {{"nomor", line.stringAt("number")}});
  return row;
}

std::vector<std::pair<std::string, std::string>> bookAddress(const Visit& visit, const BookQuery& book) {
  return {{"buku", bookName(book.series)},
          {"tahun", std::to_string(book.where.year)},
          {"pada", visit.request.query["pada"]}};
}

// The lines of a page, newest first, and where the others are.
void addLines(const Visit& visit, const BookQuery& book, const app::Tabulation& tabulation,
              json::Object& data) {
  const std::size_t count = tabulation.rows.size();
  const std::size_t pages = std::max<std::size_t>((count + kLinesOfPage - 1) / kLinesOfPage, 1);
  const int asked = wholeNumber(visit.request.query["halaman"]).value_or(1);
  const std::size_t page = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(asked, 1)), 1, pages);
  json::Array rows;
  const std::size_t first = (page - 1) * kLinesOfPage;
  for (std::size_t i = first; i < std::min(first + kLinesOfPage, count); ++i)
    rows.push_back(lineRow(visit, json::Value(tabulation.rows[count - 1 - i])));
  const auto toPage = [&](std::size_t number) {
    auto query = bookAddress(visit, book);
    query.emplace_back("halaman", std::to_string(number));
    return addressWith("/agenda", query);
  };
  data["place"] = visit.wording.words(
      base::Message("pages.audit.place",
                    {{"from", count == 0 ? count : first + 1}, {"to", first + rows.size()}, {"all", count}}));
  data["lines"] = std::move(rows);
  if (page > 1) data["before"] = toPage(page - 1);
  if (page < pages) data["next"] = toPage(page + 1);
}

json::Object bookData(const Visit& visit, const BookQuery& book) {
  return {{"title", book.series.title + " " + std::to_string(book.where.year)},
          {"issuer", issuerTitle(visit, book.series.issuer)},
          {"books", bookOptions(visit, bookName(book.series))},
          {"year", std::to_string(book.where.year)},
          {"day", std::string(base::trimmed(visit.request.query["pada"]))},
          {"at", visit.wording.dayAndClock(book.at)},
          {"csv", addressWith("/agenda/csv", bookAddress(visit, book))},
          {"pdf", addressWith("/agenda/pdf", bookAddress(visit, book))},
          {"may_insert", mayAct(visit, app::UseCase::RegisterInsert)},
          {"may_record", mayAct(visit, app::UseCase::RegisterRecord)},
          {"book", bookName(book.series)},
          {"lines", json::Array()}};
}

app::Tabulation askedRegister(Visit& visit, const BookQuery& book) {
  if (!visit.state.errors.empty()) throw base::InvalidInput(visit.state.errors.front().message);
  return app::RegisterDesk(visit.workplace).list(visit.actor(), book.where, book.at);
}

// The fields that both forms share. Every field that is wrong is told at once.
class NumberForm {
 public:
  explicit NumberForm(const Visit& visit) : visit_(visit) {}

  app::NumberOrder order() {
    app::NumberOrder order;
    const letters::Series& series = bookNamed(visit_, visit_.field("buku"));
    const auto date = typedDay(visit_.field("tanggal"));
    if (!date) errors_.push_back({"tanggal", base::Message("pages.audit.no-day", {})});
    order.date = date.value_or(base::Date());
    order.where = {series.issuer, series.id, order.date.year()};
    order.to = needed("tujuan", "pages.register.need-to");
    order.subject = needed("hal", "pages.register.need-subject");
    order.annex = visit_.field("lampiran");
    order.signatory = needed("penanda-tangan", "pages.register.need-signatory");
    order.post = visit_.field("jabatan");
    order.reason = needed("alasan", "pages.register.need-reason");
    return order;
  }

  int number(const char* field) {
    const auto number = wholeNumber(visit_.field(field));
    if (!number) errors_.push_back({field, base::Message("pages.register.need-number", {})});
    return number.value_or(0);
  }

  std::string needed(const char* field, const char* code) {
    std::string text = visit_.field(field);
    if (text.empty()) errors_.push_back({field, base::Message(code, {})});
    return text;
  }

  void finish() const {
    if (!errors_.empty()) throw FormRefused(errors_);
  }

 private:
  const Visit& visit_;
  std::vector<FieldError> errors_;
};

json::Object numberFormData(const Visit& visit) {
  const std::string& asked = visit.request.query["buku"];
  return {{"books", bookOptions(visit, asked.empty() ? bookName(bookNamed(visit, {})) : asked)}};
}

std::string registerAddress(const letters::RegisterKey& where) {
  return addressWith("/agenda",
                     {{"buku", where.issuer + "/" + where.series}, {"tahun", std::to_string(where.year)}});
}

}  // namespace

Response showRegister(Visit& visit) {
  const BookQuery book = askedBook(visit);
  json::Object data = bookData(visit, book);
  if (visit.state.errors.empty()) {
    addLines(visit, book, askedRegister(visit, book), data);
    return showPage(visit, "agenda", data);
  }
  returnQuery(visit);
  return showPage(visit, "agenda", data, 422);
}

Response fetchRegisterCsv(Visit& visit) {
  const BookQuery book = askedBook(visit);
  return download(app::csvOf(askedRegister(visit, book)),
                  "agenda-" + book.where.series + "-" + std::to_string(book.where.year) + ".csv",
                  "text/csv; charset=utf-8");
}

Response fetchRegisterPdf(Visit& visit) {
  const BookQuery book = askedBook(visit);
  const app::Tabulation tabulation = askedRegister(visit, book);
  const letters::Issuer& issuer = *visit.workplace.office().letters.issuer(book.where.issuer);
  return download(app::paperOf(visit.workplace, app::kAgendaTemplate, tabulation, issuer),
                  "agenda-" + book.where.series + "-" + std::to_string(book.where.year) + ".pdf",
                  "application/pdf");
}

Response showVoiding(Visit& visit) {
  return showPage(visit, "agenda-batal", {{"number", visit.request.query["nomor"]}});
}

Response makeNumberVoid(Visit& visit) {
  NumberForm form(visit);
  const std::string number = form.needed("nomor", "pages.register.need-number");
  const std::string reason = form.needed("alasan", "pages.register.need-reason");
  form.finish();
  const letters::AgendaRow row = app::RegisterDesk(visit.workplace).makeVoid(visit.actor(), number, reason);
  return leadTo(visit, registerAddress(row.where), "pages.news.number-void");
}

Response showInsertion(Visit& visit) {
  return showPage(visit, "agenda-sisipan", numberFormData(visit));
}

Response insertNumber(Visit& visit) {
  NumberForm form(visit);
  const app::NumberOrder order = form.order();
  const int parent = form.number("induk");
  form.finish();
  const letters::AgendaRow row = app::RegisterDesk(visit.workplace).insert(visit.actor(), order, parent);
  return leadTo(visit, registerAddress(row.where), "pages.news.number-inserted");
}

Response showRecording(Visit& visit) {
  return showPage(visit, "agenda-luar", numberFormData(visit));
}

Response recordNumber(Visit& visit) {
  NumberForm form(visit);
  const app::NumberOrder order = form.order();
  const std::string number = form.needed("nomor", "pages.register.need-number");
  const int urut = form.number("urut");
  form.finish();
  const letters::AgendaRow row =
      app::RegisterDesk(visit.workplace).record(visit.actor(), order, number, urut);
  return leadTo(visit, registerAddress(row.where), "pages.news.number-recorded");
}

}  // namespace web
