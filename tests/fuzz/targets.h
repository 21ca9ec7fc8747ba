// What the fuzzer feeds, and what must hold whatever the bytes are. The ordinary tests replay the seeds
// through the same functions. Each returns when all is well and throws std::logic_error, or crashes, when
// not.
#pragma once

#include <map>
#include <string>

#include "base/bytes.h"

namespace fuzz {

using Seeds = std::map<std::string, base::Bytes>;

// The files of tests/fuzz/seeds/`target`, by name.
Seeds seedsOf(const std::string& target);
// Every seed of the targets below; those of `template` are the office's own letter templates too,
// those of `text` the files that the ordinary tests read.
Seeds inputsOf(const std::string& target);

// The template loader, and merging of what it takes.
void tryTemplate(base::ByteView input);
// The readers of CMS, time-stamps, certificates, revocation lists and OCSP answers. Nothing but what the
// seeds' signers signed may hold as theirs.
void tryCms(base::ByteView input);
// The verifier: over a whole file, or over the signed letter of the seeds with `input` behind it when that
// does not begin like a file. No file but the seeds and their revisions may be whole.
void tryVerify(base::ByteView input);
// The readers of words: of plain text and markup, and of an office file, which is `input` itself or, when
// that does not begin like a zip, one that has it as its parts. Words are UTF-8 without controls, and no
// more than is kept.
void tryText(base::ByteView input);
// The examination of what comes in: of a table, and of office files, which are `input` itself or, when that
// does not begin like a zip, packages that have it as each of their parts. The answer is one that the
// Inspector takes.
void tryCsv(base::ByteView input);
void tryOoxml(base::ByteView input);
void tryOdf(base::ByteView input);

// The composer of mails: names, subject, text, HTML, file name and file are the pieces between zero bytes.
// What it takes is ASCII in clean lines, with the headers that it writes and no other.
void tryCompose(base::ByteView input);
// The reader of delivery reports. What it tells is printable and bounded.
void tryReport(base::ByteView input);

// The reader of heads of requests. What it lets through is safe, in whatever pieces it came.
void tryHead(base::ByteView input);
// The reader of multipart forms with the boundary "b". Fields are text, files have safe names and go with the
// form, in whatever pieces it came.
void tryForm(base::ByteView input);

}  // namespace fuzz
