// The sample office and letters that come with the program, and the same with one place changed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "letters/catalogue.h"
#include "letters/office_data.h"
#include "xml/element.h"

namespace letters_tests {

std::string sourceFile(const std::string& path);
std::string readSource(const std::string& path);

// Kinds of letters, in order, and the samples of tests/letters/data, of which a kind may have several:
// "surat-penyampaian-tte".
std::vector<std::string> sampleNames();
std::string kindOf(const std::string& sample);
xml::Element sampleData(const std::string& sample);

templates::Source letterTemplates();
const letters::Catalogue& catalogue();

// File → text.
using Texts = std::map<std::string, std::string>;
Texts officeTexts();
// InvalidInput with every problem.
letters::OfficeData read(const Texts& texts);
const letters::OfficeData& sampleOffice();
base::Date day(int year, int month, int dayOfMonth);
// The sample with one place of one file changed; the first that is found.
letters::OfficeData readChanged(const std::string& file, const std::string& from, const std::string& to);

}  // namespace letters_tests
