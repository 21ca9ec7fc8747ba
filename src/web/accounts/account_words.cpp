#include "web/accounts/account_words.h"

#include "base/text.h"
#include "base/words.h"

namespace web {
namespace {

constexpr base::Word<const char*> kActWords[] = {
    {"entered", "pages.accounts.act-entered"},
    {"refused", "pages.accounts.act-refused"},
    {"code-refused", "pages.accounts.act-code-refused"},
    {"left", "pages.accounts.act-left"},
    {"session-ended", "pages.accounts.act-session-ended"},
    {"password-set", "pages.accounts.act-password-set"},
    {"second-factor-set", "pages.accounts.act-second-factor-set"},
    {"recovery-codes-made", "pages.accounts.act-recovery-codes-made"},
    {"recovery-code-used", "pages.accounts.act-recovery-code-used"},
    {"invited", "pages.accounts.act-invited"},
    {"reset-asked", "pages.accounts.act-reset-asked"}};

constexpr base::Word<const char*> kChangeWords[] = {{"added", "pages.accounts.change-added"},
                                                    {"changed", "pages.accounts.change-changed"},
                                                    {"renamed", "pages.accounts.change-renamed"},
                                                    {"disabled", "pages.accounts.change-disabled"},
                                                    {"enabled", "pages.accounts.change-enabled"}};

template <std::size_t count>
std::string wordsIn(const base::Word<const char*> (&table)[count], const Wording& wording,
                    std::string_view act) {
  const auto code = base::valueOf(table, act);
  return code ? wording.words(base::Message(*code, {})) : std::string(act);
}

}  // namespace

std::string actWords(const Wording& wording, std::string_view act) {
  return wordsIn(kActWords, wording, act);
}

std::string changeWords(const Wording& wording, std::string_view act) {
  return wordsIn(kChangeWords, wording, act);
}

std::string grantWords(const Visit& visit, const std::vector<app::Grant>& grants) {
  const requests::Procedure& procedure = visit.workplace.office().rules.procedure;
  std::vector<std::string> words;
  for (const app::Grant& grant : grants) {
    words.push_back(procedure.titleOf(grant.role) + (grant.name.empty() ? "" : " · " + grant.name));
  }
  return base::joined(words, ", ");
}

std::string roleWords(const Visit& visit, const std::vector<std::string>& roles) {
  std::vector<std::string> words;
  for (const std::string& id : roles) {
    const auto role = requests::roleNamed(id);
    words.push_back(role ? visit.workplace.office().rules.procedure.titleOf(*role) : id);
  }
  return base::joined(words, ", ");
}

}  // namespace web
