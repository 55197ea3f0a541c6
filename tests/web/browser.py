# SPDX-License-Identifier: MIT
"""A headless Chromium that is told what to do through a pipe: the DevTools protocol, JSON ended by NUL."""
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time


def find():
    """The browser's command, or None."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    return None


class Failed(Exception):
    pass


class Browser:
    """One page. Every wait ends after `seconds`."""

    def __init__(self, command, seconds=60):
        self.seconds = seconds
        self.home = tempfile.TemporaryDirectory(prefix="brevier-browser-")
        self.number = 0
        self.buffer = b""
        self.events = []
        self.session = None
        self._start(command)

    def _start(self, command):
        # The browser reads from its descriptor 3 and writes to 4. Ours are moved out of the way first.
        pairs = [os.pipe(), os.pipe()]
        (its_in, self.out), (self.inp, its_out) = [[self._high(fd) for fd in pair] for pair in pairs]
        arguments = [command, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--no-first-run", "--disable-background-networking", "--disable-component-update",
                     "--disable-sync", "--mute-audio", "--window-size=1280,1000", "--remote-debugging-pipe",
                     f"--user-data-dir={self.home.name}", "about:blank"]
        quiet = os.open(os.devnull, os.O_RDWR)
        actions = [(os.POSIX_SPAWN_DUP2, quiet, fd) for fd in (0, 1, 2)]
        actions += [(os.POSIX_SPAWN_DUP2, its_in, 3), (os.POSIX_SPAWN_DUP2, its_out, 4)]
        environment = dict(os.environ, HOME=self.home.name)
        # A session of its own, so that all its processes can be ended together.
        self.pid = os.posix_spawn(command, arguments, environment, file_actions=actions, setsid=True)
        for fd in (its_in, its_out, quiet):
            os.close(fd)

    @staticmethod
    def _high(fd):
        moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 20)
        os.close(fd)
        return moved

    def close(self):
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.out)
        os.close(self.inp)
        time.sleep(0.2)  # its other processes still write as they end
        shutil.rmtree(self.home.name, ignore_errors=True)
        self.home._finalizer.detach()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _message(self, until):
        while b"\0" not in self.buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.inp], [], [], left)[0]:
                raise Failed(f"the browser said nothing for {self.seconds} s")
            data = os.read(self.inp, 1 << 20)
            if not data:
                raise Failed("the browser ended")
            self.buffer += data
        text, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        until = time.monotonic() + self.seconds
        while True:
            message = self._message(until)
            if message.get("id") == self.number:
                if "error" in message:
                    raise Failed(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, address):
        """Opens a page of its own; what it asks the network for, logs or throws is in `events` from now on."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Network", "Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.call("Page.navigate", url=address)

    def run(self, expression):
        """The value of a JavaScript expression, which may be a promise."""
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True,
                           userGesture=True)
        if "exceptionDetails" in result:
            raise Failed(f"{expression}\n{json.dumps(result['exceptionDetails'])[:2000]}")
        return result["result"].get("value")

    def wait_for(self, expression):
        until = time.monotonic() + self.seconds
        while not self.run(expression):
            if time.monotonic() > until:
                raise Failed(f"never true: {expression}")
            time.sleep(0.05)
