#include "bench/mail_bench.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "base/error.h"
#include "bench/measure.h"
#include "bench/shell.h"
#include "mail/dispatch.h"
#include "mail/message.h"
#include "mail/smtp_transport.h"

namespace bench {
namespace {

constexpr const char* kCase = "urn:berkas:bench";
constexpr const char* kSender = "kantor@kota.example";
constexpr const char* kRecipient = "pembaca@dinas.example";

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

class Socket {
 public:
  Socket() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {}
  ~Socket() { ::close(socket_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  int boundPort() {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, any, size) != 0 || ::getsockname(socket_, any, &size) != 0) return 0;
    return ntohs(address.sin_port);
  }
  bool connects(int port) {
    const sockaddr_in address = loopback(port);
    return ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

 private:
  int socket_;
};

int freePort() {
  return Socket().boundPort();
}

// smtp-sink on a port of its own, ended with the object.
class Sink {
 public:
  Sink() : port_(freePort()), server_(kLine, {std::to_string(port_)}) {
    for (int tries = 0; tries < 100; ++tries) {
      if (Socket().connects(port_)) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    throw base::Unavailable(base::Message("delivery.no-sink", {}));
  }
  int port() const { return port_; }

 private:
  // As root it wants to be told for whom to run.
  static constexpr const char* kLine =
      "PATH=$PATH:/usr/sbin; [ \"$(id -u)\" -ne 0 ] || user='-u nobody'; "
      "exec smtp-sink $user \"127.0.0.1:$1\" 100 2>/dev/null";

  int port_;
  Beside server_;
};

mail::SmtpSettings settingsFor(const Sink& sink) {
  mail::SmtpSettings settings;
  settings.host = "127.0.0.1";
  settings.port = sink.port();
  settings.security = mail::SmtpSecurity::None;
  settings.messagesPerConnection = 1'000'000;
  return settings;
}

// A mail of this size with a file, as letters go.
class StockMail final : public mail::MailSource {
 public:
  explicit StockMail(int kib) : file_(static_cast<std::size_t>(kib) * 1024 * 57 / 78 - 1000, 'x') {}

  mail::PreparedMail prepare(const mail::OutboxRow& row) override {
    mail::Message message{row.messageId, row.created};
    message.from = {"Walidata", kSender};
    message.to = {{"Pembaca", kRecipient}};
    message.subject = "Penyampaian data";
    message.text = "Yth. Pembaca,\n\nSurat terlampir.\n";
    message.attachments = {{"surat.pdf", "application/pdf", file_}};
    return {kSender, {kRecipient}, mail::compose(message), {}};
  }

 private:
  base::Bytes file_;
};

mail::OutboxRow rowOf(int run, int number, base::Instant now) {
  const std::string id = "bench-" + std::to_string(run) + "-" + std::to_string(number);
  mail::Recipient recipient;
  recipient.address = kRecipient;
  mail::OutboxRow row{id, *mail::MessageId::of(id, "kota.example"), kCase, "bench", "bench", {recipient},
                      now};
  row.nextAttempt = now;
  return row;
}

double rateOfOutbox(const app::Workplace& workplace, const Sink& sink, StockMail& source, int run,
                    int mails) {
  workplace.database.write([&](app::Transaction& transaction) {
    for (int i = 0; i < mails; ++i) transaction.outbox().add(rowOf(run, i, workplace.clock.now()));
  });
  mail::SmtpTransport transport(workplace.disk, settingsFor(sink));
  mail::Dispatcher dispatcher(workplace.outbox, source, transport, workplace.clock);
  int accepted = 0;
  const Stopwatch watch;
  dispatcher.run(mails, [&](const mail::Attempt& attempt) {
    accepted += attempt.row.state == mail::RowState::Accepted ? 1 : 0;
  });
  const double seconds = watch.seconds();
  workplace.outbox.forgetCase(kCase);
  base::require(accepted == mails, "the sink takes every mail");
  return mails / seconds;
}

double rateOfTransport(const app::Workplace& workplace, const Sink& sink, StockMail& source, int mails) {
  const mail::OutboxRow row = rowOf(0, 0, workplace.clock.now());
  const mail::PreparedMail mail = source.prepare(row);
  const mail::Envelope envelope{row.messageId, mail.sender, mail.addresses};
  mail::SmtpTransport transport(workplace.disk, settingsFor(sink));
  const Stopwatch watch;
  for (int i = 0; i < mails; ++i) {
    base::require(transport.send(envelope, mail.message).kind == mail::OutcomeKind::Accepted,
                  "the sink takes every mail");
  }
  return mails / watch.seconds();
}

// The smallest commit, on its own: nothing that must be durable mail by mail is faster.
double rateOfCommits(const app::Workplace& workplace, int commits) {
  const Stopwatch watch;
  for (int i = 0; i < commits; ++i) {
    workplace.outbox.changeQueue([i](mail::QueueState queue) {
      queue.taken = i;
      return queue;
    });
  }
  return commits / watch.seconds();
}

double rateOfSource(const Sink& sink, int mails, std::size_t bytes) {
  const Stopwatch watch;
  runShell(
      "PATH=$PATH:/usr/sbin; exec smtp-source -d -s 1 -m \"$1\" -l \"$2\" -f kantor@kota.example "
      "-t pembaca@dinas.example \"127.0.0.1:$3\" 2>/dev/null",
      {std::to_string(mails), std::to_string(bytes), std::to_string(sink.port())});
  return mails / watch.seconds();
}

}  // namespace

json::Object benchMail(const app::Workplace& workplace, const MailOrder& order) {
  const Sink sink;
  StockMail source(order.kib);
  const std::size_t bytes = source.prepare(rowOf(0, 0, workplace.clock.now())).message.size();
  std::vector<double> own, alone, commits, theirs, toTheirs, toAlone, toCommits, aloneToTheirs;
  for (int run = -1; run < order.runs; ++run) {
    const double outbox = rateOfOutbox(workplace, sink, source, run, order.mails);
    const double transport = rateOfTransport(workplace, sink, source, order.mails);
    const double committed = rateOfCommits(workplace, order.mails);
    const double postfix = rateOfSource(sink, order.mails, bytes);
    if (run < 0) continue;  // warm-up
    own.push_back(outbox);
    alone.push_back(transport);
    commits.push_back(committed);
    theirs.push_back(postfix);
    toAlone.push_back(outbox / transport);
    toCommits.push_back(outbox / committed);
    toTheirs.push_back(outbox / postfix);
    aloneToTheirs.push_back(transport / postfix);
  }
  return {{"mails", order.mails},
          {"bytes_per_mail", static_cast<std::int64_t>(bytes)},
          {"mails_per_second", rounded(spreadOf(own).median)},
          {"transport_mails_per_second", rounded(spreadOf(alone).median)},
          {"commits_per_second", rounded(spreadOf(commits).median)},
          {"smtp_source_per_second", rounded(spreadOf(theirs).median)},
          {"ratio_to_smtp_source", rounded(spreadOf(toTheirs).median)},
          {"ratio_to_smtp_source_spread", toJson(spreadOf(toTheirs))},
          {"ratio_to_transport", rounded(spreadOf(toAlone).median)},
          {"ratio_to_commits", rounded(spreadOf(toCommits).median)},
          {"ratio_transport_to_smtp_source", rounded(spreadOf(aloneToTheirs).median)},
          {"peak_rss_mib", rounded(peakResidentMib())}};
}

}  // namespace bench
