// Posts in one line of a text, as registers and sheets name them: "Kepala Dinas Sosial Kota Malang".
#pragma once

#include <optional>
#include <string>

#include "letters/office_data.h"

namespace letters {

// A post and its agency in one, where the post ends with what the agency begins with, or names it already:
// "Kepala Dinas" of "Dinas Sosial Kota Malang" is "Kepala Dinas Sosial Kota Malang". "Kepala Badan X selaku
// Pengguna Anggaran" of "Badan X Kota Malang" gets the region behind the name. Nothing where they do not
// overlap.
std::optional<std::string> mergedPost(const std::string& post, const std::string& agency);

// The same, or both with a comma between them; with a blank alone after a post of one word ("Sekretaris").
std::string postWithAgency(const std::string& post, const std::string& agency);

// What a signatory signs as: "Plt. Kepala Dinas Sosial Kota Malang", "a.n. Kepala Dinas …, Sekretaris". A
// post that the issuer's head holds is written as issuers.xml writes it; the others as signatories.xml does.
std::string signingPost(const Signatory& signatory, const Issuer& issuer);

// What he is himself: of a.n. and u.b. his own post, of all others what he signs as.
std::string ownPost(const Signatory& signatory, const Issuer& issuer);

}  // namespace letters
