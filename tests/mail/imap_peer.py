"""An IMAP server for tests, with a will of its own.

    imap_peer.py CERT KEY FOLDER

prints one line of ports, "tls=… starttls=… NAME=… …", and serves until it is ended.

"tls" and "starttls" let the user "berkas" with the password "rahasia ḥ" in. A client chooses what goes wrong by the
folder that it selects, "POINT-ACTION" ("fine": nothing does). POINT is select, search, fetch, store or logout. ACTION is
  NO, BAD  answer with this word
  close    close the connection
  half     close it inside an answer
  silent   never answer
  drip     answer a byte each fifth of a second, without end
  flood    untagged lines without end
  lines    long ones
  endless  a line without end
  literals literals without end
  noise    answer with bytes that are no text, NUL among them
or one of ANSWERS. The other listeners of OPENINGS go wrong before the login.

The mailbox has the mails of MAILS by their UIDs. A line of FOLDER/journal is "SELECTED COMMAND" for each command
behind the login, or "SELECTED sent N": so many bytes of an answer without end were taken.
"""
import asyncio
import base64
import logging
import re
import ssl
import sys

CERT, KEY, FOLDER = sys.argv[1:]
MAILS = {3: b"theirs", 5: b"ours", 9: b"theirs too"}

TAG = b"%TAG%"
# Answers that a right server does not give, by folder.
ANSWERS = {
    "select-unnumbered": b"* 3 EXISTS\r\n%TAG% OK\r\n",
    "select-zero": b"* OK [UIDVALIDITY 0] ok\r\n%TAG% OK\r\n",
    "select-wide": b"* OK [UIDVALIDITY 99999999999999999999] ok\r\n%TAG% OK\r\n",
    "search-words": b"* SEARCH 3 drei 5\r\n%TAG% OK\r\n",
    "search-wide": b"* SEARCH 3 4294967296\r\n%TAG% OK\r\n",
    "search-negative": b"* SEARCH -1\r\n%TAG% OK\r\n",
    "search-missing": b"* SEARCH 4 5 4294967295\r\n%TAG% OK\r\n",
    "fetch-huge": b"* 1 FETCH (UID 3 BODY[]<0> {99999999999}\r\n",
    "fetch-wide": b"* 1 FETCH (UID 3 BODY[]<0> {99999999999999999999999}\r\nours)\r\n%TAG% OK\r\n",
    "fetch-larger": b"* 1 FETCH (UID 3 BODY[]<0> {1048577}\r\n" + b"o" * 1048577 + b")\r\n%TAG% OK\r\n",
    "fetch-unasked": b"* 2 FETCH (UID 4 BODY[]<0> {4}\r\nours)\r\n%TAG% OK\r\n",
    "fetch-unnamed": b"* 1 FETCH (BODY[]<0> {4}\r\nours)\r\n%TAG% OK\r\n",
    "fetch-header": b"* 1 FETCH (UID 3 BODY[HEADER] {4}\r\nours)\r\n%TAG% OK\r\n",
    "fetch-text": b"* OK [ALERT] UID 3 BODY[]<0> {4}\r\nours\r\n%TAG% OK\r\n",
    "fetch-nothing": b"%TAG% OK\r\n",
    "fetch-nil": b"* 1 FETCH (UID 3 BODY[]<0> NIL)\r\n%TAG% OK\r\n",
}
OPENINGS = {
    "busy": b"* BYE busy\r\n",
    "babble": b"HTTP/1.1 400\r\n\r\n",
    "mute": b"",
    "known": b"* PREAUTH welcome\r\n",
    "stripped": b"* OK hello\r\n",
    "injected": b"* OK hello\r\n",
}

validity = 1


