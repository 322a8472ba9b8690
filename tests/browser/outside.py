"""Stands where the outside world would be: refuses every request and counts it."""

from __future__ import annotations

import socket
import threading


class Outside:
    """A proxy on the loopback that answers nobody; `requests` lists who asked for what."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._refuse, daemon=True).start()

    def _refuse(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                try:
                    line = connection.recv(4096).split(b"\r\n")[0].decode("ascii", "replace")
                except OSError:
                    line = "?"
                self.requests.append(line)
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    def environment(self) -> dict[str, str]:
        """Variables that send a process's requests here, but for those to this machine."""
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
        values = dict.fromkeys((*names, *map(str.lower, names)), self.address)
        return values | dict.fromkeys(("NO_PROXY", "no_proxy"), "127.0.0.1,localhost,::1")

    def close(self) -> None:
        self._socket.close()
