"""An SMTP server for tests, aiosmtpd with a will of its own.

    smtp_peer.py CERT KEY FOLDER

prints one line of ports, "plain=… starttls=… tls=… NAME=… …", and serves until it is ended.

A client chooses what goes wrong by the name it gives in EHLO, "POINT-ACTION.test" ("fine.test": nothing does).
POINT is greeting (only for the listeners of that name), ehlo, starttls, auth, mail, rcpt, data, end (of the
message), quit, or "next": mail, from the second message of a connection on. ACTION is
  550      answer with this code
  close    close the connection
  half     close it inside an answer of several lines
  silent   never answer
  flood    answer with lines without end
  noise    answer with something that is no SMTP
  drip     answer a byte each fifth of a second, without end
  inject   give the right answer, and text behind it at once
At rcpt, only addresses with "evil" in them meet it. A message that is accepted, or lost after its last byte, is
kept in FOLDER as MESSAGE-ID.eml, with the envelope in MESSAGE-ID.env, and the number of its connection and the
parameters of MAIL and RCPT in MESSAGE-ID.arg.
"""
import asyncio
import email
import logging
import pathlib
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

CERT, KEY, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
SAID = object()  # in the place of an answer
GREETINGS = {"busy": b"421 busy\r\n", "unfriendly": b"554 not you\r\n", "mute": b"", "babble": b"HTTP/1.1 400\r\n\r\n"}


def authenticate(server, session, envelope, mechanism, data):
    good = (data.login, data.password) == (b"berkas", "rahasia ḥ".encode())
    return AuthResult(success=good, handled=False, auth_data=data)


class Peer(SMTP):
    script = ("", "")
    connections = 0
    messages = 0
    arguments = ()

    def connection_made(self, transport):
        super().connection_made(transport)
        if self.script == ("", ""):
            Peer.connections += 1
            self.number = Peer.connections

    async def goes_wrong(self, point):
        """Whether the script has its say here; then it has been said."""
        if self.script[0] != point:
            return False
        action = self.script[1]
        if action.isdigit():
            await self.push(f"{action} 5.0.0 scripted at {point}")
        elif action == "noise":
            await self.push("\x1b[31mwhat?")
        elif action == "flood":
            while not self.transport.is_closing():
                await self.push("250-and more")
                await asyncio.sleep(0)
        elif action == "silent":
            await asyncio.sleep(60)
        elif action == "drip":
            while not self.transport.is_closing():
                self.transport.write(b"2")
                await asyncio.sleep(0.2)
        elif action == "inject":
            self.transport.write(b"220 go ahead\r\n250 OK\r\n")
        else:
            if action == "half":
                self.transport.write(b"250-there is more\r\n")
            self.transport.close()
        return True

    async def push(self, status):
        if status is not SAID:
            await super().push(status)

    async def smtp_EHLO(self, hostname):
        point, _, action = hostname.partition(".")[0].partition("-")
        self.script = (point, action)
        if not await self.goes_wrong("ehlo"):
            await super().smtp_EHLO(hostname)

    async def smtp_STARTTLS(self, arg):
        if not await self.goes_wrong("starttls"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg):
        if not await self.goes_wrong("auth"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        self.messages += 1
        self.arguments = [arg]
        if self.messages > 1 and await self.goes_wrong("next"):
            return
        if not await self.goes_wrong("mail"):
            await super().smtp_MAIL(arg.split(" RET=")[0])

    async def smtp_RCPT(self, arg):
        self.arguments.append(arg)
        if "evil" not in arg or not await self.goes_wrong("rcpt"):
            await super().smtp_RCPT(arg.split(" NOTIFY=")[0])

    async def smtp_DATA(self, arg):
        if not await self.goes_wrong("data"):
            if self.script[0] == "message":
                await self.push("354 go ahead")
                self.transport.close()
                return
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg):
        if not await self.goes_wrong("quit"):
            await super().smtp_QUIT(arg)


class Keeper:
    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        """Offers what aiosmtpd does not offer by itself."""
        session.host_name = hostname
        if server.script[0] == "bare":
            return [response for response in responses if "SIZE" not in response]
        offers = {"dsn": ["DSN"], "small": ["SIZE 2000"]}.get(server.script[0], ["DSN", "PIPELINING"])
        return responses[:-1] + ["250-" + offer for offer in offers] + responses[-1:]

    async def handle_DATA(self, server, session, envelope):
        code = server.script[1] if server.script[0] == "end" else ""
        if not code.isdigit():
            self.keep(server, session, envelope)
        if await server.goes_wrong("end"):
            return SAID
        return "250-2.0.0 taken\r\n250 2.0.0 queued as 4711"

    @staticmethod
    def keep(server, session, envelope):
        name = email.message_from_bytes(envelope.content)["Message-ID"].strip("<>")
        secure = "tls" if server.transport.get_extra_info("ssl_object") else "plain"
        who = session.auth_data.login.decode() if session.auth_data else "-"
        (FOLDER / f"{name}.eml").write_bytes(envelope.content)
        (FOLDER / f"{name}.arg").write_text("\n".join([str(server.number), *server.arguments]))
        (FOLDER / f"{name}.env").write_text(" ".join([secure, who, envelope.mail_from, *envelope.rcpt_tos]))


def context(cert, key):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(cert, key)
    return made


def peer(**options):
    return lambda: Peer(Keeper(), hostname="peer.test", authenticator=authenticate, **options)


class Greeter(asyncio.Protocol):
    """Says its word and closes, or says nothing and stays when it has none."""

    def __init__(self, word):
        self.word = word

    def connection_made(self, transport):
        if self.word:
            transport.write(self.word)
            transport.close()


async def serve():
    loop = asyncio.get_running_loop()
    tls = context(CERT, KEY)
    listeners = {
        "plain": (peer(auth_exclude_mechanism=["LOGIN", "PLAIN"]), None),
        "starttls": (peer(tls_context=tls, require_starttls=True), None),
        "login": (peer(tls_context=tls, auth_exclude_mechanism=["PLAIN"]), None),
        "tls": (peer(auth_require_tls=False), tls),
    }
    for name, word in GREETINGS.items():
        listeners[name] = (lambda word=word: Greeter(word), None)
    ports = []
    for name, (factory, secure) in listeners.items():
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=secure)
        ports.append(f"{name}={server.sockets[0].getsockname()[1]}")
    print(" ".join(ports), flush=True)
    await asyncio.Event().wait()


warnings.simplefilter("ignore")
logging.disable()  # what goes wrong here is meant to
asyncio.run(serve())
