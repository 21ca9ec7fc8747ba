#include "letters/number_pattern.h"

#include "xml/element.h"

namespace letters {
namespace {

templates::Field leaf(const char* name, templates::FieldType type) {
  templates::Field field;
  field.name = name;
  field.type = type;
  return field;
}

xml::Element dataOf(const NumberParts& parts) {
  xml::Element data("data");
  data.append(xml::Element("klasifikasi", parts.classification));
  data.append(xml::Element("keamanan", parts.security));
  data.append(xml::Element("urut", std::to_string(parts.urut)));
  if (!parts.insertion.empty()) data.append(xml::Element("sisipan", parts.insertion));
  data.append(xml::Element("unit", parts.unit));
  data.append(xml::Element("tanggal", parts.date.iso()));
  data.append(xml::Element("tahun", std::to_string(parts.date.year())));
  return data;
}

NumberParts exampleParts() {
  return {"500.14.4.1", "B", 87, "", "35.73.411", *base::Date::of(2026, 11, 23)};
}

// Whether a change of one part changes the number.
template <typename Change>
bool tells(const Series& series, NumberParts parts, Change change) {
  const std::string before = printedNumber(series, parts);
  change(parts);
  return printedNumber(series, parts) != before;
}

}  // namespace

templates::Field patternFields(PatternUse use) {
  using templates::FieldType;
  templates::Field fields;
  fields.type = FieldType::Group;
  fields.children = {leaf("klasifikasi", FieldType::Text), leaf("keamanan", FieldType::Text),
                     leaf("urut", FieldType::Number),      leaf("unit", FieldType::Text),
                     leaf("tanggal", FieldType::Date),     leaf("tahun", FieldType::Number)};
  if (use == PatternUse::Inserted) fields.children.push_back(leaf("sisipan", FieldType::Text));
  return fields;
}

std::string printedNumber(const Series& series, const NumberParts& parts) {
  return (parts.insertion.empty() ? series.pattern : series.insertedPattern).merge(dataOf(parts));
}

void checkPatterns(const Series& series, const base::Place& place, base::Problems& problems) {
  const auto demand = [&](bool holds, const base::Message& message) {
    if (!holds) problems.push_back({place, message});
  };
  const auto nextUrut = [](NumberParts& parts) { ++parts.urut; };
  // The same day and month: only a pattern with the year distinguishes them.
  const auto nextYear = [](NumberParts& parts) { parts.date = *base::Date::of(2027, 11, 23); };
  const NumberParts counted = exampleParts();
  NumberParts inserted = counted;
  inserted.insertion = "a";
  demand(tells(series, counted, nextUrut), base::Message("series.no-urut", {{"field", "{urut}"}}));
  demand(tells(series, counted, nextYear), base::Message("series.no-year", {{"field", "{tahun}"}}));
  demand(tells(series, inserted, nextUrut) && tells(series, inserted, nextYear),
         base::Message("series.inserted-no-number", {{"urut", "{urut}"}, {"year", "{tahun}"}}));
  demand(tells(series, inserted, [](NumberParts& parts) { parts.insertion = "b"; }),
         base::Message("series.inserted-no-insertion", {{"field", "{sisipan}"}}));
  demand(printedNumber(series, inserted) != printedNumber(series, counted),
         base::Message("series.inserted-as-parent", {}));
}

bool wouldClash(const Series& one, const Series& other) {
  return printedNumber(one, exampleParts()) == printedNumber(other, exampleParts());
}

}  // namespace letters
