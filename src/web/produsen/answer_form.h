// The form of a Produsen's answer: for each item its outcome, with files or reasons; then the letter.
//
// Its fields are called as the answer's in preparation (app/preparations/prepared_fields.h), but for these:
// the reasons of an item come as one field "data/1/alasan" with their codes, files as "data/1/berkas" and
// "surat/berkas", and "surat/asal" says where the letter is made.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/preparations/open_preparation.h"
#include "app/preparations/prepared_fields.h"
#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Adds the items of an assignment (app/overview/assignments.h) as the form shows them, and the letter, with
// what is kept of the answer: "files" and "upload" are the letter's at the top, each item's within it.
// `begun`: nothing when none was begun.
void addAnswerForm(const Visit& visit, const std::optional<app::Preparation>& begun, json::Object& page);

// Adds to each answered item of an assignment outcome_title and badge_kind.
void addOutcomeLooks(const Visit& visit, json::Object& page);

// What was typed, by the step and the path of each field.
using TypedAnswer = std::map<std::string, std::map<std::string, std::string>>;
TypedAnswer typedAnswer(const app::Preparation& preparation, const Fields& typed);

// The purpose of the files that a field of the form brings; empty when it brings none.
std::string purposeOfField(const app::Preparation& preparation, const std::string& field);

// Ids of the kept files that the form takes out: one by its button, and those of a letter that is made here
// after all.
std::vector<std::string> filesToRemove(const app::Preparation& preparation, const Fields& typed);

// Problems of the answer, beside the fields of the form.
std::vector<FieldError> answerErrors(const Visit& visit, const app::Preparation& preparation,
                                     const app::FieldProblems& problems);

// The answer as a summary: {items {number, name, outcome, reasons, files}, letter_files, number, date}.
json::Object answerSummary(const Visit& visit, const app::Preparation& preparation);

// Whether a file needs a word about what was found in it.
bool needsDeclaration(const app::Preparation& preparation);

}  // namespace web
