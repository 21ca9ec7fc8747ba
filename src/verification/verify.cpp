#include "verification/verify.h"

#include <new>

#include "verification/detail/history.h"
#include "verification/detail/judgement.h"
#include "verification/reasons.h"

namespace verification {
namespace {

constexpr base::ByteView kHeader = "%PDF-";

Report refused(Overall overall, const char* code) {
  return {overall, {}, {reason(code)}};
}

}  // namespace

bool looksLikePdf(base::ByteView file) {
  return file.substr(0, 1024).find(kHeader) != base::ByteView::npos;
}

Report verify(base::ByteView pdf, const Trust& trust, const Bounds& bounds) {
  if (!looksLikePdf(pdf)) return refused(Overall::Unsigned, "not-a-pdf");
  if (pdf.size() > bounds.bytes) return refused(Overall::Invalid, "too-large");
  try {
    return detail::judge(pdf, detail::readHistory(pdf, bounds), trust);
  } catch (const detail::TooMuch&) {
    return refused(Overall::Invalid, "too-large");
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return refused(Overall::Invalid, "damaged");
  }
}

}  // namespace verification
