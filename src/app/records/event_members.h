// The members of document events in the archive (docs/formats/event.md), for records that contain some of
// them.
#pragma once

#include "app/records/event_record.h"
#include "json/members.h"

namespace intake {

template <class Members, json::Is<Finding> Record>
void describe(Members& members, Record& finding) {
  members.required("code", finding.code);
  members.optional("place", finding.place);
  members.optional("detail", finding.detail);
}

}  // namespace intake

namespace app {

template <class Members, json::Is<Examination> Record>
void describe(Members& members, Record& examination) {
  members.required("type", examination.type);
  members.word("verdict", examination.verdict, intake::kVerdicts);
  members.optional("scanner", examination.scanner);
  members.optional("findings", examination.findings);
}

template <class Members, json::Is<EventDocument> Record>
void describe(Members& members, Record& document) {
  members.required("path", document.path);
  members.required("kind", document.kind);
  members.required("original_name", document.originalName);
  members.required("media_type", document.mediaType);
  members.required("size", document.size);
  members.required("sha256", document.sha256);
  members.optional("examination", document.examination);
}

template <class Members, json::Is<Approval> Record>
void describe(Members& members, Record& approval) {
  members.required("user", approval.user);
  members.required("time", approval.time);
  members.required("content_sha256", approval.content);
  members.required("template_sha256", approval.pattern);
  members.required("assets_sha256", approval.assets);
}

template <class Members, json::Is<IssuedLetter> Record>
void describe(Members& members, Record& letter) {
  members.required("id", letter.id);
  members.required("kind", letter.kind);
  members.required("produsen", letter.produsen);
  members.required("issuer", letter.issuer);
  members.required("series", letter.series);
  members.required("year", letter.year);
  members.required("urut", letter.urut);
  members.required("number", letter.number);
  members.required("date", letter.date);
  members.optional("numbered", letter.numbered);
  members.required("to", letter.to);
  members.required("subject", letter.subject);
  members.required("nature", letter.nature);
  members.required("signatory", letter.signatory);
  members.optional("post", letter.post);
  members.optional("annex", letter.annex);
  members.added("classification", letter.classification);
  members.required("token", letter.token);
  members.required("path", letter.path);
  members.required("approvals", letter.approvals);
  members.required("made", letter.made);
}

template <class Members, json::Is<SentMail> Record>
void describe(Members& members, Record& mail) {
  members.required("row", mail.row);
  members.required("message_id", mail.messageId);
  members.required("kind", mail.kind);
  members.required("carrier", mail.carrier);
  members.required("archived", mail.archived);
  members.required("sha256", mail.sha256);
}

template <class Members, json::Is<ReturnedMail> Record>
void describe(Members& members, Record& returned) {
  members.required("row", returned.row);
  members.required("message_id", returned.messageId);
  members.required("status", returned.status);
  members.required("archived", returned.archived);
  members.required("sha256", returned.sha256);
}

template <class Members, json::Is<EventRecord> Record>
void describe(Members& members, Record& record) {
  members.through("event", record.event, requests::toJson, requests::eventFromJson);
  members.required("office", record.office);
  members.required("documents", record.documents);
  members.optional("damage", record.damage);
  members.optional("letter", record.letter);
  members.optional("lifted", record.lifted);
  members.optional("mail", record.mail);
  members.optional("returned", record.returned);
}

}  // namespace app
