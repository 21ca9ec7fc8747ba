# A server that answers as a test wants, by the path. Prints its port.
import http.server
import socketserver
import time


class Peer(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/ok":
            self.answer(200, b"baik\0\xff")
        elif self.path == "/moved":
            self.answer(302, headers=[("Location", "/ok")])
        elif self.path == "/loop":
            self.answer(302, headers=[("Location", "/loop")])
        elif self.path == "/to-a-file":
            self.answer(302, headers=[("Location", "file:///etc/hostname")])
        elif self.path == "/missing":
            self.answer(404, b"tidak ada")
        elif self.path == "/silent":
            time.sleep(20)
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.2)
        elif self.path == "/drip-in-head":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
            for _ in range(100):
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.2)
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"x" * 50)
            self.close_connection = True
        elif self.path == "/large":
            self.answer(200, b"x" * 5_000_000)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(302 if self.path == "/moved" else 200, self.headers["Content-Type"].encode() + b" " + body,
                    [("Location", "/ok")])

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def handle_error(self, *_):  # who is slow is left: no news
        pass


server = Server(("127.0.0.1", 0), Peer)
print(server.server_port, flush=True)
server.serve_forever()
