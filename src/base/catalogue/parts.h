// The parts of the catalogue, a source each by subject.
#pragma once

#include <span>

#include "base/catalogue.h"

namespace base {

std::span<const Words> accessWords();
std::span<const Words> accountPagesWords();
std::span<const Words> archiveWords();
std::span<const Words> bagsWords();
std::span<const Words> caseRulesWords();
std::span<const Words> casesWords();
std::span<const Words> caseworkWords();
std::span<const Words> checksWords();
std::span<const Words> commandsWords();
std::span<const Words> databaseWords();
std::span<const Words> deliveryWords();
std::span<const Words> documentsWords();
std::span<const Words> draftingWords();
std::span<const Words> evidenceWords();
std::span<const Words> fieldsWords();
std::span<const Words> filesWords();
std::span<const Words> findingsWords();
std::span<const Words> formatsWords();
std::span<const Words> formsWords();
std::span<const Words> generalWords();
std::span<const Words> headingsWords();
std::span<const Words> helpWords();
std::span<const Words> houseWords();
std::span<const Words> inspectionWords();
std::span<const Words> intakeWords();
std::span<const Words> keepingWords();
std::span<const Words> letterLookWords();
std::span<const Words> lettersWords();
std::span<const Words> logWords();
std::span<const Words> mailWords();
std::span<const Words> mailroomWords();
std::span<const Words> networkWords();
std::span<const Words> ocflInventoryWords();
std::span<const Words> ocflWords();
std::span<const Words> officeWords();
std::span<const Words> pagesApplicantWords();
std::span<const Words> pagesAuditWords();
std::span<const Words> pagesLettersWords();
std::span<const Words> pagesOpenWords();
std::span<const Words> pagesProdusenWords();
std::span<const Words> pagesStaffWords();
std::span<const Words> pagesWords();
std::span<const Words> preparationsWords();
std::span<const Words> procedureWords();
std::span<const Words> reportsWords();
std::span<const Words> settingsWords();
std::span<const Words> signInWords();
std::span<const Words> signingWords();
std::span<const Words> stepsWords();
std::span<const Words> templatesWords();
std::span<const Words> textsWords();
std::span<const Words> upkeepWords();

}  // namespace base
