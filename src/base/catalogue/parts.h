// The parts of the catalogue, a source each by subject.
#pragma once

#include <span>

#include "base/catalogue.h"

namespace base {

std::span<const Words> archiveWords();
std::span<const Words> bagsWords();
std::span<const Words> documentsWords();
std::span<const Words> formatsWords();
std::span<const Words> generalWords();
std::span<const Words> lettersWords();
std::span<const Words> logWords();
std::span<const Words> mailWords();
std::span<const Words> networkWords();
std::span<const Words> ocflWords();
std::span<const Words> ocflInventoryWords();
std::span<const Words> officeWords();
std::span<const Words> signingWords();
std::span<const Words> templatesWords();

}  // namespace base
