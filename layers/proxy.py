"""The way to the network that QGIS is set to, for programs that know nothing of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

if TYPE_CHECKING:
    from ..core.setup.pip_run import Proxy

_KINDS = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def qgis_proxy(address: str = "https://pypi.org/simple/") -> Proxy | None:
    """Return the proxy of *Settings ▸ Options ▸ Network*; call it in the window's thread.

    Args:
        address: what is to be reached, where QGIS is told to use the system's proxy.

    Returns:
        The proxy with its user and password (also of an authentication configuration) and the
        hosts that are excluded; None where QGIS is set to none: the environment says then.
    """
    from ..core.setup.pip_run import Proxy  # it takes long to load

    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    if proxy.type() == QNetworkProxy.ProxyType.DefaultProxy and manager.useSystemProxy():
        proxy = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(address)))[0]
    kind = _KINDS.get(proxy.type())
    if kind is None or not proxy.hostName():
        return None
    excluded = [_host(entry) for entry in (*manager.excludeList(), *manager.noProxyList())]
    return Proxy(
        host=proxy.hostName(),
        port=proxy.port(),
        kind=kind,
        user=proxy.user(),
        password=proxy.password(),
        excluded=tuple(host for host in excluded if host),
    )


def _host(entry: str) -> str:
    """Return the host of an excluded address, which QGIS writes as the beginning of a URL."""
    text = entry.strip()
    return urlsplit(text if "//" in text else f"//{text}").hostname or ""
