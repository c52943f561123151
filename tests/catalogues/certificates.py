"""Certificates for servers on this machine, made by the program openssl when they are needed."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
_PAST, _FUTURE = "20200201000000Z", "21000101000000Z"
_AUTHORITY = """
[ca]
default_ca = authority
[authority]
certificate = authority.pem
private_key = authority.key
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = names
[names]
commonName = supplied
"""
"""What ``openssl ca`` wants to know. It is what sets an end in the past in every version: x509 refuses it in some."""
_HERE = "DNS:localhost,IP:127.0.0.1"


@dataclass(frozen=True)
class Certificates:
    """What an authority of the tests has signed.

    Attributes:
        authority: the certificate of the authority, a PEM file: who knows it trusts `good`.
        other_authority: one that has signed nothing.
        good: of a server on this machine.
        other_host: of another server.
        expired: of a server on this machine, until 2020.
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
    (folder / "authority.cnf").write_text(_AUTHORITY)
    (folder / "index.txt").touch()
    return Certificates(
        authority=authority,
        other_authority=other,
        good=_signed(folder, "good", _HERE),
        other_host=_signed(folder, "elsewhere", "DNS:elsewhere.example"),
        expired=_signed(folder, "expired", _HERE, until=_PAST),
    )


def _authority(folder: Path, name: str) -> Path:
    of_authority = ("-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign")
    files = ("-keyout", f"{name}.key", "-out", f"{name}.pem")
    _openssl(folder, "req", "-x509", *_KEY, *files, "-days", "30", "-subj", f"/CN={name} of tests", *of_authority)
    return folder / f"{name}.pem"


def _signed(folder: Path, name: str, hosts: str, until: str = _FUTURE) -> ssl.SSLContext:
    (folder / f"{name}.ext").write_text(f"subjectAltName={hosts}\n")
    _openssl(folder, "req", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", "/CN=server of tests")
    files = ("-in", f"{name}.csr", "-out", f"{name}.pem", "-extfile", f"{name}.ext")
    dates = ("-startdate", "20200101000000Z", "-enddate", until)
    _openssl(folder, "ca", "-batch", "-notext", "-config", "authority.cnf", *files, *dates)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
    return context


def _openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)
