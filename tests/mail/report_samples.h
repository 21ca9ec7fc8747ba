// Reports of delivery as servers write them, about a mail that a test sent.
#pragma once

#include "base/bytes.h"
#include "mail/mailbox.h"

namespace support {

// As Postfix writes it. `action`: failed, delayed …
inline base::Bytes reportOf(const mail::MessageId& id, const std::string& action, const std::string& status) {
  return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example (Mail Delivery System)\r\n"
         "Subject: Undelivered Mail Returned to Sender\r\nTo: walidata@malangkota.example\r\n"
         "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
         "Content-Type: multipart/report; "
         "report-type=delivery-status;\r\n\tboundary=\"4F1.17/mx.example\"\r\n"
         "Message-Id: <4F2@mx.example>\r\n\r\nThis is a MIME-encapsulated message.\r\n\r\n"
         "--4F1.17/mx.example\r\nContent-Description: Notification\r\nContent-Type: text/plain\r\n\r\n"
         "I'm sorry to have to inform you\r\n\r\n"
         "--4F1.17/mx.example\r\nContent-Description: Delivery report\r\n"
         "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n"
         "Original-Envelope-Id: " +
         id.left() +
         "\r\nX-Postfix-Queue-ID: 4F1\r\nArrival-Date: Mon, 23 Nov 2026 10:00:00 +0700 (WIB)\r\n\r\n"
         "Final-Recipient: rfc822; budi@dinas.example\r\nOriginal-Recipient: rfc822;Budi@dinas.example\r\n"
         "Action: " +
         action + "\r\nStatus: " + status + "\r\nRemote-MTA: dns; dinas.example\r\n" +
         "Diagnostic-Code: smtp; 550 " + status +
         " <budi@dinas.example>:\r\n    Recipient address rejected\r\n\r\n"
         "--4F1.17/mx.example\r\nContent-Description: Undelivered Message Headers\r\n"
         "Content-Type: text/rfc822-headers\r\n\r\nFrom: walidata@malangkota.example\r\n"
         "Message-ID: <" +
         id.text() + ">\r\nSubject: x\r\n\r\n--4F1.17/mx.example--\r\n";
}

inline base::Bytes failureOf(const mail::MessageId& id, const std::string& status) {
  return reportOf(id, "failed", status);
}

inline base::Bytes vacationAfter(const mail::MessageId& id) {
  return "From: Budi <budi@dinas.example>\r\nSubject: Cuti\r\nAuto-Submitted: auto-replied (vacation)\r\n"
         "In-Reply-To: <" +
         id.text() + ">\r\n\r\nSaya sedang cuti.\r\n";
}

}  // namespace support
