#include "app/mail/link_mail.h"

#include "app/cases/mail_rows.h"
#include "app/entry/links.h"
#include "app/home/moment_text.h"
#include "base/error.h"
#include "xml/writer.h"

namespace app {
namespace {

struct LinkOfMail {
  SignInLink link;
  Account account;
  std::string inviter;
};

LinkOfMail linkOfMail(const Workplace& workplace, const mail::OutboxRow& row) {
  std::optional<SignInLink> link;
  std::optional<Account> account;
  std::optional<Account> inviter;
  workplace.database.read([&](Transaction& transaction) {
    link = transaction.signIn().linkWithId(linkBehind(row.cause));
    if (!link) return;
    account = transaction.accounts().find(link->user);
    inviter = transaction.accounts().find(link->by);
  });
  if (!link || !account) throw base::NotFound(base::Message("sign-in.link-gone", {}));
  return {*link, *account, inviter ? inviter->name : link->by};
}

xml::Element dataWithoutLink(const Workplace& workplace, const LinkOfMail& of) {
  const base::TimeZone& zone = workplace.walidata().zone;
  xml::Element data("data");
  data.append(xml::Element("sapaan", of.account.name));
  data.append(xml::Element("pengguna", of.account.user));
  data.appendIfAny("pengundang", of.inviter);
  data.append(xml::Element("batas", of.link.end.in(zone).date.iso()));
  data.append(xml::Element("pukul", clockText(workplace, of.link.end)));
  data.append(xml::Element("zona", zone.abbreviation()));
  return data;
}

}  // namespace

MailFacts linkMailFacts(const Workplace& workplace, const mail::OutboxRow& row) {
  const LinkOfMail of = linkOfMail(workplace, row);
  MailFacts facts{dataWithoutLink(workplace, of), {}};
  facts.data.append(xml::Element("tautan", linkAddress(workplace, of.link.id)));
  addSender(workplace, facts.data);
  if (!isOpen(workplace, of.link)) facts.obsolete = base::Message("sign-in.link-over", {});
  return facts;
}

base::Path linkMailEvidence(const Workplace& workplace, const mail::OutboxRow& row) {
  const base::Path file = workplace.home.reports() / "links" / (row.id + ".xml");
  base::makeDirectories(workplace.disk, file.parent_path());
  base::replaceDurably(workplace.disk, file,
                       xml::write(dataWithoutLink(workplace, linkOfMail(workplace, row))));
  return file;
}

}  // namespace app