class Session:
    def __init__(self, name, reader, writer):
        self.name, self.reader, self.writer = name, reader, writer
        self.folder = "-"

    def note(self, *words):
        with open(FOLDER + "/journal", "a", encoding="utf-8") as journal:
            print(self.folder, *words, file=journal)

    async def say(self, line):
        self.writer.write(line)
        await self.writer.drain()

    async def serve(self):
        await self.say(OPENINGS.get(self.name, b"* OK hello\r\n"))
        if self.name in ("busy", "babble"):
            return
        while line := await self.reader.readline():
            tag, _, command = line.rstrip(b"\r\n").partition(b" ")
            if await self.answer(tag, command.decode()):
                return

    async def answer(self, tag, command):
        """Whether the connection is to be closed."""
        words = command.split(" ")
        verb = (words[1] if words[0].upper() == "UID" else words[0]).upper()
        if verb in ("CAPABILITY", "STARTTLS", "AUTHENTICATE"):
            return await self.open(tag, verb)
        if verb == "SELECT":
            self.folder = words[1].strip('"')
        self.note(command)
        if self.folder.startswith(verb.lower() + "-"):
            return await self.go_wrong(tag, self.folder.partition("-")[2])
        await self.go_right(tag, verb, words)
        return verb == "LOGOUT"

    async def open(self, tag, verb):
        secure = self.writer.get_extra_info("ssl_object") is not None
        if verb == "CAPABILITY":
            offers = b" AUTH=PLAIN" if secure or self.name == "stripped" else b" LOGINDISABLED STARTTLS"
            await self.say(b"* CAPABILITY IMAP4rev1" + offers + b"\r\n" + tag + b" OK\r\n")
        elif verb == "STARTTLS":
            await self.say(tag + b" OK\r\n" + (b"* CAPABILITY IMAP4rev1\r\n" if self.name == "injected" else b""))
            await self.writer.start_tls(TLS)
        else:
            if not secure:
                self.note("password in the clear")
            await self.say(b"+ \r\n")
            right = base64.b64decode(await self.reader.readline()) == "\0berkas\0rahasia ḥ".encode()
            await self.say(tag + (b" OK\r\n" if right else b" NO [AUTHENTICATIONFAILED] no\r\n"))
        return False

    async def go_right(self, tag, verb, words):
        global validity
        if verb == "SELECT":
            validity += 1 if self.folder == "anew" else 0
            await self.say(b"* 3 EXISTS\r\n* OK [UIDVALIDITY %d] ok\r\n" % validity)
        elif verb == "SEARCH":
            lowest = int(words[3].partition(":")[0])
            found = [uid for uid in MAILS if uid >= lowest] or [max(MAILS)]
            await self.say(b"* SEARCH " + " ".join(map(str, found)).encode() + b"\r\n")
        elif verb == "FETCH" and int(words[2]) in MAILS:
            uid = int(words[2])
            most = int(re.search(r"<0\.(\d+)>", words[3])[1])
            text = MAILS[uid][:most]
            # The UID may stand before the text or behind it, and other news between.
            before, behind = (b"UID %d " % uid, b"") if uid != 9 else (b"", b" UID %d" % uid)
            await self.say(b"* 4 EXISTS\r\n* 1 FETCH (" + before + b"BODY[]<0> {%d}\r\n" % len(text) + text + behind +
                           b")\r\n* 2 FETCH (FLAGS (\\Seen))\r\n")
        await self.say(tag + b" OK done\r\n")

    async def go_wrong(self, tag, action):
        if self.folder in ANSWERS:
            await self.say(ANSWERS[self.folder].replace(TAG, tag))
        elif action in ("NO", "BAD"):
            await self.say(tag + b" " + action.encode() + b" scripted \x00\x1b[31m\xff " + b"x" * 5000 + b"\r\n")
        elif action == "half":
            await self.say(b"* 1 FETCH (UID 3 BODY[]<0> {100}\r\nours")
        elif action == "noise":
            await self.say(b"\x00\xff\xfe\x1b]0;\r\n" + tag + b"\x00OK\r\n")
        elif action == "drip":
            await self.pour(b"*", pause=0.2)
        elif action == "flood":
            await self.pour(b"* 3 EXISTS\r\n" * 1000)
        elif action == "lines":
            await self.pour(b"* SEARCH" + b" 7" * 32768 + b"\r\n")
        elif action == "endless":
            await self.pour(b"7 " * 8192)
        elif action == "literals":
            await self.pour(b"* 1 FETCH (FLAGS () BODY[] {65536}\r\n" + b"x" * 65536 + b")\r\n")
        elif action == "silent":
            await self.reader.read()
        return action in ("close", "half")

    async def pour(self, block, pause=0):
        sent = 0
        try:
            while True:
                await self.say(block)
                sent += len(block)
                await asyncio.sleep(pause)
        finally:
            self.note("sent", sent)


def served(name):
    async def serve(reader, writer):
        try:
            await Session(name, reader, writer).serve()
        except (OSError, asyncio.IncompleteReadError):
            pass  # clients leave in the middle here
        writer.close()

    return serve


async def serve_all():
    ports = []
    for name in ["tls", "starttls", *OPENINGS]:
        server = await asyncio.start_server(served(name), "127.0.0.1", 0, ssl=TLS if name == "tls" else None)
        ports.append(f"{name}={server.sockets[0].getsockname()[1]}")
    print(" ".join(ports), flush=True)
    await asyncio.Event().wait()


TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
TLS.load_cert_chain(CERT, KEY)
logging.disable()  # what goes wrong here is meant to
asyncio.run(serve_all())
