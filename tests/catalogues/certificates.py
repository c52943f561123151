"""Certificates for servers on this machine, made by the program openssl when they are needed."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
_HERE = "DNS:localhost,IP:127.0.0.1"


@dataclass(frozen=True)
class Certificates:
    """What an authority of the tests has signed.

    Attributes:
        authority: the certificate of the authority, a PEM file: who knows it trusts `good`.
        other_authority: one that has signed nothing.
        good: of a server on this machine.
        other_host: of another server.
        expired: of a server on this machine, until yesterday.
    """

    authority: Path
    other_authority: Path
    good: ssl.SSLContext
    other_host: ssl.SSLContext
    expired: ssl.SSLContext


def make_certificates(folder: Path) -> Certificates:
    """Make certificates; skip the test where there is no program openssl."""
    if not shutil.which("openssl"):
        pytest.skip("there is no program openssl")
    authority, other = _authority(folder, "authority"), _authority(folder, "other")
    return Certificates(
        authority=authority,
        other_authority=other,
        good=_signed(folder, "good", _HERE, days=30),
        other_host=_signed(folder, "elsewhere", "DNS:elsewhere.example", days=30),
        expired=_signed(folder, "expired", _HERE, days=-1),
    )


def _authority(folder: Path, name: str) -> Path:
    of_authority = ("-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign")
    files = ("-keyout", f"{name}.key", "-out", f"{name}.pem")
    _openssl(folder, "req", "-x509", *_KEY, *files, "-days", "30", "-subj", f"/CN={name} of tests", *of_authority)
    return folder / f"{name}.pem"


def _signed(folder: Path, name: str, hosts: str, days: int) -> ssl.SSLContext:
    (folder / f"{name}.ext").write_text(f"subjectAltName={hosts}\n")
    _openssl(folder, "req", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", "/CN=server of tests")
    by = ("-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial", "-extfile", f"{name}.ext")
    _openssl(folder, "x509", "-req", "-in", f"{name}.csr", *by, "-out", f"{name}.pem", "-days", str(days))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
    return context


def _openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)
