#include "app/reports/tabulation_paper.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "letters/letter_data.h"

namespace app {
namespace {

using xml::Element;

std::string twoDigits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

class PaperWriter {
 public:
  PaperWriter(const Typesetter& typesetter, const Tabulation& tabulation)
      : typesetter_(typesetter), tabulation_(tabulation) {}

  Element write(const letters::Issuer& issuer) {
    letters::appendIssuer(data_, issuer);
    data_.append(Element("judul", tabulation_.title));
    addScope(tabulation_.scope);
    const std::vector<TableColumn> columns = columnsOnPaper();
    for (const TableColumn& column : columns) addColumn(column);
    for (const json::Object& row : tabulation_.rows) {
      Element& element = data_.append(Element("baris"));
      for (const TableColumn& column : columns) addCell(element, cellOf(row, column), column);
    }
    for (const QueryFact& fact : tabulation_.query) addFact(fact);
    return std::move(data_);
  }

 private:
  std::string textOf(const json::Value& value) const {
    return typesetter_.drawable(base::toNfc(plain(value)));
  }

  std::vector<TableColumn> columnsOnPaper() const {
    std::vector<TableColumn> columns;
    std::copy_if(tabulation_.columns.begin(), tabulation_.columns.end(), std::back_inserter(columns),
                 [this](const TableColumn& column) { return column.isOnPaper && !repeatsTwin(column); });
    return columns;
  }

  bool repeatsTwin(const TableColumn& column) const {
    if (column.twin.empty()) return false;
    return std::all_of(tabulation_.rows.begin(), tabulation_.rows.end(), [&](const json::Object& row) {
      return plain(cellOf(row, column)) == plain(cellOf(row, {column.twin, {}, {}}));
    });
  }

  void addScope(const TabulationScope& scope) {
    data_.appendIfAny("lingkup", textOf(scope.what));
    const base::LocalTime local = scope.at.in(scope.zone);
    Element& state = data_.append(Element("keadaan"));
    state.append(Element("tanggal", local.date.iso()));
    state.append(Element(
        "pukul", twoDigits(local.hour) + "." + twoDigits(local.minute) + " " + scope.zone.abbreviation()));
    if (!scope.from && !scope.until) return;
    Element& range = data_.append(Element("rentang"));
    if (scope.from) range.append(Element("dari", scope.from->iso()));
    if (scope.until) range.append(Element("sampai", scope.until->iso()));
  }

  void addColumn(const TableColumn& column) {
    Element& element = data_.append(Element("kolom"));
    element.append(Element("judul", column.judul));
    element.appendIfAny("lebar", column.width);
    element.append(Element("rata", column.kind == CellKind::Number ? "kanan" : "kiri"));
  }

  void addCell(Element& row, const json::Value& value, const TableColumn& column) const {
    Element& cell = row.append(Element("sel"));
    const std::string text = textOf(value);
    const auto word = column.words.find(text);
    cell.appendIfAny(column.kind == CellKind::Date ? "tanggal" : "teks",
                     word == column.words.end() ? text : word->second);
  }

  void addFact(const QueryFact& fact) {
    const std::string value = textOf(fact.value);
    if (value.empty() || fact.label.empty()) return;
    Element& element = data_.append(Element("kueri"));
    element.append(Element("nama", fact.label));
    element.append(Element("nilai", value));
    if (base::Date::parse(value)) element.append(Element("tanggal", value));
  }

  const Typesetter& typesetter_;
  const Tabulation& tabulation_;
  Element data_{"data"};
};

// Who answers for the book on that day; none where the office names nobody.
void appendKeeper(Element& data, const Workplace& workplace, const letters::Issuer& issuer,
                  const TabulationScope& scope) {
  const auto signatories =
      workplace.office().letters.signatoriesFor(issuer.code, scope.at.in(scope.zone).date);
  if (!signatories.empty()) letters::appendSignatory(data, *signatories.front());
}

}  // namespace

Element paperData(const Typesetter& typesetter, const Tabulation& tabulation, const letters::Issuer& issuer) {
  return PaperWriter(typesetter, tabulation).write(issuer);
}

base::Bytes paperOf(const Workplace& workplace, const std::string& templateName, const Tabulation& tabulation,
                    const letters::Issuer& issuer) {
  const letters::LetterKind& kind = workplace.office().templates.kind(templateName);
  Element data = paperData(workplace.typesetter, tabulation, issuer);
  appendKeeper(data, workplace, issuer, tabulation.scope);
  return workplace.typesetter
      .typeset(kind, templateName, templates::selected(data, kind.letter.fields()), tabulation.scope.at,
               tabulation.scope.zone)
      .pdf;
}

}  // namespace app
