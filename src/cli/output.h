// Output of commands: the same values for people and for programs.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.h"

namespace cli {

enum class Format { Text, Json };

// A member of the printed objects, and its heading for people.
struct Column {
  std::string key;
  std::string heading;
};

// Prints a message on standard error, safe for terminals whatever it quotes.
void complain(std::ostream& err, std::string_view message);

// Text: a table with aligned columns, or `ifEmpty` when there are no rows. JSON: one array of the whole
// objects.
void printTable(std::ostream& out, Format format, const std::vector<Column>& columns,
                const std::vector<json::Object>& rows, const std::string& ifEmpty);

// Text: one "heading: value" line for each column that the object has. JSON: the whole object.
void printRecord(std::ostream& out, Format format, const std::vector<Column>& columns,
                 const json::Object& record);

}  // namespace cli
