#include "crypto/digest.h"
#include "crypto/digest_list.h"
#include "support/boost_test.h"

namespace {

const std::string kA(128, 'a');
const std::string kB(128, 'b');

}  // namespace

BOOST_AUTO_TEST_SUITE(digest_list)

BOOST_AUTO_TEST_CASE(a_list_is_written_as_sha512sum_writes_it_and_read_again) {
  const crypto::DigestList list = {{"surat 1.pdf", kB}, {"a/b", kA}};
  const std::string text = kA + "  a/b\n" + kB + "  surat 1.pdf\n";
  BOOST_TEST(crypto::digestLines(list) == text);
  BOOST_TEST((crypto::parseDigestLines(text) == list));
  BOOST_TEST((crypto::parseDigestLines("") == crypto::DigestList{}));
}

BOOST_AUTO_TEST_CASE(what_is_written_otherwise_is_no_list) {
  for (const std::string& text :
       {kA + "  a", kA + "  \n", kA + " *a\n", kA + "  b\n" + kA + "  a\n", kA + "  a\n" + kA + "  a\n",
        kA + "a  b\n", "\n" + kA + "  a\n", kA.substr(1) + "  a\n"})
    BOOST_TEST(!crypto::parseDigestLines(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
