// Output of commands: the same values for people and for programs.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/columns.h"
#include "base/message.h"
#include "json/value.h"

namespace cli {

enum class Format { Text, Json };

// Where results go, and for whom.
struct Output {
  std::ostream& stream;
  Format format = Format::Text;
  base::Language language = base::Language::Indonesian;
  // Asked when text is printed, for vocabularies of the columns; none: values stand as they are.
  std::function<app::Titles(app::Vocabulary)> titles = {};
};

// The words of a code of the catalogue; other text as it is.
std::string inWords(std::string_view codeOrText, base::Language language);

// Prints a message on standard error, safe for terminals whatever it quotes.
void complain(std::ostream& err, std::string_view message);

// Text: a table with aligned columns, or the words of `ifEmpty` when there are no rows. JSON: one array of
// the whole objects.
void printTable(const Output& output, const app::ViewColumns& columns, const std::vector<json::Object>& rows,
                std::string_view ifEmpty);

// Text: one "heading: value" line for each column that the object has. JSON: the whole object.
void printRecord(const Output& output, const app::ViewColumns& columns, const json::Object& record);

}  // namespace cli
