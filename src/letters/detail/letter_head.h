// The parts above a letter's text: letterhead, number and date, address; and the head of an annex.
#pragma once

#include <vector>

#include "letters/compose.h"
#include "letters/detail/look.h"

namespace letters::detail {

// <kop>: the logo at the left, the lines centred in the rest, vertically aligned; a thick and a thin rule
// below.
void appendKop(const xml::Element& element, const Look& look, const LogoFinder& logo,
               std::vector<layout::Block>& blocks);

// <kepala>: Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the line of the first.
// Read aloud, each row is a label with its value, Hal is the letter's heading, and the date comes last. Where
// the type is too large for number and date on one line, the date stands on a line above.
void appendLetterHead(const xml::Element& element, const Look& look, std::vector<layout::Block>& blocks);

// <tujuan>: a hanging "Yth." and the lines of the address.
layout::Block address(const xml::Element& element, const Look& look);

// <kepala-lampiran>: names the annex's letter, at the right.
layout::Block annexHead(const xml::Element& element, const Look& look);
layout::Block annexTitle(std::string_view title, const Look& look);

}  // namespace letters::detail
